/**
 * Whose word counts on which part of a document. Start at {@link io.concordat.federation.ownership.Ownership}; {@code
 * docs/ownership.md} has the rules.
 */
@NullMarked
package io.concordat.federation.ownership;

import org.jspecify.annotations.NullMarked;
