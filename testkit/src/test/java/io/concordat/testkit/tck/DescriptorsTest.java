package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.testkit.fake.crm.InMemoryCrm;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the in-memory systems say about themselves. */
class DescriptorsTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");

    private static Set<Class<?>> portsOf(String family) {
        return Ports.all().stream()
                .filter(port -> port.getPackageName().endsWith("." + family))
                .collect(Collectors.toSet());
    }

    @Test
    void theWarehouseOffersEveryPortOfAWarehouse() {
        AdapterDescriptor descriptor = new InMemoryWms(clock).descriptor();
        assertThat(descriptor.ports()).isEqualTo(portsOf("wms"));
        assertThat(descriptor.statuses()).hasSize(1);
    }

    @Test
    void theCrmOffersEveryPortOfACrm() {
        AdapterDescriptor descriptor = new InMemoryCrm(clock).descriptor();
        assertThat(descriptor.ports()).isEqualTo(portsOf("crm"));
        assertThat(descriptor.statuses())
                .singleElement()
                .satisfies(table -> assertThat(table.meaningOf("Closed Won")).isPresent());
    }
}
