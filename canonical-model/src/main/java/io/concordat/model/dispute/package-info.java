/**
 * What a customer does not agree with: {@link io.concordat.model.dispute.Dispute}, whether the money was kept back already
 * or not.
 */
@NullMarked
package io.concordat.model.dispute;

import org.jspecify.annotations.NullMarked;
