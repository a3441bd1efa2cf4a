package io.concordat.json.schema;

import io.concordat.model.document.Contract;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;

/**
 * Name and version of a contract.
 *
 * @param name for example {@code sales-order} or, for the data of an event, {@code order.received}
 * @param version {@code major.minor.patch}
 */
public record ContractName(String name, String version) {

    /**
     * The contract of a record: a document's or that of an event's data.
     *
     * @throws IllegalArgumentException if the record is neither
     */
    public static ContractName of(Class<?> type) {
        Contract contract = type.getAnnotation(Contract.class);
        if (contract != null) {
            return new ContractName(contract.name(), contract.version());
        }
        if (EventData.class.isAssignableFrom(type)) {
            EventType<?> event = EventTypes.of(type.asSubclass(EventData.class));
            return new ContractName(event.fact(), event.version());
        }
        throw new IllegalArgumentException(type.getSimpleName()
                + " has no schema of its own: expected a record with @Contract or the data of an event type");
    }

    /** The schema's {@code $id}; that of the strict view is what the contract is known by. */
    public String schemaId(boolean strict) {
        return "urn:concordat:schema:" + name + ":" + version + (strict ? "" : ":tolerant");
    }

    /** Where the schema lies, below this package's resources. */
    public String path(boolean strict) {
        return name + "/" + version + "/" + (strict ? "strict" : "tolerant") + ".json";
    }
}
