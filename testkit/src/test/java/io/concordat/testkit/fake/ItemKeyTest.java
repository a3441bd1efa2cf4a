package io.concordat.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.order.LineItem;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemKeyTest {

    @Test
    void prefersTheMasterRecordThenTheSellersNumber() {
        LineItem item = LineItemBuilder.builder()
                .item(Ref.to(Id.of("item-1")))
                .sellerItemId("S-1")
                .buyerItemId("B-1")
                .build();
        assertThat(ItemKey.of(item)).isEqualTo(ItemKey.of("item-1"));
        assertThat(ItemKey.of(LineItemBuilder.builder(item).item(null).build())).isEqualTo(ItemKey.of("S-1"));
    }

    @Test
    void fallsBackToIdentifiersAndName() {
        LineItem named = LineItemBuilder.builder().name("Beeswax").build();
        LineItem numbered = LineItemBuilder.builder(named)
                .identifiers(List.of(Identifier.of("urn:gs1:gtin", "4012345000016")))
                .build();
        assertThat(ItemKey.of(named)).hasToString("Beeswax");
        assertThat(ItemKey.of(numbered)).hasToString("4012345000016");
    }

    @Test
    void refusesAnItemWithoutAnyKey() {
        assertThatThrownBy(() -> ItemKey.of(LineItemBuilder.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a number nor a name");
    }
}
