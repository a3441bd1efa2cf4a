package io.concordat.model.value;

import java.util.Map;
import java.util.Set;

/**
 * The values the library knows of the code lists others own. A value that is missing here is still legal.
 *
 * <p>Sources: UN/ECE code lists UNCL 1001, 4461, 5189, 5305, 7161, Incoterms 2020, and our own reason list. Immutable.
 */
public final class KnownCodes {

    /** Our own reasons for cancellation, backorder, short pay and the like. */
    public static final String REASON = "concordat-reason";

    /** What may be done with stock, after the EPCIS dispositions. */
    public static final String STOCK_STATUS = "concordat-stock-status";

    /** What is done with goods that came back. */
    public static final String DISPOSITION = "concordat-disposition";

    /** What a buyer wants done about an invoice (OpenPeppol). */
    public static final String STATUS_ACTION = "OPStatusAction";

    /** Why a buyer does not accept an invoice (OpenPeppol). */
    public static final String STATUS_REASON = "OPStatusReason";

    private static final Map<String, Set<String>> OTHERS = Map.of(
            STOCK_STATUS,
            Set.of(
                    "AVAILABLE",
                    "QUARANTINE",
                    "DAMAGED",
                    "EXPIRED",
                    "RECALLED",
                    "RETURNED_INSPECT",
                    "CONSIGNED",
                    "IN_TRANSIT"),
            DISPOSITION,
            Set.of("RESTOCK", "SCRAP", "VENDOR_RETURN", "REPAIR", "QUARANTINE"),
            STATUS_ACTION,
            Set.of("NOA", "PIN", "NIN", "CNF", "CNP", "CNA", "OTH"),
            STATUS_REASON,
            Set.of("NON", "REF", "LEG", "REC", "QUA", "DEL", "PRI", "QTY", "ITM", "PAY", "UNR", "FIN", "PPD", "OTH"));

    private static final Map<String, Set<String>> LISTS = Map.of(
            "UNCL1001",
            Set.of("220", "221", "226", "380", "381", "383", "384", "386", "388", "389", "751"),
            "UNCL4461",
            Set.of("1", "10", "20", "30", "31", "42", "48", "49", "54", "55", "57", "58", "59", "97", "ZZZ"),
            "UNCL5189",
            Set.of(
                    "41", "42", "60", "62", "63", "64", "65", "66", "67", "68", "70", "71", "88", "95", "100", "102",
                    "103", "104", "105"),
            "UNCL5305",
            Set.of("AE", "B", "E", "G", "K", "L", "M", "O", "S", "Z"),
            "UNCL7161",
            Set.of("AA", "AAA", "ABL", "ADR", "ADT", "CG", "DL", "FC", "FI", "HD", "IN", "PC", "SH", "TV"),
            "INCOTERMS",
            Set.of("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF", "DAT"),
            REASON,
            Set.of(
                    "SHORT_CLOSE",
                    "CUSTOMER_REQUEST",
                    "OUT_OF_STOCK",
                    "PRICE",
                    "CREDIT",
                    "DAMAGED",
                    "SHORT_PAY",
                    "DISCOUNT_TAKEN",
                    "DUPLICATE",
                    "COMPLIANCE",
                    "FREIGHT",
                    "QUANTITY",
                    "PROMOTION",
                    "TAX",
                    "RETURN",
                    "OTHER"));

    private KnownCodes() {}

    /** Whether {@code value} is a known value of {@code list}; false for a list the library does not carry. */
    public static boolean contains(String list, String value) {
        return of(list).contains(value);
    }

    /** The known values of a list, empty for a list the library does not carry. */
    public static Set<String> of(String list) {
        return LISTS.getOrDefault(list, OTHERS.getOrDefault(list, Set.of()));
    }
}
