package io.concordat.adapter.wms;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Reads stock by item and site, page by page, as of one instant. */
@Promise(
        number = "WMS-20",
        text =
                "the pages of a picture show the stock of one instant, which each page and each position states; what happens"
                        + " meanwhile is not in them.")
@Promise(
        number = "WMS-21",
        text =
                "a picture is whole: every position once, whatever the page size. Where it cannot be gone on with, the call"
                        + " fails as `NOT_FOUND`; it never shows less.")
@Promise(
        number = "WMS-22",
        text =
                "a picture of a site or of items shows these and no others; a site that is not known fails as `NOT_FOUND`, it"
                        + " is not an empty one.")
@FunctionalInterface
public interface InventorySource {

    /**
     * A page of stock.
     *
     * @param request which stock; the same for all pages of a picture
     * @param since {@link Cursor#START} for a new picture, else where to go on with one
     * @param most how many positions at most, 1 or more
     * @param call deadline and conversation; its key has no meaning here
     */
    InventorySnapshot read(InventoryRequest request, Cursor since, int most, CallContext call);
}
