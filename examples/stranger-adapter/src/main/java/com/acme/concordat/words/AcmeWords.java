package com.acme.concordat.words;

import io.concordat.adapter.StatusTable;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Acme's words for states and units mean. */
public final class AcmeWords {

    /** The list of Acme's words for states, in codes that keep a word nobody documented. */
    public static final String STATE_LIST = "urn:acme:state";

    /** The answer to an order. */
    public static final StatusTable<OrderAcknowledgement.Decision> ORDER_ANSWER = new StatusTable<>(
            "Confirmation.answer",
            OrderAcknowledgement.Decision.class,
            Map.of(
                    "FULL", OrderAcknowledgement.Decision.ACCEPTED,
                    "PART", OrderAcknowledgement.Decision.ACCEPTED_WITH_CHANGES,
                    "OPEN", OrderAcknowledgement.Decision.PENDING));

    /** The answer to a part of a row. */
    public static final StatusTable<LineAcknowledgement.Decision> ROW_ANSWER = new StatusTable<>(
            "Confirmation.rows.parts.answer",
            LineAcknowledgement.Decision.class,
            Map.of(
                    "OK", LineAcknowledgement.Decision.ACCEPTED,
                    "BO", LineAcknowledgement.Decision.BACKORDERED,
                    "ALT", LineAcknowledgement.Decision.SUBSTITUTED,
                    "TBD", LineAcknowledgement.Decision.PENDING));

    /** The state of an account. */
    public static final StatusTable<CustomerStatus> ACCOUNT_STATE = new StatusTable<>(
            "Account.state",
            CustomerStatus.class,
            Map.of(
                    "P", CustomerStatus.PROSPECT,
                    "A", CustomerStatus.ACTIVE,
                    "H", CustomerStatus.ON_HOLD,
                    "L", CustomerStatus.BLOCKED,
                    "X", CustomerStatus.CLOSED));

    private static final Map<String, String> ACME_BY_UNIT =
            Map.of("C62", "PCE", "KGM", "KG", "LTR", "L", "MTR", "M", "CS", "CASE");

    private static final Map<String, String> UNIT_BY_ACME = ACME_BY_UNIT.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, two) -> one));

    /** What Acme writes before a unit that is not in its own table. */
    private static final String FOREIGN = "REC20:";

    private AcmeWords() {}

    /** All tables. */
    public static List<StatusTable<?>> tables() {
        return List.of(ORDER_ANSWER, ROW_ANSWER, ACCOUNT_STATE);
    }

    /** Acme's word for a unit. */
    public static String unit(Unit unit) {
        String known = ACME_BY_UNIT.get(unit.code());
        return known != null ? known : FOREIGN + unit.code();
    }

    /** The unit of Acme's word; a word of Acme's that is not in the table stays as it is. */
    public static Unit unit(String word) {
        Function<String, String> rest = it -> it.startsWith(FOREIGN) ? it.substring(FOREIGN.length()) : it;
        String known = UNIT_BY_ACME.get(word);
        return Unit.of(known != null ? known : rest.apply(word));
    }

    /** A quantity as Acme writes it. */
    public static Quantity quantity(BigDecimal qty, String uom) {
        return Quantity.of(qty, unit(uom));
    }
}
