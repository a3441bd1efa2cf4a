/**
 * From promise to delivery: {@link io.concordat.model.fulfilment.Reservation} and
 * {@link io.concordat.model.fulfilment.Shipment}.
 */
@NullMarked
package io.concordat.model.fulfilment;

import org.jspecify.annotations.NullMarked;
