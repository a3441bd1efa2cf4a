package io.concordat.testkit.federation;

import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.federation.reading.MergedFeed;
import io.concordat.testkit.tck.erp.InvoiceFeedTck;
import java.time.Clock;
import java.util.Map;

/** The invoices of two ERPs, read as one feed, keep the promises of one. */
class MergedInvoicesKeepTheirPromisesTest extends InvoiceFeedTck {

    private final TwoErps erps = new TwoErps();
    private int orders;

    @Override
    protected InvoiceFeed port() {
        return MergedFeed.of(Map.of(TwoErps.OLD, erps.old.invoices(), TwoErps.NEW, erps.young.invoices()))::poll;
    }

    @Override
    protected Clock clock() {
        return erps.clock;
    }

    /** By turns in the one and the other. */
    @Override
    protected void happen() {
        String id = "so-" + orders;
        erps.bill(orders++ % 2 == 0 ? erps.old : erps.young, id);
    }
}
