package com.acme.concordat.order;

import com.acme.concordat.words.AcmeWords;
import io.concordat.adapter.MappingNote;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.util.ArrayList;
import java.util.List;

/** Acme's answers to orders in our words. */
final class ConfirmationMapping {

    private final String instance;

    ConfirmationMapping(String instance) {
        this.instance = instance;
    }

    OrderAcknowledgement fromAcme(Confirmation it) {
        List<MappingNote> notes = new ArrayList<>(NoteText.read(it.userText()));
        List<LineAcknowledgement> lines = it.rows().stream()
                .flatMap(row -> row.parts().stream().map(part -> line(row, part, notes)))
                .toList();
        Ref<SalesOrder> order = new Ref<>(Id.of(it.yourId()), List.of(), null, it.yourRev(), null);
        return new OrderAcknowledgement(
                order,
                Identifier.of("urn:acme:" + instance + ":order", it.orderNo()),
                decision(it, notes),
                lines,
                it.bookedAt(),
                notes);
    }

    /** Acme has booked it; what it says beyond that in a word nobody documented is not decided for us. */
    private static OrderAcknowledgement.Decision decision(Confirmation it, List<MappingNote> notes) {
        return AcmeWords.ORDER_ANSWER.meaningOf(it.answer()).orElseGet(() -> {
            notes.add(unknown("/decision", it.answer()));
            return OrderAcknowledgement.Decision.PENDING;
        });
    }

    private static LineAcknowledgement line(Confirmation.Row row, Confirmation.Part part, List<MappingNote> notes) {
        LineAcknowledgement.Decision decision = AcmeWords.ROW_ANSWER
                .meaningOf(part.answer())
                .orElseGet(() -> {
                    notes.add(unknown("/lines", part.answer()));
                    return LineAcknowledgement.Decision.PENDING;
                });
        boolean known = AcmeWords.ROW_ANSWER.meaningOf(part.answer()).isPresent();
        String why = part.why();
        Code reason = why == null ? null : Code.of(why, "urn:acme:why");
        return new LineAcknowledgement(
                row.yourRow(),
                decision,
                AcmeWords.quantity(part.qty(), row.uom()),
                part.shipOn() == null ? null : DateWindow.on(part.shipOn()),
                null,
                known ? reason : Code.of(part.answer(), AcmeWords.STATE_LIST));
    }

    private static MappingNote unknown(String pointer, String word) {
        return new MappingNote(
                pointer,
                MappingNote.Kind.DEFAULTED,
                "Acme answered " + word + ", which is not documented; PENDING taken");
    }
}
