package io.concordat.adapter.wms;

import io.concordat.adapter.Feed;
import io.concordat.adapter.Promise;
import io.concordat.model.fulfilment.Reservation;

/**
 * What becomes of reservations, each step as the reservation in full: set aside, changed, given back, used for work. An item
 * is identified by its id and {@code meta().revision()}.
 */
@Promise(
        number = "WMS-18",
        text = "each step of a reservation is told by the reservation in full, under one id for one order line; its"
                + " revisions rise.")
@Promise(
        number = "WMS-19",
        text = "a reservation that was given back or used sets nothing aside any more and says which in its status.")
@FunctionalInterface
public interface AllocationFeed extends Feed<Reservation> {}
