/**
 * Master data kept in step by its owners. Start at {@link io.concordat.federation.sync.MasterDataSync}; {@code
 * docs/ownership.md} has the rules.
 */
@NullMarked
package io.concordat.federation.sync;

import org.jspecify.annotations.NullMarked;
