package io.concordat.adapter.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LineAcknowledgement.Decision;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErpWordsTest {

    private static LineAcknowledgement answer(String lineId, Decision decision) {
        return new LineAcknowledgement(lineId, decision, Quantity.of("1", "C62"), null, null, null);
    }

    @Test
    void acknowledgementGivesAllAnswersToALine() {
        OrderAcknowledgement acknowledgement = new OrderAcknowledgement(
                Ref.to(Id.of("so-1")),
                Identifier.of("urn:erp", "4711"),
                OrderAcknowledgement.Decision.ACCEPTED_WITH_CHANGES,
                List.of(
                        answer("1", Decision.ACCEPTED),
                        answer("2", Decision.ACCEPTED),
                        answer("1", Decision.BACKORDERED)),
                OffsetDateTime.parse("2026-03-02T08:00:00Z"),
                List.of());
        assertThat(acknowledgement.line("1"))
                .extracting(LineAcknowledgement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.BACKORDERED);
        assertThat(acknowledgement.line("3")).isEmpty();
    }

    @Test
    void priceAnswerHasAPriceOrAReason() {
        UnitPrice price = UnitPrice.of("1", "EUR", Unit.ONE);
        assertThatThrownBy(() -> new PriceAnswer.Line("1", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither");
        assertThatThrownBy(() -> new PriceAnswer.Line("1", price, Code.of("PRICE")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both");
    }

    @Test
    void creditIsNotAskedForLessThanNothing() {
        assertThat(new CreditRequest(Ref.to(Id.of("c")), null, Money.of("0", "EUR"))
                        .amount()
                        .signum())
                .isZero();
        assertThatThrownBy(() -> new CreditRequest(Ref.to(Id.of("c")), null, Money.of("-1", "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 or more");
    }
}
