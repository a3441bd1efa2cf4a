package io.concordat.json.read;

import io.concordat.json.shape.Limits;
import io.concordat.json.shape.Place;
import io.concordat.json.shape.RecordShape;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads documents within bounds. Immutable and thread-safe. */
public final class DocumentReader {

    private static final int MAX_NAME_LENGTH = 1000;
    private static final int MAX_NUMBER_LENGTH = 41;

    private final ReadBounds bounds;
    private final DocumentChecks checks;
    private final JsonFactory factory;

    /** A reader within bounds. */
    public DocumentReader(ReadBounds bounds) {
        this.bounds = bounds;
        this.checks = new DocumentChecks(bounds.understood());
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(bounds.maxDepth())
                .maxStringLength(bounds.maxStringLength())
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxNameLength(MAX_NAME_LENGTH)
                .build();
        this.factory = JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(constraints)
                .build();
    }

    /** Its bounds. */
    public ReadBounds bounds() {
        return bounds;
    }

    /** Reads one document of a shape. */
    public Reading read(byte[] document, RecordShape shape) {
        return within(document, values -> {
            boolean any = values.parser().nextToken() != null;
            return any ? values.classifiedBy(Place.root(shape)::classAt).value(shape, Limits.NONE) : null;
        });
    }

    /** What keeps a document from being read at all, whatever its contract: limits, UTF-8, syntax, duplicates. */
    public List<Violation> scan(byte[] document) {
        return within(document, values -> {
                    if (values.parser().nextToken() != null) {
                        values.skipStrictly();
                    }
                    return null;
                })
                .violations();
    }

    /**
     * Hands the tokens of a document to somebody who wants no record, from the first token on; what keeps a document from
     * being read keeps it from him.
     */
    public Reading tokens(byte[] document, Function<JsonParser, @Nullable Object> looking) {
        return within(document, values -> {
            boolean any = values.parser().nextToken() != null;
            return any ? looking.apply(values.parser()) : null;
        });
    }

    /** Runs a reading over a document that has been found to be UTF-8 of allowed length. */
    Reading within(byte[] document, Function<ValueReader, @Nullable Object> reading) {
        Problems problems = new Problems(bounds.maxViolations());
        byte[] bytes = ByteOrderMark.without(document);
        Object value = null;
        if (isReadable(bytes, problems)) {
            try (JsonParser parser = parser(bytes)) {
                value = toEnd(new ValueReader(parser, bytes, problems, checks), reading);
            }
        }
        return new Reading(problems.count() == 0 ? value : null, problems.all());
    }

    /** A parser at the start of a document. */
    public JsonParser parser(byte[] document) {
        return factory.createParser(ObjectReadContext.empty(), ByteOrderMark.without(document));
    }

    private static @Nullable Object toEnd(ValueReader reader, Function<ValueReader, @Nullable Object> reading) {
        JsonParser parser = reader.parser();
        Problems problems = reader.problems();
        try {
            Object value = reading.apply(reader);
            if (parser.currentToken() == null) {
                problems.add(new Violation("json", "", "an empty document", "one JSON value"));
            } else if (parser.nextToken() != null) {
                problems.add(new Violation("json", "", "more after the end of the document", "one JSON value"));
            }
            return value;
        } catch (Problems.StopReadingException e) {
            return null;
        } catch (StreamConstraintsException e) {
            problems.addLast(Refusals.beyondLimit(e, parser, reader.pointer()));
        } catch (JacksonException e) {
            problems.addLast(Refusals.malformed(e, reader.pointer()));
        }
        return null;
    }

    private boolean isReadable(byte[] bytes, Problems problems) {
        if (bytes.length > bounds.maxBytes()) {
            problems.add(Refusals.tooLong(bounds.maxBytes()));
            return false;
        }
        if (ByteOrderMark.leads(bytes)) {
            // the parser would skip this one too, and count bytes from behind it
            problems.add(new Violation("json", "", "a second byte order mark", "JSON as RFC 8259 defines it"));
            return false;
        }
        int bad = Utf8.firstBad(bytes);
        if (bad >= 0) {
            problems.add(new Violation(
                    "utf-8", "", "a byte at offset " + bad + " that is not well-formed UTF-8", "UTF-8 (RFC 3629)"));
        }
        return bad < 0;
    }

    /** The refusal of a document nobody has read to its end. */
    public Reading tooLong() {
        return new Reading(null, List.of(Refusals.tooLong(bounds.maxBytes())));
    }
}
