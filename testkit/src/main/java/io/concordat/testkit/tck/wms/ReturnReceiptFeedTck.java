package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.ReturnReceiptFeed;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.returns.Return;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link ReturnReceiptFeed} promises. What happens in it is that goods come back. */
@Proves(ReturnReceiptFeed.class)
public abstract class ReturnReceiptFeedTck extends EventFeedTck<ReturnReceiptFeed, ReturnEvent> {

    /** For the test framework. */
    protected ReturnReceiptFeedTck() {}

    /** Has goods of one return come back in two receipts, and inspected; gives what came, receipt by receipt. */
    protected abstract List<OrderLineQuantity> comeBackTwice();

    @Test
    void wms26TellsReceiptByReceipt() {
        List<OrderLineQuantity> came = comeBackTwice();
        assertThat(facts(ReturnEvent.Received.class))
                .as("WMS-26: what came, receipt by receipt")
                .flatExtracting(ReturnEvent.Received::lines)
                .containsSubsequence(came);
        assertThat(facts(ReturnEvent.class))
                .as("WMS-26: kinds of events")
                .allMatch(event -> event instanceof ReturnEvent.Received || event instanceof ReturnEvent.Inspected);
    }

    @Test
    void wms27InspectsInFullWhatCame() {
        comeBackTwice();
        Map<Id<Return>, BigDecimal> came = new HashMap<>();
        for (ReturnEvent.Received event : facts(ReturnEvent.Received.class)) {
            came.merge(event.returnOrder().id(), sum(event.lines()), BigDecimal::add);
        }
        List<ReturnEvent.Inspected> inspections = facts(ReturnEvent.Inspected.class);
        assertThat(inspections).as("WMS-27: inspections told").isNotEmpty().allSatisfy(event -> {
            assertThat(event.snapshot().id())
                    .as("WMS-27: return carried")
                    .isEqualTo(event.returnOrder().id());
            assertThat(Rules.check(event.snapshot()))
                    .as("WMS-27: rules the return breaks")
                    .isEmpty();
            assertThat(received(event.snapshot()))
                    .as("WMS-27: received, as the receipts told")
                    .isEqualByComparingTo(came.get(event.returnOrder().id()));
        });
    }

    private static BigDecimal sum(List<OrderLineQuantity> lines) {
        return lines.stream().map(line -> line.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal received(Return goods) {
        return goods.lines().stream()
                .map(line -> Objects.requireNonNullElse(line.quantities().received(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
