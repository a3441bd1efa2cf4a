package io.concordat.model.rule;

import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.fulfilment.ShipmentPackage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules QTY-3 to QTY-5 and, for contents, QTY-6 and QTY-7: the packages of a shipment. */
final class PackageRules {

    private final Shipment shipment;
    private final Findings findings;
    private final Map<String, BigDecimal> packed = new HashMap<>();

    PackageRules(Shipment shipment, Findings findings) {
        this.shipment = shipment;
        this.findings = findings;
    }

    void check() {
        List<ShipmentPackage> packages = shipment.handling().packages();
        Set<String> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < packages.size(); i++) {
            String at = "/handling/packages/" + i;
            checkTree(packages.get(i), ids, at);
            checkSscc(packages.get(i), codes, at + "/sscc");
            checkContents(packages.get(i), at + "/contents");
        }
        if (!packed.isEmpty()) {
            checkSums();
        }
    }

    private void checkTree(ShipmentPackage one, Set<String> ids, String at) {
        String parent = one.parent();
        findings.unless(
                parent == null || ids.contains(parent),
                Rule.QTY_4,
                at + "/parent",
                "'" + parent + "'",
                "the id of a package before this one");
        findings.unless(
                ids.add(one.packageId()),
                Rule.QTY_4,
                at + "/packageId",
                "'" + one.packageId() + "' again",
                "an id of its own");
    }

    private void checkSscc(ShipmentPackage one, Set<String> codes, String at) {
        String sscc = one.sscc();
        if (sscc != null) {
            findings.unless(
                    sscc.length() == 18 && IdentityRules.endsInCheckDigit(sscc),
                    Rule.QTY_5,
                    at,
                    sscc,
                    "18 digits that end in their check digit");
            findings.unless(codes.add(sscc), Rule.QTY_5, at, sscc + " again", "an SSCC of its own");
        }
    }

    private void checkContents(ShipmentPackage one, String at) {
        for (int i = 0; i < one.contents().size(); i++) {
            ShipmentPackage.Content content = one.contents().get(i);
            packed.merge(content.shipmentLineId(), content.quantity().value(), BigDecimal::add);
            QuantityRules.checkLots(content.lots(), content.quantity(), at + "/" + i + "/lots", findings);
            boolean known = shipment.lines().stream()
                    .anyMatch(line -> line.lineId().equals(content.shipmentLineId())
                            && line.quantity().unit().equals(content.quantity().unit()));
            findings.unless(
                    known,
                    Rule.QTY_3,
                    at + "/" + i,
                    content.quantity() + " of '" + content.shipmentLineId() + "'",
                    "a line of the shipment, in its unit");
        }
    }

    private void checkSums() {
        for (int i = 0; i < shipment.lines().size(); i++) {
            ShipmentLine line = shipment.lines().get(i);
            BigDecimal sum = packed.getOrDefault(line.lineId(), BigDecimal.ZERO);
            findings.unless(
                    Findings.same(sum, line.quantity().value()),
                    Rule.QTY_3,
                    "/lines/" + i + "/quantity",
                    line.quantity(),
                    sum.toPlainString() + ", what the packages contain of it");
        }
    }
}
