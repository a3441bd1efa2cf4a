package io.concordat.json.catalog.site;

import io.concordat.json.SchemaView;
import io.concordat.json.catalog.Catalog;
import io.concordat.json.catalog.CatalogEntry;
import io.concordat.json.schema.JsonText;
import io.concordat.model.event.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events as an AsyncAPI 3.0 file: a channel for each kind of object, a message for each fact. */
public final class AsyncApi {

    private static final String VERSION = "1.0.0";

    private final ComponentSchemas components = new ComponentSchemas(false);
    private final Map<String, Object> channels = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> messagesByObject = new LinkedHashMap<>();
    private final Map<String, Object> operations = new LinkedHashMap<>();
    private final Map<String, Object> messages = new LinkedHashMap<>();

    private AsyncApi() {}

    /** The file, in JSON. */
    public static String of(Catalog catalog) {
        AsyncApi api = new AsyncApi();
        catalog.events().forEach(api::add);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("asyncapi", "3.0.0");
        file.put(
                "info",
                info("Canonical events", "The events of the contract catalog, as CloudEvents 1.0 in structured JSON."));
        file.put("defaultContentType", "application/cloudevents+json");
        file.put("channels", api.channels);
        file.put("operations", api.operations);
        file.put("components", ordered("messages", api.messages, "schemas", api.schemas()));
        return JsonText.of(file);
    }

    static Map<String, Object> info(String title, String description) {
        return ordered(
                "title",
                title,
                "version",
                VERSION,
                "description",
                description,
                "license",
                ordered("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0.txt"));
    }

    private void add(CatalogEntry entry) {
        EventType<?> event = entry.events().get(0);
        String object = event.fact().substring(0, event.fact().lastIndexOf('.'));
        String data = components.add(entry.schema(SchemaView.STRICT), entry.summary());
        messages.put(event.fact(), message(entry, event, data));
        Map<String, Object> inChannel = messagesOf(object);
        inChannel.put(event.fact(), reference("#/components/messages/" + event.fact()));
    }

    private Map<String, Object> messagesOf(String object) {
        return messagesByObject.computeIfAbsent(object, name -> {
            Map<String, Object> inChannel = new LinkedHashMap<>();
            operations.put("tell-" + name, ordered("action", "send", "channel", reference("#/channels/" + name)));
            channels.put(
                    name,
                    ordered(
                            "title",
                            name,
                            "description",
                            "What happens to: " + name + ". The address is the application's to choose.",
                            "messages",
                            inChannel));
            return inChannel;
        });
    }

    private static Map<String, Object> message(CatalogEntry entry, EventType<?> event, String data) {
        Map<String, Object> properties = ordered(
                "type", ordered("const", event.name()),
                "dataschema", ordered("type", "string", "examples", List.of(event.dataSchema())),
                "data", reference(data));
        return ordered(
                "name",
                event.name(),
                "title",
                event.fact(),
                "summary",
                entry.summary(),
                "payload",
                ordered(
                        "allOf",
                        List.of(
                                reference("#/components/schemas/CloudEvent"),
                                ordered("type", "object", "properties", properties, "required", List.of("data")))),
                "examples",
                List.of(ordered("payload", JsonText.tree(entry.example()))));
    }

    private Map<String, Object> schemas() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("CloudEvent", Envelope.schema());
        all.putAll(components.schemas());
        return all;
    }

    static Map<String, Object> reference(String target) {
        return ordered("$ref", target);
    }

    /** A map of pairs, in their order. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
