package io.concordat.visibility;

import io.concordat.model.event.Event;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.Quantity;
import io.concordat.visibility.LineFacts.Bucket;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one shipment. Lines come from its own documents, progress also from the carrier. */
final class ShipmentFacts {

    private static final Set<ShipmentStatus> WILL_NOT_ARRIVE = Set.of(
            ShipmentStatus.LOST, ShipmentStatus.REFUSED, ShipmentStatus.RETURNING, ShipmentStatus.RETURNED_TO_SHIPPER);

    private final String id;
    private final Replay<ShipmentStatus> replay;
    private final Map<String, Quantity> arrivedByLine = new HashMap<>();
    private final Map<String, ProofOfDelivery> proofs = new TreeMap<>();
    private @Nullable Shipment packed;
    private @Nullable Shipment dispatched;
    private @Nullable OffsetDateTime expected;
    private boolean arrivedWhole;
    private boolean voided;

    ShipmentFacts(String id) {
        this.id = id;
        this.replay = new Replay<>("shipment " + id, Transitions.SHIPMENT, ShipmentStatus.PLANNED);
    }

    void observe(ShipmentEvent data, Event<?> event) {
        if (data instanceof ShipmentEvent.Packed event1) {
            packed = event1.snapshot();
            replay.move(ShipmentStatus.LABELLED, event.ref());
        } else if (data instanceof ShipmentEvent.Dispatched event1) {
            dispatched = event1.snapshot();
            replay.move(ShipmentStatus.DISPATCHED, event.ref());
        } else if (data instanceof ShipmentEvent.Voided) {
            voided = true;
            replay.force(ShipmentStatus.CANCELLED, event.ref());
        } else {
            underWay(data, event);
        }
    }

    private void underWay(ShipmentEvent data, Event<?> event) {
        if (data instanceof ShipmentEvent.InTransit transit) {
            expected = transit.estimatedDelivery() == null ? expected : transit.estimatedDelivery();
            replay.move(transit.status(), event.ref());
        } else if (data instanceof ShipmentEvent.ExceptionReported reported) {
            replay.move(reported.status(), event.ref());
        } else if (data instanceof ShipmentEvent.Delivered delivered) {
            arrived(delivered.lines());
            replay.move(ShipmentStatus.DELIVERED, event.ref());
        } else if (data instanceof ShipmentEvent.ProofReceived received) {
            proofs.put(received.proof().id().value(), received.snapshot());
            arrivedWhole |= received.snapshot().lines().isEmpty();
            replay.move(outcome(received.snapshot()), event.ref());
        }
    }

    private static ShipmentStatus outcome(ProofOfDelivery proof) {
        boolean taken = proof.lines().isEmpty()
                || proof.lines().stream().anyMatch(line -> line.accepted().signum() > 0);
        return taken ? ShipmentStatus.DELIVERED : ShipmentStatus.REFUSED;
    }

    private void arrived(List<LineQuantity> lines) {
        arrivedWhole |= lines.isEmpty();
        lines.forEach(line -> arrivedByLine.merge(line.lineId(), line.quantity(), Quantity::plus));
    }

    /** Adds what this shipment carries of the order to its lines. */
    void claimInto(LineLedger ledger) {
        if (voided) {
            return;
        }
        for (ShipmentLine line : lines(dispatched)) {
            claim(ledger, Bucket.SHIPPED, line, line.quantity());
        }
        Shipment document = dispatched == null ? packed : dispatched;
        for (ShipmentLine line : lines(document)) {
            claim(ledger, Bucket.PACKED, line, line.quantity());
            claimArrival(ledger, line);
        }
    }

    private void claimArrival(LineLedger ledger, ShipmentLine line) {
        Quantity nothing = line.quantity().withValue(BigDecimal.ZERO);
        List<ProofOfDelivery.Line> signed = signed(line);
        Quantity arrived = arrivedWhole ? line.quantity() : arrivedByLine.getOrDefault(line.lineId(), nothing);
        arrived = signed.isEmpty() ? arrived : sum(line, signed, proof -> List.of(proof.accepted()));
        claim(ledger, Bucket.DELIVERED, line, arrived);
        if (WILL_NOT_ARRIVE.contains(replay.state())) {
            claim(ledger, Bucket.UNDELIVERABLE, line, line.quantity().minus(arrived));
        } else if (!signed.isEmpty()) {
            claim(ledger, Bucket.UNDELIVERABLE, line, sum(line, signed, ShipmentFacts::notTaken));
        }
    }

    /** What was signed for a line says more than that it arrived. */
    private List<ProofOfDelivery.Line> signed(ShipmentLine line) {
        return proofs.values().stream()
                .flatMap(proof -> proof.lines().stream())
                .filter(proof -> proof.shipmentLineId().equals(line.lineId()))
                .toList();
    }

    private static List<Quantity> notTaken(ProofOfDelivery.Line proof) {
        return Stream.of(proof.rejected(), proof.missing())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Quantity sum(
            ShipmentLine line,
            List<ProofOfDelivery.Line> signed,
            Function<ProofOfDelivery.Line, List<Quantity>> quantities) {
        BigDecimal sum = signed.stream()
                .flatMap(proof -> quantities.apply(proof).stream())
                .map(Quantity::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return line.quantity().withValue(sum);
    }

    private void claim(LineLedger ledger, Bucket bucket, ShipmentLine line, Quantity quantity) {
        ledger.claimShipped(bucket, line.orderLine(), id + "/" + line.lineId(), quantity);
    }

    private static List<ShipmentLine> lines(@Nullable Shipment document) {
        return document == null ? List.of() : document.lines();
    }

    Replay<ShipmentStatus> replay() {
        return replay;
    }

    boolean isVoided() {
        return voided;
    }

    /** What a reader of the timeline sees of it. */
    ShipmentState state() {
        Shipment document = dispatched == null ? packed : dispatched;
        String number = document == null ? id : document.shipmentNumber();
        return new ShipmentState(id, number, replay.state(), expected, List.copyOf(replay.evidence()));
    }
}
