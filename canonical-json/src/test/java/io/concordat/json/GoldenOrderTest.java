package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.document.OpaqueJson;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class GoldenOrderTest {

    private final CanonicalJson json = CanonicalJson.standard();

    @Test
    void readsTheOrderAPersonWrote() {
        SalesOrder order = json.read(Orders.bytes(), SalesOrder.class);

        assertThat(order.id().value()).isEqualTo("so-4711");
        assertThat(order.header().orderedAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T16:30:00+01:00"));
        assertThat(order.lines()).hasSize(2);
        assertThat(order.lines().get(1).quantity().value()).isEqualTo(new BigDecimal("4.250"));
        assertThat(order.amounts().totals().payable()).isEqualTo(Money.of("183.32", "EUR"));
        assertThat(order.controls().holds()).isEmpty();
        assertThat(order.appendix().extensions().get(0).body()).isEqualTo(new OpaqueJson("{\"points\": 12.50}"));
    }

    @Test
    void writesItAsItWasButForWhiteSpace() {
        byte[] written = json.write(json.read(Orders.bytes(), SalesOrder.class));

        // the body of an extension is carried with its white space
        String expected = Tree.text(Orders.tree()).replace("{\"points\":12.50}", "{\"points\": 12.50}");
        assertThat(new String(written, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void theOrderIsValidByEveryCheck() {
        assertThat(json.explain(Orders.bytes(), SalesOrder.class, SchemaView.STRICT))
                .isEmpty();
        assertThat(json.validate(json.read(Orders.bytes(), SalesOrder.class))).isEmpty();
    }
}
