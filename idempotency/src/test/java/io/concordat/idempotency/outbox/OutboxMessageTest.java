package io.concordat.idempotency.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxMessageTest {

    private static OutboxMessage message(String id, String aggregate) {
        return OutboxMessage.json(id, aggregate, "order.accepted.v1", "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order:1 ", " order:1", "order:1\t"})
    void refusesNamesThatOnlyBlanksTellApart(String name) {
        assertThatThrownBy(() -> message("m-1", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the aggregate of an outbox message has blanks around it");
        assertThatThrownBy(() -> message(name, "order:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the id of an outbox message has blanks around it");
    }

    @Test
    void refusesWhatNoDatabaseStores() {
        assertThatThrownBy(() -> message("m-1", "order\0001")).hasMessageContaining("no U+0000");
        assertThatThrownBy(() -> message("m".repeat(201), "order:1")).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> message("m-1", "order:1").withHeader("trace", "a\0b"))
                .hasMessageContaining("header trace");
    }

    @Test
    void printsNeitherHeadersNorPayload() {
        assertThat(OutboxMessage.json("m-1", "order:1", "order.accepted.v1", "{\"buyer\":\"Ada\"}")
                        .withHeader("user", "Bob"))
                .asString()
                .contains("m-1", "order:1", "15 bytes")
                .doesNotContain("Ada", "Bob");
    }
}
