package io.concordat.json.redact;

import io.concordat.json.shape.Described;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.Place;
import io.concordat.json.shape.RecordShape;
import io.concordat.model.Classification;
import io.concordat.model.Discreet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The copying of one document, with what is too confidential masked. Not thread-safe. */
final class Redacting {

    private final JsonParser in;
    private final JsonGenerator out;
    private final Classification allowed;

    Redacting(JsonParser in, JsonGenerator out, Classification allowed) {
        this.in = in;
        this.out = out;
        this.allowed = allowed;
    }

    /** Copies the value the parser stands on. */
    void value(Place place) {
        if (in.hasToken(JsonToken.VALUE_NULL)) {
            out.writeNull();
        } else if (place.shape() instanceof RecordShape structure && in.hasToken(JsonToken.START_OBJECT)) {
            object(name -> place.member(structure, name));
        } else if (place.shape() instanceof ListShape list && in.hasToken(JsonToken.START_ARRAY)) {
            list(place.element(list));
        } else {
            boolean fits = Fitting.fits(in, place.shape(), place.limits());
            copyIfWithin(fits ? place.own() : Classification.PAYMENT);
        }
    }

    /**
     * Copies the object the parser stands on.
     *
     * @param members the place of a member, null for one nobody knows
     */
    void object(Function<String, @Nullable Place> members) {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            copyIfWithin(Classification.PAYMENT);
            return;
        }
        out.writeStartObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Place place = members.apply(name);
            if (place == null) {
                unknown(name);
            } else {
                out.writeName(name);
                in.nextToken();
                value(place);
            }
        }
        out.writeEndObject();
    }

    private void list(Place element) {
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            value(element);
        }
        out.writeEndArray();
    }

    private void unknown(String name) {
        out.writeName(Classification.PERSONAL.isWithin(allowed) ? name : Described.name(name));
        in.nextToken();
        copyIfWithin(Classification.PERSONAL);
    }

    private void copyIfWithin(Classification own) {
        if (own.isWithin(allowed)) {
            copy();
        } else {
            in.skipChildren();
            out.writeString(Discreet.MASK);
        }
    }

    // Numbers as the text they are: no number type is too small for them, and none has to be computed.
    private void copy() {
        switch (in.currentToken()) {
            case START_OBJECT -> copyObject();
            case START_ARRAY -> copyArray();
            case VALUE_STRING -> out.writeString(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getString());
            case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(in.hasToken(JsonToken.VALUE_TRUE));
            default -> out.writeNull();
        }
    }

    private void copyObject() {
        out.writeStartObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            out.writeName(name);
            in.nextToken();
            copy();
        }
        out.writeEndObject();
    }

    private void copyArray() {
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            copy();
        }
        out.writeEndArray();
    }
}
