/**
 * Several systems of one kind read as one. Start at {@link io.concordat.federation.reading.MergedFeed} and {@link
 * io.concordat.federation.reading.FederatedSource}.
 */
@NullMarked
package io.concordat.federation.reading;

import org.jspecify.annotations.NullMarked;
