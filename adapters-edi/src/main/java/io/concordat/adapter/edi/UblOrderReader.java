package io.concordat.adapter.edi;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.edi.xml.XmlBounds;
import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.adapter.edi.xml.XmlFault;
import io.concordat.adapter.edi.xml.XmlRefusedException;
import io.concordat.adapter.edi.xml.XmlTree;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;

/**
 * Reads OASIS UBL orders, versions 2.0 to 2.4 (namespace {@code urn:oasis:names:specification:ubl:schema:xsd:Order-2}).
 *
 * <p>What a document says and the canonical order has no place for stands in the mapping notes, with the path of its
 * element: nothing is dropped silently. A document that cannot be mapped, or that breaks a numbered rule, is refused with
 * every reason and its place.
 *
 * <p>The order's id is derived from the buyer, the seller and the buyer's order number, so the same document always gives
 * the same id. A party is known by its first party identification, or else its company, account or endpoint number, tax
 * number or name. Times without a zone are taken in the clock's zone, with a note.
 *
 * <p>Immutable and thread-safe.
 */
public final class UblOrderReader {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final QName ROOT = new QName(UBL + "Order-2", "Order");
    private static final Map<String, String> PREFIXES = Map.of(
            UBL + "Order-2", "",
            UBL + "CommonAggregateComponents-2", "cac",
            UBL + "CommonBasicComponents-2", "cbc",
            UBL + "CommonExtensionComponents-2", "ext");

    private final Clock clock;
    private final ReadLimits limits;
    private final boolean ruled;

    private UblOrderReader(Clock clock, ReadLimits limits, boolean ruled) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.ruled = ruled;
    }

    /**
     * A reader with {@link ReadLimits#standard()} that refuses what breaks a rule.
     *
     * @param clock tells when a document was received; its zone is that of times without one
     */
    public static UblOrderReader standard(Clock clock) {
        return new UblOrderReader(clock, ReadLimits.standard(), true);
    }

    /** This reader with other limits. */
    public UblOrderReader within(ReadLimits other) {
        return new UblOrderReader(clock, other, ruled);
    }

    /** This reader without the numbered rules: it returns an order that breaks them, for {@link Rules#check} later. */
    public UblOrderReader mappingOnly() {
        return new UblOrderReader(clock, limits, false);
    }

    /**
     * Reads one order from a file.
     *
     * @throws DocumentRefusedException if the document is not accepted
     * @throws IOException if the file cannot be read
     */
    public Mapped<SalesOrder> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads one order to the end of a stream, which stays open.
     *
     * @throws DocumentRefusedException if the document is not accepted
     * @throws IOException if the stream fails
     */
    public Mapped<SalesOrder> read(InputStream in) throws IOException {
        XmlElement root = tree(in);
        Reading reading = new Reading(clock, limits);
        SalesOrder order = new UblOrder(root, reading).map();
        if (ruled && reading.isCalculable()) {
            Rules.check(order).forEach(violation -> reading.violations().add(reading.located(violation, root)));
        }
        if (!reading.violations().isEmpty()) {
            throw new DocumentRefusedException(List.copyOf(reading.violations()));
        }
        root.forEachLeft(path -> reading.lost(path, "has no place in the canonical order"));
        return new Mapped<>(order, reading.notes());
    }

    private XmlElement tree(InputStream in) throws IOException {
        XmlBounds bounds = new XmlBounds(limits.bytes(), limits.depth(), limits.elements());
        try {
            return new XmlTree(bounds, ROOT, PREFIXES).read(in);
        } catch (XmlRefusedException e) {
            throw new DocumentRefusedException(
                    List.of(new Violation(rule(e.fault()).number(), e.place(), e.found(), e.expected())));
        }
    }

    private static EdiRule rule(XmlFault fault) {
        return switch (fault) {
            case NOT_XML -> EdiRule.EDI_1;
            case ENCODING -> EdiRule.EDI_2;
            case DOCTYPE -> EdiRule.EDI_3;
            case TOO_LARGE -> EdiRule.EDI_4;
            case TOO_DEEP, TOO_MANY_ELEMENTS -> EdiRule.EDI_5;
            case OTHER_ROOT -> EdiRule.EDI_6;
        };
    }
}
