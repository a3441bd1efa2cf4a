package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.rule.Rules;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link InvoiceFeed} promises. What happens in it is that an invoice is posted. */
@Proves(InvoiceFeed.class)
public abstract class InvoiceFeedTck extends EventFeedTck<InvoiceFeed, InvoiceEvent> {

    /** For the test framework. */
    protected InvoiceFeedTck() {}

    @Test
    void erp20PostsEachInvoiceOnceAndItsAmountsTieOut() {
        assertThat(posted())
                .extracting(posted -> posted.snapshot().id())
                .as("ERP-20: invoices posted")
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(posted())
                .allSatisfy(posted -> assertThat(Rules.check(posted.snapshot()))
                        .as("ERP-20: rules broken by " + posted.snapshot().id())
                        .isEmpty());
    }

    @Test
    void erp21NamesTheOrderLineAndTheShipmentLine() {
        assertThat(posted())
                .isNotEmpty()
                .flatExtracting(posted -> posted.snapshot().lines())
                .as("ERP-21: invoice lines that name their order line and shipment line")
                .allMatch(line -> line.orderLine() != null && line.shipmentLine() != null);
    }

    private List<InvoiceEvent.Posted> posted() {
        happen();
        happen();
        return facts(InvoiceEvent.Posted.class);
    }
}
