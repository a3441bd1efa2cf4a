/**
 * Architecture rules for the code of a host. Start at {@link io.concordat.testkit.arch.ConcordatRules}.
 *
 * <p>The rules need ArchUnit ({@code com.tngtech.archunit:archunit-junit5}) among the test dependencies of the host; the
 * test kit does not bring it. {@code docs/architecture-rules.md} has each rule with its reason, limits and examples.
 */
@NullMarked
package io.concordat.testkit.arch;

import org.jspecify.annotations.NullMarked;
