package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.PriceAnswer;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.QuestionTck;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link PriceCheck} promises. */
@Proves(PriceCheck.class)
public abstract class PriceCheckTck extends QuestionTck<PriceCheck> {

    /** For the test framework. */
    protected PriceCheckTck() {}

    /** A question with two lines or more, one of them for an item without a price. */
    protected abstract PriceRequest request();

    @Override
    protected final Function<CallContext, ?> ordinaryCall(PriceCheck port) {
        PriceRequest request = request();
        return call -> port.price(request, call);
    }

    @Test
    void erp11AnswersEachLineOnceAndInOrder() {
        PriceRequest request = request();
        assertThat(port().price(request, call()).lines())
                .as("ERP-11: lines answered")
                .extracting(PriceAnswer.Line::lineId)
                .containsExactlyElementsOf(
                        request.lines().stream().map(RequestedLine::lineId).toList());
    }

    @Test
    void erp12PricesInTheCurrencyAndUnitOfTheQuestion() {
        PriceRequest request = request();
        for (PriceAnswer.Line answer : port().price(request, call()).lines()) {
            UnitPrice price = answer.price();
            if (price != null) {
                assertThat(price.currency()).as("ERP-12: currency").isEqualTo(request.currency());
                assertThat(request.lines())
                        .as("ERP-12: lines with the unit their price is for")
                        .filteredOn(line -> line.lineId().equals(answer.lineId()))
                        .extracting(line -> line.quantity().unit())
                        .containsOnly(price.per().unit());
            }
        }
    }
}
