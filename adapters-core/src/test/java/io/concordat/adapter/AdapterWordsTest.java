package io.concordat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.value.SystemRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdapterWordsTest {

    @Test
    void cursorIsReadBackAsItWasStored() {
        Cursor cursor = Cursor.of("17|2026-03-02T08:00:00Z");
        assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.isStart()).isFalse();
        assertThat(Cursor.of(Cursor.START.text()).isStart()).isTrue();
    }

    @Test
    void cursorRefusesWhatCannotBeStored() {
        assertThat(Cursor.of("x".repeat(1000)).text()).hasSize(1000);
        assertThatThrownBy(() -> Cursor.of("x".repeat(1001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000");
    }

    @Test
    void pageDoesNotChangeWithTheListItWasMadeOf() {
        List<String> items = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(items, Cursor.of("1"), false);
        items.add("b");
        assertThat(page.items()).containsExactly("a");
    }

    @Test
    void emptyPageStaysWhereItIs() {
        Page<String> page = Page.empty(Cursor.of("5"));
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEqualTo(Cursor.of("5"));
        assertThat(page.more()).isFalse();
    }

    @Test
    void descriptorOffersWhatItListsAndNothingElse() {
        AdapterDescriptor erp =
                new AdapterDescriptor("erp-1", SystemRole.ERP, Set.of(EventFeed.class), AdapterDescriptor.Limits.NONE);
        assertThat(erp.offers(EventFeed.class)).isTrue();
        assertThat(erp.offers(Runnable.class)).isFalse();
    }

    @Test
    void descriptorRefusesAPortThatIsNoInterface() {
        assertThatThrownBy(() -> new AdapterDescriptor(
                        "erp-1", SystemRole.ERP, Set.of(String.class), AdapterDescriptor.Limits.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String, which is no port");
    }

    @Test
    void limitsThatAllowNothingAreRefused() {
        assertThatThrownBy(() -> new AdapterDescriptor.Limits(0, 1, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new AdapterDescriptor.Limits(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mappingNotesTravelWithTheResult() {
        MappingNote note = new MappingNote("/lines/0/units", MappingNote.Kind.LOST, "no place for nominal weight");
        Mapped<Integer> mapped = new Mapped<>(4, List.of(note));
        assertThat(mapped.map(value -> value + 1)).isEqualTo(new Mapped<>(5, List.of(note)));
        assertThat(mapped.isLossy()).isTrue();
        assertThat(Mapped.faithfully(4).isLossy()).isFalse();
        assertThat(note).hasToString("LOST at /lines/0/units: no place for nominal weight");
    }

    @Test
    void statusTableKnowsWhatIsDocumentedAndGuessesNothing() {
        StatusTable<SystemRole> table =
                new StatusTable<>("System.kind", SystemRole.class, Map.of("warehouse", SystemRole.WMS));
        assertThat(table.meaningOf("warehouse")).contains(SystemRole.WMS);
        assertThat(table.meaningOf("Warehouse")).isEmpty();
        AdapterDescriptor descriptor =
                new AdapterDescriptor("wms-1", SystemRole.WMS, Set.of(), AdapterDescriptor.Limits.NONE, List.of(table));
        assertThat(descriptor.statuses()).containsExactly(table);
    }
}
