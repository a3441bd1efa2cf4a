package io.concordat.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.status.Stage;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderStatusReportTest {

    private static OrderStatusReport asOf(long position) {
        return new OrderStatusReport(
                Ref.to(Id.of("so-1")),
                Stage.ACCEPTED,
                List.of(),
                position,
                OffsetDateTime.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void countsFromZero() {
        assertThat(asOf(0).asOf()).isZero();
        assertThatThrownBy(() -> asOf(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 or more");
    }
}
