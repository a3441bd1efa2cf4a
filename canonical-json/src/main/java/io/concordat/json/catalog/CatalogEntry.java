package io.concordat.json.catalog;

import io.concordat.json.SchemaView;
import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaFiles;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventType;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.rule.Rule;
import io.concordat.model.status.TransitionTable;
import io.concordat.model.value.SystemRole;
import java.util.List;

/**
 * One contract: a document or the data of an event. Immutable and thread-safe.
 *
 * @param name for example {@code sales-order} or {@code order.received}
 * @param type its Java form
 * @param summary what it is, in a sentence or two
 * @param versions newest first
 * @param ownership its parts and their systems of record, the whole first; of an event those of what it is about
 * @param events facts about the document, or the one whose data this is
 * @param rules numbered rules it is checked by
 * @param statuses how its status may move
 */
public record CatalogEntry(
        String name,
        Class<? extends Record> type,
        String summary,
        List<ContractVersion> versions,
        List<FieldGroup> ownership,
        List<EventType<?>> events,
        List<Rule> rules,
        List<TransitionTable<?>> statuses) {

    /** Copies the lists. */
    public CatalogEntry {
        versions = List.copyOf(versions);
        ownership = List.copyOf(ownership);
        events = List.copyOf(events);
        rules = List.copyOf(rules);
        statuses = List.copyOf(statuses);
    }

    /** Whether it is the data of an event. */
    public boolean isEvent() {
        return EventData.class.isAssignableFrom(type);
    }

    /** The kind of system whose word counts on it as a whole; of an event about anything, every system on its own. */
    public List<SystemRole> owner() {
        return ownership.stream().limit(1).map(FieldGroup::owner).toList();
    }

    /** The newest version. */
    public String version() {
        return versions.get(0).version();
    }

    /** Where the newest version stands. */
    public Lifecycle lifecycle() {
        return versions.get(0).lifecycle();
    }

    /** The JSON Schema 2020-12 of the newest version. */
    public String schema(SchemaView view) {
        return schema(versions.get(0), view);
    }

    /** The JSON Schema 2020-12 of one of the versions. */
    public String schema(ContractVersion version, SchemaView view) {
        return SchemaFiles.text(new ContractName(name, version.version()), view == SchemaView.STRICT);
    }

    /** A valid document, or a valid event in structured JSON. */
    public String example() {
        return CatalogFiles.text("examples/" + name + ".json");
    }
}
