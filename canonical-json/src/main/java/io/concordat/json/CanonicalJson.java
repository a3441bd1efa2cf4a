package io.concordat.json;

import io.concordat.json.cast.Lowering;
import io.concordat.json.cast.Versioned;
import io.concordat.json.cast.VersionedEvent;
import io.concordat.json.cast.VersionedReader;
import io.concordat.json.check.ObjectCheck;
import io.concordat.json.check.SchemaCheck;
import io.concordat.json.demand.Demands;
import io.concordat.json.read.DocumentReader;
import io.concordat.json.read.EventReader;
import io.concordat.json.read.EventReading;
import io.concordat.json.read.ReadBounds;
import io.concordat.json.redact.Redactor;
import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaFiles;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.json.version.Casters;
import io.concordat.json.version.Downcast;
import io.concordat.json.version.LossyDowncastException;
import io.concordat.json.version.OnLoss;
import io.concordat.json.write.DocumentWriter;
import io.concordat.json.write.NotWritableException;
import io.concordat.model.Classification;
import io.concordat.model.document.Contract;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads, writes and checks canonical documents and events as JSON.
 *
 * <p>Reading is strict: types are not coerced, a member stands once, everything required is there, every constraint
 * holds; all violations are collected, each with its JSON pointer. Members the library does not know are kept and written
 * again, at every depth. Amounts are decimal strings. What {@code write} accepts, {@code read} accepts.
 *
 * <p>Immutable and thread-safe; make one and share it.
 */
public final class CanonicalJson {

    private static final CanonicalJson STANDARD = builder().build();

    private final DocumentReader documents;
    private final VersionedReader reader;
    private final Lowering lowering;
    private final Casters casters;
    private final DocumentWriter writer;
    private final ObjectCheck objects;
    private final ShapeRegistry shapes = new ShapeRegistry();
    private final SchemaCheck schemas = new SchemaCheck();
    private final boolean withRules;
    private final Demands demands;
    private final Redactor redactor;

    CanonicalJson(ReadBounds bounds, boolean withRules, Casters casters, Demands demands) {
        EnvelopeShape envelope = new EnvelopeShape(shapes);
        this.documents = new DocumentReader(bounds);
        this.reader = new VersionedReader(documents, new EventReader(documents, envelope, shapes), casters);
        this.lowering = new Lowering(casters);
        this.casters = casters;
        this.writer = new DocumentWriter(shapes, envelope);
        this.objects = new ObjectCheck(shapes, envelope);
        this.withRules = withRules;
        this.demands = demands;
        this.redactor = new Redactor(documents, shapes, envelope);
    }

    /** The codec with the default limits. */
    public static CanonicalJson standard() {
        return STANDARD;
    }

    /** A builder for other limits. */
    public static CanonicalJsonBuilder builder() {
        return new CanonicalJsonBuilder();
    }

    /**
     * Reads a document.
     *
     * @param json UTF-8
     * @param type a record with {@link Contract}, or a part of one
     * @throws ContractViolationException with everything that is wrong, numbered rules included
     */
    public <T extends Record> T read(byte[] json, Class<T> type) {
        return check(json, type).orThrow();
    }

    /**
     * Reads a document from a stream, to its end; never more than the limit. Does not close it.
     *
     * @throws ContractViolationException with everything that is wrong, numbered rules included
     * @throws IOException if the stream fails
     */
    public <T extends Record> T read(InputStream json, Class<T> type) throws IOException {
        byte[] bytes = json.readNBytes(documents.bounds().maxBytes() + 1);
        return check(bytes, type).orThrow();
    }

    /** Reads a document and tells what is wrong with it; does not throw for its content. */
    public <T extends Record> ReadResult<T> check(byte[] json, Class<T> type) {
        Versioned read = reader.read(json, shapes.of(type));
        T value =
                read.reading().value() == null ? null : type.cast(read.reading().value());
        List<Violation> violations = value == null
                ? read.reading().violations()
                : read.placed(
                        demands.and(withRules ? Rules.checkComplete(value) : List.of(), value, shapes, writer, ""));
        return new ReadResult<>(value, "reading " + nameOf(type), violations, read.upcastFrom());
    }

    /**
     * The JSON of a document or of a part of one, in UTF-8, members in the order of the record.
     *
     * @throws ContractViolationException if the object breaks its contract, so that nobody could read it again; numbered
     *     rules are not asked
     */
    public byte[] write(Record document) {
        if (document instanceof Event<?> event) {
            return write(event);
        }
        try {
            return writer.write(document);
        } catch (NotWritableException e) {
            throw notWritable(nameOf(document.getClass()), objects.check(document), e);
        }
    }

    /**
     * Reads an event as CloudEvents 1.0 structured JSON.
     *
     * @throws ContractViolationException with everything that is wrong; also for a type nobody here knows, see {@link
     *     #receive} for events that may be foreign
     */
    public Event<?> readEvent(byte[] json) {
        ReceivedEvent received = receive(json);
        if (received instanceof ReceivedEvent.Understood understood) {
            return understood.event();
        }
        List<Violation> violations = received instanceof ReceivedEvent.Refused refused
                ? refused.violations()
                : List.of(unknownType((ReceivedEvent.UnknownType) received));
        throw new ContractViolationException("reading an event", violations);
    }

    /** Reads an event that may be of a type nobody here knows; does not throw for its content. */
    public ReceivedEvent receive(byte[] json) {
        return received(reader.readEvent(json));
    }

    /** Reads an event in binary mode, as {@link #receive(byte[])} does; pointers are those of its structured form. */
    public ReceivedEvent receive(BinaryEvent event) {
        try {
            return receive(event.structured());
        } catch (ContractViolationException e) {
            // data that is no JSON matters to those only who know the type
            ReceivedEvent envelope =
                    receive(BinaryEvent.of(event.attributes(), new byte[0]).structured());
            return envelope instanceof ReceivedEvent.UnknownType ? envelope : new ReceivedEvent.Refused(e.violations());
        }
    }

    private ReceivedEvent received(VersionedEvent read) {
        EventReading reading = read.reading();
        if (reading.event() != null) {
            Record data = (Record) reading.event().data();
            List<Violation> unmet = demands.and(List.of(), data, shapes, writer, "/data");
            return unmet.isEmpty()
                    ? new ReceivedEvent.Understood(reading.event(), read.upcastFrom())
                    : new ReceivedEvent.Refused(unmet);
        }
        EventReading.Foreign foreign = reading.foreign();
        return foreign == null
                ? new ReceivedEvent.Refused(reading.violations())
                : new ReceivedEvent.UnknownType(new EventRef(foreign.source(), foreign.id()), foreign.type());
    }

    /**
     * An event as CloudEvents 1.0 structured JSON, in UTF-8.
     *
     * @throws ContractViolationException if the event breaks its contract
     */
    public byte[] write(Event<?> event) {
        try {
            return writer.write(event);
        } catch (NotWritableException e) {
            throw notWritable("event " + event.type().name(), objects.check(event), e);
        }
    }

    /** The steps between majors this codec knows, to cast trees with. */
    public Casters casters() {
        return casters;
    }

    /** As {@link #downcast(Record, int, OnLoss)}; what the older form cannot say is stashed for the way up. */
    public Downcast downcast(Record document, int major) {
        return downcast(document, major, OnLoss.STASH);
    }

    /**
     * A document or an event in an older major of its contract, for readers that are not here yet, and what was lost.
     *
     * @throws IllegalArgumentException if there are no steps down to that major
     * @throws LossyDowncastException if something would be lost and {@code onLoss} is {@link OnLoss#REFUSE}
     * @throws ContractViolationException if the object breaks its contract
     */
    public Downcast downcast(Record document, int major, OnLoss onLoss) {
        if (document instanceof Event<?> event) {
            ContractName contract =
                    new ContractName(event.type().fact(), event.type().version());
            return lowering.event(contract, write(event), major, onLoss);
        }
        return lowering.document(ContractName.of(document.getClass()), write(document), major, onLoss);
    }

    /**
     * An event as CloudEvents 1.0 in binary mode: attributes apart from data.
     *
     * @throws ContractViolationException if the event breaks its contract, or carries a foreign attribute that has no text
     *     form
     */
    public BinaryEvent writeBinary(Event<?> event) {
        return BinaryEvent.ofStructured(write(event));
    }

    /**
     * Everything that is wrong with an object in memory: what is missing, Jakarta constraints, numbered rules; pointers
     * are those of its JSON form.
     */
    public List<Violation> validate(Record document) {
        if (document instanceof Event<?> event) {
            List<Violation> broken = objects.check(event);
            Record data = (Record) event.data();
            return broken.isEmpty() ? demands.and(broken, data, shapes, writer, "/data") : broken;
        }
        List<Violation> found = new ArrayList<>(objects.check(document));
        if (found.isEmpty()) {
            found.addAll(demands.and(List.of(), document, shapes, writer, ""));
        }
        if (withRules) {
            // what is missing has been told already
            Rules.check(document).stream()
                    .filter(violation -> !violation.rule().equals(Rule.MET_1.number()))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** JSON of a document or an event for logs: what is above {@link Classification#INTERNAL} is masked. Does not
     * throw for content. */
    public String redacted(Record document) {
        return redaction(Classification.INTERNAL).of(document);
    }

    /** Masks what is stricter than a class, in documents and in JSON as it was received. */
    public Redaction redaction(Classification upTo) {
        return new Redaction(this, redactor, upTo);
    }

    /** The JSON Schema 2020-12 of a document or of an event's data, strict view. */
    public String schema(Class<? extends Record> type) {
        return schema(type, SchemaView.STRICT);
    }

    /**
     * The JSON Schema 2020-12 of a document or of an event's data.
     *
     * @throws IllegalArgumentException if the record is neither
     */
    public String schema(Class<? extends Record> type, SchemaView view) {
        return SchemaFiles.text(ContractName.of(type), view == SchemaView.STRICT);
    }

    /**
     * What a JSON Schema validator says about a document, by the tolerant schema: a second opinion to explain a refusal,
     * an order of magnitude slower than {@link #check}. Takes documents within the limits only.
     */
    public List<Violation> explain(byte[] json, Class<? extends Record> type) {
        return explain(json, type, SchemaView.TOLERANT);
    }

    /** As {@link #explain(byte[], Class)}, by one of the two schemas. */
    public List<Violation> explain(byte[] json, Class<? extends Record> type, SchemaView view) {
        List<Violation> unreadable = documents.scan(json);
        return unreadable.isEmpty() ? schemas.check(json, type, view == SchemaView.STRICT) : unreadable;
    }

    private static ContractViolationException notWritable(
            String name, List<Violation> violations, NotWritableException cause) {
        List<Violation> all = violations.isEmpty()
                ? List.of(new Violation("json", "", Objects.toString(cause.getMessage()), "a value JSON can say"))
                : violations;
        ContractViolationException refusal = new ContractViolationException("writing " + name, all);
        refusal.initCause(cause);
        return refusal;
    }

    private static Violation unknownType(ReceivedEvent.UnknownType event) {
        return new Violation("unknown-type", "/type", event.type(), "the name of an event type of this library");
    }

    private static String nameOf(Class<?> type) {
        Contract contract = type.getAnnotation(Contract.class);
        return contract == null ? type.getSimpleName() : contract.name() + " " + contract.version();
    }
}
