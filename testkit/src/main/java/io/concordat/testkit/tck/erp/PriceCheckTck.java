package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.PriceAnswer;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.QuestionTck;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link PriceCheck} promises. */
@Proves(PriceCheck.class)
public abstract class PriceCheckTck extends QuestionTck<PriceCheck> {

    /** For the test framework. */
    protected PriceCheckTck() {}

    /** A question with two lines or more, the first for an item with a price, one of them for an item without. */
    protected abstract PriceRequest request();

    /** The price of an item as the ERP keeps it, best with six decimals; none unless overridden, and ERP-36 is skipped. */
    protected @Nullable UnitPrice kept(RequestedLine line) {
        return null;
    }

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

    @Test
    void erp35DoesNotKnowAStranger() {
        PriceRequest known = request();
        PriceRequest strangers =
                new PriceRequest(Ref.to(Id.of("tck-nobody-has-this-id")), known.currency(), known.on(), known.lines());
        assertThat(kindOf(call -> port().price(strangers, call), call()))
                .as("ERP-35: failure for an unknown customer")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void erp36TellsAPriceToTheLastDigit() {
        PriceRequest request = request();
        RequestedLine line = request.lines().get(0);
        UnitPrice kept = orSkip(kept(line), "kept");
        List<UnitPrice> told = port().price(request, call()).lines().stream()
                .filter(answer -> answer.lineId().equals(line.lineId()))
                .map(PriceAnswer.Line::price)
                .filter(price -> price != null && price.currency().equals(kept.currency()))
                .toList();
        assertThat(told)
                .as("ERP-36: the price of line " + line.lineId())
                .allSatisfy(price -> assertThat(price.amount()).isEqualByComparingTo(kept.amount()));
    }
}
