package io.concordat.json.version;

import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A contract of somebody's own that is in its third major, with its casters. */
public final class Parcels {

    private Parcels() {}

    /** The head. */
    @Contract(name = "acme-parcel", version = "3.1.0")
    public record Parcel(String id, Weight weight, Destination destination, Meta meta) {

        /** How heavy. */
        public record Weight(String value, String unit) {}

        /** Where to. */
        public record Destination(String city, @Nullable String gate) {}
    }

    /** The first major: a bare number of kilograms, a city. */
    public static final String FIRST = """
            { "id": "p-1", "kilograms": "2.50", "to": "Bremen", "colour": { "rgb": [ 1.0, 1e2 ] },
              "meta": { "contract": "acme-parcel", "contractVersion": "1.2.0", "revision": 1,
                        "producer": { "system": "acme", "role": "TMS" },
                        "happenedAt": "2026-03-02T10:00:00Z", "recordedAt": "2026-03-02T10:00:01Z" } }
            """;

    // snippet: upcaster
    /** Parcel 1 to 2: a weight says its unit. */
    public static final class WeightGetsUnit implements Upcaster {

        @Override
        public Step step() {
            return new Step("acme-parcel", 1, "2.0.0");
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.moved("/kilograms", "/weight/value", "a weight has a unit of its own"),
                    Change.defaulted("/weight/unit", "KGM: release 1 knew kilograms only, by its name"));
        }

        @Override
        public ObjectNode upcast(ObjectNode document) {
            JsonNode kilograms = document.remove("kilograms");
            if (kilograms != null) {
                document.putObject("weight").put("unit", "KGM").set("value", kilograms);
            }
            return document;
        }
    }

    /** Parcel 2 to 1. */
    public static final class WeightLosesUnit implements Downcaster {

        @Override
        public Step step() {
            return new Step("acme-parcel", 2, "1.2.0");
        }

        @Override
        public ObjectNode downcast(ObjectNode document, Losses losses) {
            JsonNode weight = document.remove("weight");
            if (weight != null && weight.path("unit").asString("").equals("KGM")) {
                losses.renamed("/weight/value", "is kilograms");
                document.set("kilograms", weight.path("value"));
            } else if (weight != null) {
                throw new CastRefusedException("/weight/unit", "another unit", "KGM, the only one release 1 can say");
            }
            return document;
        }
    }
    // end of snippet

    /** Parcel 2 to 3: a destination is more than a city. */
    public static final Upcaster CITY_BECOMES_DESTINATION = new Upcaster() {
        @Override
        public Step step() {
            return new Step("acme-parcel", 2, "3.0.0");
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.moved("/to", "/destination/city", "a destination has a gate"));
        }

        @Override
        public ObjectNode upcast(ObjectNode document) {
            JsonNode city = document.remove("to");
            if (city != null) {
                document.putObject("destination").set("city", city);
            }
            return document;
        }
    };

    /** Parcel 3 to 2; forgets to tell about the gate. */
    public static final Downcaster DESTINATION_BECOMES_CITY = new Downcaster() {
        @Override
        public Step step() {
            return new Step("acme-parcel", 3, "2.0.0");
        }

        @Override
        public ObjectNode downcast(ObjectNode document, Losses losses) {
            JsonNode destination = document.remove("destination");
            losses.renamed("/destination/city", "is to");
            document.set("to", destination.path("city"));
            return document;
        }
    };

    /** All four steps. */
    public static Casters casters() {
        return Casters.builder()
                .add(CITY_BECOMES_DESTINATION)
                .add(new WeightGetsUnit())
                .add(DESTINATION_BECOMES_CITY)
                .add(new WeightLosesUnit())
                .build();
    }
}
