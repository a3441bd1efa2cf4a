package io.concordat.testkit.fake.wms;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.fulfilment.Carriage;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentBuilder;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.fulfilment.ShipmentPackage;
import io.concordat.model.fulfilment.ShipmentTimesBuilder;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the papers of shipments. */
final class ShippingDesk {

    private static final Code OUT_OF_STOCK = Code.of("OUT_OF_STOCK", KnownCodes.REASON);
    private static final Code CARTON = Code.of("CT", "UNECE21");

    private final WmsSetup setup;
    private int written;

    ShippingDesk(WmsSetup setup) {
        this.setup = setup;
    }

    /** A wave that stands packed. */
    Shipment packed(Wave wave, OffsetDateTime at) {
        String number = setup.name() + "-" + (1 + written++);
        List<ShipmentLine> lines = lines(wave);
        return ShipmentBuilder.builder()
                .id(Id.of("shp:" + number))
                .shipmentNumber(number)
                .status(ShipmentStatus.LABELLED)
                .route(new Shipment.Route(setup.site(), wave.work().shipTo()))
                .carriage(carriage(number))
                .times(ShipmentTimesBuilder.builder()
                        .plannedShip(at.plus(setup.pace().dispatch()))
                        .build())
                .lines(lines)
                .handling(new Shipment.Handling(List.of(carton(number, lines)), List.of(), null, List.of(), List.of()))
                .appendix(
                        Appendix.of(ExternalRef.of(Identifier.of(setup.source(), number, "SHIPMENT"), SystemRole.WMS)))
                .meta(Meta.first(Shipment.class, setup.producer(), at))
                .build();
    }

    /** The same shipment, gone. */
    Shipment dispatched(Shipment packed, OffsetDateTime at) {
        return ShipmentBuilder.builder(packed)
                .status(ShipmentStatus.DISPATCHED)
                .times(ShipmentTimesBuilder.builder(packed.times())
                        .pickedUp(at)
                        .dispatched(at)
                        .estimatedDelivery(at.plus(setup.pace().delivery()))
                        .build())
                .meta(packed.meta().next(setup.producer(), at))
                .build();
    }

    /** The same shipment, arrived. */
    Shipment delivered(Shipment dispatched, ProofOfDelivery proof) {
        Shipment.Handling handling = dispatched.handling();
        return ShipmentBuilder.builder(dispatched)
                .status(ShipmentStatus.DELIVERED)
                .times(ShipmentTimesBuilder.builder(dispatched.times())
                        .delivered(proof.at())
                        .build())
                .handling(new Shipment.Handling(
                        handling.packages(), List.of(), null, List.of(), List.of(Ref.to(proof.id()))))
                .meta(dispatched.meta().next(setup.producer(), proof.at()))
                .build();
    }

    /** What the receiver signed: everything was there. */
    ProofOfDelivery proof(Shipment shipment, OffsetDateTime at) {
        List<ProofOfDelivery.Line> lines = shipment.lines().stream()
                .map(line -> ProofOfDelivery.Line.whole(line.lineId(), line.quantity()))
                .toList();
        return new ProofOfDelivery(
                Id.derived("pod", shipment.id().value()),
                Ref.to(shipment.id()),
                at,
                ProofOfDelivery.Receipt.UNSIGNED,
                lines,
                Appendix.EMPTY,
                Meta.first(ProofOfDelivery.class, setup.producer(), at));
    }

    private List<ShipmentLine> lines(Wave wave) {
        List<ShipmentLine> lines = new ArrayList<>();
        for (LineQuantity shipped : wave.lines()) {
            String lineId = shipped.lineId();
            Quantity open = wave.work().outstanding(lineId);
            lines.add(new ShipmentLine(
                    String.valueOf(lines.size() + 1),
                    wave.orderLine(lineId),
                    null,
                    wave.line(lineId).item().item(),
                    shipped.quantity(),
                    new ShipmentLine.Shortfall(open, null),
                    backorder(open),
                    null,
                    wave.lots(lineId),
                    List.of(Ref.to(wave.reservation(lineId)))));
        }
        return lines;
    }

    private static ShipmentLine.@Nullable Shortfall backorder(Quantity open) {
        return open.signum() > 0 ? new ShipmentLine.Shortfall(open, OUT_OF_STOCK) : null;
    }

    private static Carriage carriage(String number) {
        return new Carriage(
                "Own fleet",
                null,
                null,
                null,
                "BOL-" + number,
                null,
                "TRK-" + number,
                new Carriage.DespatchAdvice("ASN-" + number, null, null));
    }

    private static ShipmentPackage carton(String number, List<ShipmentLine> lines) {
        List<ShipmentPackage.Content> contents = lines.stream()
                .map(line -> new ShipmentPackage.Content(line.lineId(), line.quantity(), List.of()))
                .toList();
        return new ShipmentPackage(
                "1",
                null,
                null,
                CARTON,
                new ShipmentPackage.Tracking("TRK-" + number, null),
                null,
                contents,
                List.of(),
                null);
    }
}
