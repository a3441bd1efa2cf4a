/**
 * Which keys of which systems mean the same thing. Start at {@link io.concordat.federation.identity.CrossReference}; {@code
 * docs/identity.md} tells how claims, merges and conflicts work.
 */
@NullMarked
package io.concordat.federation.identity;

import org.jspecify.annotations.NullMarked;
