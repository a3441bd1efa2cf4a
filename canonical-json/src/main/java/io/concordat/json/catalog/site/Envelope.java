package io.concordat.json.catalog.site;

import static io.concordat.json.catalog.site.AsyncApi.ordered;

import io.concordat.model.event.ClaimKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The schema of what all events have in common: the CloudEvents 1.0 envelope with the extensions of this library. */
final class Envelope {

    private Envelope() {}

    static Map<String, Object> schema() {
        return ordered(
                "type",
                "object",
                "description",
                "A CloudEvents 1.0 event in structured JSON.",
                "properties",
                properties(),
                "required",
                List.of("specversion", "id", "source", "type", "time", "recordedtime", "claim"));
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = ordered(
                "specversion",
                ordered("const", "1.0"),
                "type",
                text("Name and major version of the fact."),
                "id",
                text("Unique within the source."),
                "source",
                with(text("The system that says so."), "format", "uri-reference"),
                "subject",
                text("Canonical order id where there is one, else that of the object."),
                "time",
                with(text("When it happened."), "format", "date-time"),
                "recordedtime",
                with(text("When the source recorded it."), "format", "date-time"),
                "claim",
                with(
                        text("What kind of claim it is."),
                        "enum",
                        Arrays.stream(ClaimKind.values()).map(Enum::name).toList()));
        properties.putAll(extensions());
        return properties;
    }

    private static Map<String, Object> extensions() {
        return ordered(
                "correlationid",
                text("The business conversation."),
                "causationid",
                text("Id of the event or call that led to it."),
                "sequence",
                with(text("Position within the subject at the source; higher is later."), "pattern", "^[0-9]{19}$"),
                "partitionkey",
                text("What keeps its order; the subject when absent."),
                "traceparent",
                text("W3C trace context."),
                "datacontenttype",
                text("application/json"),
                "dataschema",
                with(text("Exact schema version of the data."), "format", "uri"));
    }

    private static Map<String, Object> text(String description) {
        return ordered("type", "string", "minLength", 1, "description", description);
    }

    private static Map<String, Object> with(Map<String, Object> schema, String keyword, Object value) {
        schema.put(keyword, value);
        return schema;
    }
}
