package io.concordat.model.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.SystemRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldGroupTest {

    @Test
    void everyDocumentIsOwnedAsAWholeByOneSystem() {
        for (Class<? extends Record> document : Documents.all()) {
            assertThat(FieldGroup.of(document).stream().filter(FieldGroup::isWhole))
                    .as(document.getSimpleName())
                    .hasSize(1);
            assertThat(FieldGroup.of(document).get(0).isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', ORDER",
        "/header/orderNumber, ORDER",
        "/lines/3/pricing, ORDER_PRICE",
        "/lines/3/pricing/unitPrice/amount, ORDER_PRICE",
        "/lines/3/pricing/taxes/0/tax, ORDER_TAX",
        "/lines/3, ORDER",
        "/terms/tax, ORDER_TAX",
        "/terms/taxes, ORDER",
        "/lines/0/schedule/parts/12/promise/current, ORDER_PROMISE",
        "/controls/credit/id, ORDER_CREDIT",
    })
    void thePartNearestToAPlaceOwnsIt(String pointer, FieldGroup group) {
        assertThat(FieldGroup.at(SalesOrder.class, pointer)).isEqualTo(group);
    }

    @Test
    void documentsAreFoundByName() {
        assertThat(Documents.named("sales-order")).contains(SalesOrder.class);
        assertThat(Documents.named("order")).isEmpty();
        assertThat(FieldGroup.ORDER_TAX.owner()).isEqualTo(SystemRole.TAX);
        assertThatThrownBy(() -> FieldGroup.at(Part.class, "")).hasMessageContaining("Part has no contract");
        assertThatThrownBy(() -> Documents.nameOf(Part.class)).hasMessageContaining("@Contract");
    }

    private record Part() {}
}
