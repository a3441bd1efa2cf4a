package io.concordat.examples;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object-centric event log as OCEL 2.0 writes it in JSON: events that touch objects of several types.
 *
 * @param objects by id, in the order of the file
 * @param events in the order of the file, which need not be that of time
 */
record OcelLog(Map<String, LogObject> objects, List<LogEvent> events) {

    /** A relation to an object and the part it plays. */
    record Relation(String objectId, String qualifier) {}

    /** An object with its first price, if it has one. */
    record LogObject(String id, String type, Optional<BigDecimal> price, List<Relation> relations) {}

    /** Something that happened. */
    record LogEvent(String id, String type, OffsetDateTime time, List<Relation> relations) {

        /** The objects that play a part, in the order of the log. */
        List<String> related(String qualifier) {
            return relations.stream()
                    .filter(relation -> relation.qualifier().equals(qualifier))
                    .map(Relation::objectId)
                    .toList();
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads a JSON file, compressed with gzip if its name ends in {@code .gz}. */
    static OcelLog read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return of(MAPPER.readTree(in));
        }
    }

    private static OcelLog of(JsonNode root) {
        Map<String, LogObject> objects = new LinkedHashMap<>();
        for (JsonNode node : root.get("objects")) {
            LogObject object = new LogObject(text(node, "id"), text(node, "type"), price(node), relations(node));
            objects.put(object.id(), object);
        }
        List<LogEvent> events = new ArrayList<>();
        for (JsonNode node : root.get("events")) {
            events.add(new LogEvent(
                    text(node, "id"), text(node, "type"), OffsetDateTime.parse(text(node, "time")), relations(node)));
        }
        return new OcelLog(objects, events);
    }

    private static Optional<BigDecimal> price(JsonNode object) {
        for (JsonNode attribute : object.get("attributes")) {
            if (text(attribute, "name").equals("price")) {
                return Optional.of(attribute.get("value").decimalValue());
            }
        }
        return Optional.empty();
    }

    private static List<Relation> relations(JsonNode node) {
        List<Relation> relations = new ArrayList<>();
        for (JsonNode relation : node.get("relationships")) {
            relations.add(new Relation(text(relation, "objectId"), text(relation, "qualifier")));
        }
        return relations;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
