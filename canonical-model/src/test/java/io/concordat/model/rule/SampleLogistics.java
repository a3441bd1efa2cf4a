package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.ProofOfDeliveryBuilder;
import io.concordat.model.fulfilment.ProofOfDeliveryLineBuilder;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ReservationBuilder;
import io.concordat.model.fulfilment.ReservationLifecycleBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentBuilder;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.fulfilment.ShipmentLineBuilder;
import io.concordat.model.fulfilment.ShipmentPackage;
import io.concordat.model.fulfilment.ShipmentPackageBuilder;
import io.concordat.model.fulfilment.ShipmentTimesBuilder;
import io.concordat.model.item.Item;
import io.concordat.model.item.ItemBuilder;
import io.concordat.model.item.ItemUnits;
import io.concordat.model.item.ItemUnitsPackagingBuilder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerAccount;
import io.concordat.model.party.CustomerAccountBuilder;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.party.PartyKind;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UomConversion;
import java.util.List;
import java.util.function.UnaryOperator;

/** A shipment, a reservation, an item and a customer in which nothing is wrong. */
final class SampleLogistics {

    static final String SSCC = "106141411234567897";

    private SampleLogistics() {}

    static Shipment shipment() {
        ShipmentLine line = ShipmentLineBuilder.builder()
                .lineId("s1")
                .orderLine(Ref.toLine(Id.of("so-1"), "1"))
                .quantity(pieces("6"))
                .outstanding(new ShipmentLine.Shortfall(pieces("4"), null))
                .backorder(new ShipmentLine.Shortfall(pieces("4"), null))
                .variance(new ShipmentLine.Variance(pieces("0"), null, null))
                .lots(List.of(lot("A", "4", "1", "2", "3", "4"), lot("B", "2", "5", "6")))
                .build();
        return ShipmentBuilder.builder()
                .id(Id.of("sh-1"))
                .shipmentNumber("SH-1")
                .status(ShipmentStatus.PLANNED)
                .route(new Shipment.Route(null, null))
                .times(ShipmentTimesBuilder.builder().build())
                .lines(List.of(line))
                .handling(handling(List.of(
                        box("pallet", null).sscc(SSCC).build(),
                        box("carton", "pallet").contents(List.of(content("6"))).build())))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(Shipment.class))
                .build();
    }

    static ShipmentLine.Lot lot(String lot, String quantity, String... serials) {
        return new ShipmentLine.Lot(lot, null, pieces(quantity), List.of(serials));
    }

    static ShipmentPackageBuilder box(String id, String parent) {
        return ShipmentPackageBuilder.builder().packageId(id).parent(parent);
    }

    static ShipmentPackage.Content content(String quantity) {
        return new ShipmentPackage.Content("s1", pieces(quantity), List.of());
    }

    static Shipment.Handling handling(List<ShipmentPackage> packages) {
        return new Shipment.Handling(packages, List.of(), null, List.of(), List.of(Ref.to(Id.of("pod-1"))));
    }

    static ProofOfDelivery proof(String accepted) {
        return ProofOfDeliveryBuilder.builder()
                .id(Id.of("pod-1"))
                .shipment(Ref.to(Id.of("sh-1")))
                .at(Samples.NOW)
                .receipt(ProofOfDelivery.Receipt.UNSIGNED)
                .lines(List.of(ProofOfDeliveryLineBuilder.builder()
                        .shipmentLineId("s1")
                        .shipped(pieces("6"))
                        .accepted(pieces(accepted))
                        .rejected(pieces("1"))
                        .rejectReason(io.concordat.model.value.Code.of("DAMAGED"))
                        .missing(pieces("1"))
                        .build()))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(ProofOfDelivery.class))
                .build();
    }

    static Shipment change(UnaryOperator<ShipmentBuilder> change) {
        return change.apply(ShipmentBuilder.builder(shipment())).build();
    }

    static Shipment packages(ShipmentPackage... packages) {
        return change(shipment -> shipment.handling(handling(List.of(packages))));
    }

    static Shipment line(UnaryOperator<ShipmentLineBuilder> change) {
        Shipment shipment = shipment();
        ShipmentLine line = change.apply(
                        ShipmentLineBuilder.builder(shipment.lines().get(0)))
                .build();
        return change(builder -> builder.lines(List.of(line)));
    }

    static Reservation reservation(String quantity, Quantity shortQuantity) {
        return ReservationBuilder.builder()
                .id(Id.of("res-1"))
                .demand(Ref.toLine(Id.of("so-1"), "1"))
                .goods(new Reservation.Goods(
                        Ref.to(Id.of("item-1")), Identifier.of("urn:wms:site", "A"), List.of(), null))
                .quantity(pieces(quantity))
                .shortQuantity(shortQuantity)
                .kind(Reservation.Kind.HARD)
                .lifecycle(ReservationLifecycleBuilder.builder()
                        .status(Reservation.Status.HELD)
                        .createdAt(Samples.NOW)
                        .build())
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(Reservation.class))
                .build();
    }

    static Item item(String gtin, String... units) {
        List<ItemUnits.Packaging> packagings = List.of(units).stream()
                .map(unit -> ItemUnitsPackagingBuilder.builder()
                        .conversion(new UomConversion(
                                Quantity.of("1", unit), pieces("12"), UomConversion.Kind.ITEM_SPECIFIC, null))
                        .gtin(gtin)
                        .build())
                .toList();
        return ItemBuilder.builder()
                .id(Id.of("item-1"))
                .identity(new Item.Identity(List.of(), List.of(Identifier.of("urn:gs1:gtin", gtin, "GTIN"))))
                .kind(new Item.Kind(Item.Type.STOCKED, Item.Status.ACTIVE))
                .units(new ItemUnits(Unit.ONE, packagings, null))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(Item.class))
                .build();
    }

    static Customer customer(List<Identifier> identifiers, boolean secondDefault, String gln) {
        return CustomerBuilder.builder()
                .id(Id.of("cust-1"))
                .identity(new Customer.Identity(PartyKind.ORGANISATION, "Buyer", List.of(), identifiers, null))
                .status(CustomerStatus.ACTIVE)
                .accounts(List.of(account(true, gln), account(secondDefault, gln)))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(Customer.class))
                .build();
    }

    private static CustomerAccount account(boolean isDefault, String gln) {
        return CustomerAccountBuilder.builder()
                .role(CustomerAccount.Role.SHIP_TO)
                .isDefault(isDefault)
                .gln(gln)
                .build();
    }
}
