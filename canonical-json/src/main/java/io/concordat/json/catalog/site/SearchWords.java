package io.concordat.json.catalog.site;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the search looks through, as JSON that may stand in a script element. Not thread-safe. */
final class SearchWords {

    private final StringWriter text = new StringWriter();
    private final JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);

    SearchWords() {
        out.writeStartArray();
    }

    void add(String name, String target, String kind, String words) {
        out.writeStartArray();
        out.writeString(name);
        out.writeString(target);
        out.writeString(kind);
        out.writeString(words);
        out.writeEndArray();
    }

    String json() {
        out.writeEndArray();
        out.close();
        return text.toString().replace("<", "\\u003c").replace("],[", "],\n[");
    }
}
