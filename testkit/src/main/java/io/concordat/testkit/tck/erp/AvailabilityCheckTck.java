package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.AvailabilityAnswer;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.order.LineItem;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.QuestionTck;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link AvailabilityCheck} promises. */
@Proves(AvailabilityCheck.class)
public abstract class AvailabilityCheckTck extends QuestionTck<AvailabilityCheck> {

    /** For the test framework. */
    protected AvailabilityCheckTck() {}

    /** A line for more than there is of an item. */
    protected abstract RequestedLine scarce();

    @Override
    protected final Function<CallContext, ?> ordinaryCall(AvailabilityCheck port) {
        AvailabilityRequest request = request();
        return call -> port.available(request, call);
    }

    @Test
    void erp13AnswersEachLineOnceInOrderAndUnit() {
        AvailabilityRequest request = request();
        assertThat(port().available(request, call()).lines())
                .as("ERP-13: lines answered")
                .extracting(AvailabilityAnswer.Line::lineId)
                .containsExactly("1", "2");
        assertThat(port().available(request, call()).lines())
                .as("ERP-13: units answered")
                .allMatch(line ->
                        line.available().unit().equals(scarce().quantity().unit()));
    }

    @Test
    void erp13ReservesNothing() {
        AvailabilityRequest request = request();
        List<AvailabilityAnswer.Line> first = port().available(request, call()).lines();
        assertThat(port().available(request, call()).lines())
                .as("ERP-13: the same question again")
                .isEqualTo(first);
    }

    @Test
    void erp14AnswersNoMoreThanWasAskedForAndNoStockTwice() {
        Quantity asked = scarce().quantity();
        BigDecimal there = sum(new AvailabilityRequest(null, List.of(scarce())));
        assertThat(there).as("ERP-14: stock for one line").isBetween(BigDecimal.ZERO, asked.value());
        assertThat(sum(request())).as("ERP-14: stock for two lines of one item").isLessThanOrEqualTo(there);
    }

    @Test
    void erp34DoesNotTellAnUnknownItemAsSoldOut() {
        LineItem nobodys =
                new LineItem(null, null, null, "tck-nobody-has-this-item", null, null, List.of(), null, List.of());
        AvailabilityRequest request =
                new AvailabilityRequest(null, List.of(new RequestedLine("1", nobodys, scarce().quantity())));
        assertThat(failureOf(call -> port().available(request, call), call()))
                .as("ERP-34: failure for an unknown item")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .as("ERP-34: reasons, for the line")
                                .extracting(Failure.Rejected.Reason::lineId)
                                .contains("1"));
    }

    private AvailabilityRequest request() {
        RequestedLine line = scarce();
        return new AvailabilityRequest(
                null,
                List.of(
                        new RequestedLine("1", line.item(), line.quantity()),
                        new RequestedLine("2", line.item(), line.quantity())));
    }

    private BigDecimal sum(AvailabilityRequest request) {
        return port().available(request, call()).lines().stream()
                .map(line -> line.available().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
