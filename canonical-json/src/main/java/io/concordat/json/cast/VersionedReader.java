package io.concordat.json.cast;

import io.concordat.json.read.DocumentReader;
import io.concordat.json.read.EventReader;
import io.concordat.json.read.EventReading;
import io.concordat.json.read.Reading;
import io.concordat.json.read.Sha256;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.version.Casters;
import io.concordat.json.version.UpcastFrom;
import io.concordat.model.document.Contract;
import io.concordat.model.event.EventType;
import io.concordat.model.rule.Violation;
import java.util.List;

/**
 * Reads documents and events of every version there are steps for. What is current is read as if there were no other
 * versions; only what was refused is asked what it claims to be. Immutable and thread-safe.
 */
public final class VersionedReader {

    private final DocumentReader documents;
    private final EventReader events;
    private final Rising rising;

    /** A reader of any version; without steps if {@code casters} has none. */
    public VersionedReader(DocumentReader documents, EventReader events, Casters casters) {
        this.documents = documents;
        this.events = events;
        this.rising = new Rising(documents, casters);
    }

    /** Reads a document. */
    public Versioned read(byte[] document, RecordShape shape) {
        Reading reading = documents.read(document, shape);
        Contract head = shape.type().getAnnotation(Contract.class);
        if (reading.value() != null || head == null || !isJson(document)) {
            return new Versioned(reading, null);
        }
        Claim claim = Claim.ofDocument(documents.parser(document));
        List<Violation> wrong = ClaimVerdict.violations(claim, head, reading.violations());
        if (!wrong.isEmpty()) {
            return new Versioned(new Reading(null, wrong), null);
        }
        int major = ClaimVerdict.majorOf(head.version());
        if (claim.version() == null || claim.contract() == null || claim.major() == major) {
            return new Versioned(reading, null);
        }
        if (!rising.canRise(head.name(), claim.major(), major)) {
            return new Versioned(new Reading(null, List.of(ClaimVerdict.noWay(claim.version(), head))), null);
        }
        UpcastFrom from = new UpcastFrom(head.name(), claim.version(), Sha256.hex(document));
        Origin origin = rising.origin(from, major, "");
        Reading risen = rising.rise(document, origin, current -> origin.placed(documents.read(current, shape)));
        return new Versioned(risen, origin);
    }

    /** Reads an event. */
    public VersionedEvent readEvent(byte[] document) {
        EventReading reading = events.read(document);
        if (reading.event() != null || !isJson(document)) {
            return new VersionedEvent(reading, null);
        }
        EventClaim claim = EventClaim.of(Claim.ofEvent(documents.parser(document)));
        EventType<?> head = claim == null ? null : claim.head();
        int major = head == null ? 0 : ClaimVerdict.majorOf(head.version());
        if (claim == null || head == null || claim.major() >= major) {
            return new VersionedEvent(reading, null);
        }
        if (!rising.canRise(head.fact(), claim.major(), major)) {
            return refused(List.of(ClaimVerdict.noWay(claim, head)));
        }
        UpcastFrom from = new UpcastFrom(head.fact(), claim.version(), Sha256.hex(document));
        Origin origin = rising.origin(from, major, "/data");
        EventReading[] risen = {null};
        Reading outcome = rising.riseEvent(document, origin, head, current -> {
            risen[0] = events.read(current);
            return origin.placed(new Reading(null, risen[0].violations()));
        });
        return risen[0] != null && risen[0].event() != null
                ? new VersionedEvent(risen[0], from)
                : refused(outcome.violations());
    }

    private static VersionedEvent refused(List<Violation> violations) {
        return new VersionedEvent(new EventReading(null, null, violations), null);
    }

    // What is no JSON within the limits claims nothing.
    private boolean isJson(byte[] document) {
        return documents.scan(document).isEmpty();
    }
}
