package io.concordat.json.write;

import io.concordat.model.document.OpaqueJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Makes sure that carried text is one JSON value before it is written into a document. */
final class OpaqueCheck {

    private final JsonFactory factory;

    OpaqueCheck(JsonFactory factory) {
        this.factory = factory;
    }

    /** The text, once it is known to be one JSON value. */
    String requireJson(OpaqueJson json) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json.text())) {
            boolean any = parser.nextToken() != null;
            parser.skipChildren();
            parser.finishToken();
            if (!any || parser.nextToken() != null) {
                throw new NotWritableException("carried text is not one JSON value");
            }
            return json.text();
        } catch (JacksonException e) {
            throw new NotWritableException(
                    "carried text is not JSON: " + e.getClass().getSimpleName());
        }
    }
}
