package com.acme.concordat;

import com.acme.concordat.billing.AcmeInvoices;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.testkit.tck.erp.InvoiceFeedTck;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;

class AcmeInvoicesTest extends InvoiceFeedTck {

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @Override
    protected InvoiceFeed port() {
        return new AcmeInvoices(acme.client());
    }

    @Override
    protected Clock clock() {
        return acme.clock;
    }

    /** An order is shipped and billed, the invoice is mailed. */
    @Override
    protected void happen() {
        acme.clock.advance(Duration.ofMinutes(1));
        acme.server.billing().shipAndBill(acme.booked());
    }
}
