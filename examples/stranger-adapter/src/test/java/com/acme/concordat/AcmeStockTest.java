package com.acme.concordat;

import com.acme.concordat.stock.AcmeStock;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.testkit.tck.erp.AvailabilityCheckTck;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;

class AcmeStockTest extends AvailabilityCheckTck {

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @Override
    protected AvailabilityCheck port() {
        return new AcmeStock(acme.client());
    }

    @Override
    protected Clock clock() {
        return acme.clock;
    }

    /** Ten are wanted, seven are there. */
    @Override
    protected RequestedLine scarce() {
        return RequestedLine.of(acme.order().lines().get(0));
    }
}
