package com.acme.concordat.order;

import io.concordat.adapter.MappingNote;
import io.concordat.adapter.MappingNote.Kind;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.terms.FulfilmentPolicy;
import java.util.List;
import java.util.function.Predicate;

/** What of an order Acme has no place for. One note for each part, so that they fit into a field of Acme's. */
final class Losses {

    private static final List<Loss> ALL = List.of(
            new Loss(
                    "/parties/shipTo",
                    Kind.LOST,
                    "Acme ships to the account's address",
                    it -> it.parties().shipTo() != null),
            new Loss(
                    "/parties/billTo",
                    Kind.LOST,
                    "Acme bills the account",
                    it -> it.parties().billTo() != null),
            new Loss(
                    "/terms/paymentTerms",
                    Kind.LOST,
                    "Acme takes the terms of the account",
                    it -> it.terms().paymentTerms() != null),
            new Loss(
                    "/amounts/taxes",
                    Kind.LOST,
                    "Acme determines the tax itself",
                    it -> !it.amounts().taxes().isEmpty()),
            new Loss(
                    "/delivery/requestedDelivery",
                    Kind.CONVERTED,
                    "of the window the last day is sent, or else the first",
                    it -> it.delivery().requestedDelivery() != null),
            new Loss(
                    "/delivery/policy",
                    Kind.LOST,
                    "Acme backorders what is not there",
                    it -> !it.delivery().policy().equals(FulfilmentPolicy.standard())),
            new Loss(
                    "/delivery/instructions",
                    Kind.LOST,
                    "Acme takes no instructions",
                    it -> !it.delivery().instructions().isEmpty()),
            new Loss(
                    "/lines",
                    Kind.LOST,
                    "Acme takes no schedule of a row",
                    it -> it.lines().stream().anyMatch(line -> !line.schedule().equals(LineSchedule.WHOLE))),
            new Loss(
                    "/appendix/notes",
                    Kind.LOST,
                    "Acme takes no notes",
                    it -> !it.appendix().notes().isEmpty()));

    private Losses() {}

    static List<MappingNote> of(SalesOrder order) {
        return ALL.stream()
                .filter(it -> it.when().test(order))
                .map(it -> new MappingNote(it.pointer(), it.kind(), it.text()))
                .toList();
    }

    private record Loss(String pointer, Kind kind, String text, Predicate<SalesOrder> when) {}
}
