package com.acme.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.concordat.server.AcmeServer;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.provider.Adapter;
import io.concordat.adapter.provider.Adapters;
import io.concordat.adapter.provider.ConfigurationException;
import io.concordat.adapter.provider.ConfigurationFault;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AcmeProviderTest {

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @Test
    void isFoundByNameAndBooksAnOrder() {
        SalesOrder order = acme.order();
        try (Adapter adapter = Adapters.create("acme-erp", settings())) {
            assertThat(adapter.descriptor().name()).isEqualTo("acme-eu1");
            OrderAcknowledgement answer = adapter.port(SalesOrderSink.class)
                    .submit(order, CallContext.of(IdempotencyKey.of("erp.submit", order.id()), Instant.MAX));
            assertThat(answer.decision()).isEqualTo(OrderAcknowledgement.Decision.ACCEPTED_WITH_CHANGES);
            assertThat(answer.line("1")).hasSize(2);
        }
    }

    @Test
    void offersEveryPortItNamesAndNoOther() {
        try (Adapter adapter = Adapters.create("acme-erp", settings())) {
            assertThat(adapter.descriptor().ports())
                    .hasSize(5)
                    .allSatisfy(it -> assertThat(adapter.port(it)).isInstanceOf(it));
            assertThatThrownBy(() -> adapter.port(PaymentFeed.class)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void namesEveryFaultOfItsSettings() {
        assertThatThrownBy(() -> Adapters.create("acme-erp", Map.of("acme.uri", "x", "acme.timeout", "fast")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        it -> assertThat(it.faults())
                                .extracting(ConfigurationFault::setting)
                                .containsExactly("acme.url", "acme.token", "acme.timeout", "acme.uri"));
    }

    private Map<String, String> settings() {
        return Map.of(
                "acme.instance", "acme-eu1", "acme.url", acme.server.url().toString(), "acme.token", AcmeServer.TOKEN);
    }
}
