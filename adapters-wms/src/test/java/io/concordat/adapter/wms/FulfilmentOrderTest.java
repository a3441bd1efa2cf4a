package io.concordat.adapter.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.order.LineItem;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class FulfilmentOrderTest {

    private static final LineItem ITEM =
            LineItemBuilder.builder().sellerItemId("A").build();
    private static final Party CUSTOMER =
            PartyBuilder.builder().legalName("Customer").build();

    private static FulfilmentOrder work(List<FulfilmentOrder.Line> lines) {
        return new FulfilmentOrder(
                Id.of("fo-1"), Ref.to(Id.of("so-1")), CUSTOMER, lines, FulfilmentPolicy.standard(), null, List.of());
    }

    private static FulfilmentOrder.Line line(String quantity) {
        return new FulfilmentOrder.Line("1", ITEM, Quantity.of(quantity, "C62"), null);
    }

    @Test
    void refusesWorkWithoutLines() {
        assertThatThrownBy(() -> work(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to ship");
    }

    @Test
    void refusesALineWithoutQuantity() {
        assertThatThrownBy(() -> line("0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave the line out");
    }

    @Test
    void keepsItsIdWithOtherLines() {
        FulfilmentOrder work = work(List.of(line("5")));
        assertThat(work.withLines(List.of(line("2"))).id()).isEqualTo(work.id());
        assertThat(work.withLines(List.of(line("2"))).lines()).containsExactly(line("2"));
    }
}
