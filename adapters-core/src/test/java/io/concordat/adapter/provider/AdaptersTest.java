package io.concordat.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.EventFeed;
import io.concordat.model.value.SystemRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdaptersTest {

    /** Found by the service loader, see {@code META-INF/services}. */
    public static final class Acme implements AdapterProvider {

        static final Setting<String> INSTANCE = Setting.text("acme.instance");

        public Acme() {}

        @Override
        public AdapterDescriptor descriptor() {
            return named("acme-erp");
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of(INSTANCE);
        }

        @Override
        public Adapter create(Configuration configuration) {
            AdapterDescriptor descriptor = named(configuration.get(INSTANCE));
            return new Adapter() {
                @Override
                public AdapterDescriptor descriptor() {
                    return descriptor;
                }

                @Override
                public <P> P port(Class<P> port) {
                    return descriptor.require(port).cast(null);
                }

                @Override
                public void close() {}
            };
        }

        private static AdapterDescriptor named(String name) {
            return new AdapterDescriptor(name, SystemRole.ERP, Set.of(EventFeed.class), AdapterDescriptor.Limits.NONE);
        }
    }

    @Test
    void createsAnAdapterOfAnInstalledProvider() {
        try (Adapter adapter = Adapters.create("acme-erp", Map.of("acme.instance", "erp-eu1"))) {
            assertThat(adapter.descriptor().name()).isEqualTo("erp-eu1");
        }
    }

    @Test
    void checksTheConfigurationBeforeTheAdapterIsCreated() {
        assertThatThrownBy(() -> Adapters.create("acme-erp", Map.of("acme.instanz", "erp-eu1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("acme.instance is missing")
                .hasMessageContaining("did you mean acme.instance?");
    }

    @Test
    void namesTheInstalledProvidersWhenNoneFits() {
        assertThatThrownBy(() -> Adapters.create("acme", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("named 'acme'")
                .hasMessageContaining("[acme-erp]");
    }

    @Test
    void refusesAPortThatIsNotOffered() {
        try (Adapter adapter = Adapters.create("acme-erp", Map.of("acme.instance", "erp-eu1"))) {
            assertThatThrownBy(() -> adapter.port(Runnable.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Runnable")
                    .hasMessageContaining("EventFeed");
        }
    }
}
