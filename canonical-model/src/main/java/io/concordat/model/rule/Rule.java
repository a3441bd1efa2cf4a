package io.concordat.model.rule;

/**
 * Every numbered rule of the canonical documents. Messages, tests and conformance kits cite the number; the table in
 * {@code docs/contract.md} is this list in print.
 *
 * <p>A number is never given to another rule. "Exact" means to the minor unit of the currency under every tolerance
 * profile. Immutable and thread-safe.
 */
public enum Rule {
    /** Line total. */
    TOT_1("lines = sum of the line net amounts", "EN 16931 BR-CO-10", Within.SUM),
    /** Allowance total. */
    TOT_2("allowances = sum of the document allowances that are not accrual only", "EN 16931 BR-CO-11", Within.SUM),
    /** Charge total. */
    TOT_3("charges = sum of the document charges that are not accrual only", "EN 16931 BR-CO-12", Within.SUM),
    /** Net total. */
    TOT_4(
            "netBeforeTax = lines − allowances + charges, less the tax contained in prices",
            "EN 16931 BR-CO-13, GOBL",
            Within.NOTHING),
    /** Tax total. */
    TOT_5("tax = sum of the tax lines, when there are any", "EN 16931 BR-CO-14", Within.SUM),
    /** Gross total. */
    TOT_6("gross = netBeforeTax + tax", "EN 16931 BR-CO-15", Within.NOTHING),
    /** Payable total. */
    TOT_7("payable = gross − withholding − prepaid + rounding", "EN 16931 BR-CO-16, GOBL", Within.NOTHING),
    /** Withholding total. */
    TOT_8("withholding = sum of the withholding lines, when there are any", "GOBL", Within.SUM),
    /** Decimals. */
    TOT_9("a posted amount has no more decimals than its currency", "EN 16931 BR-DEC-01 to 28, ISO 4217", Within.NONE),
    /** Currency of document amounts. */
    TOT_10("every amount of the document has the document's currency", "Peppol R051, EN 16931 BR-05", Within.NONE),
    /** Instalments. */
    TOT_11("the instalments of the payment terms sum to payable", "own", Within.NOTHING),

    /** Line net amount. */
    LIN_1("lineNet = quantity × price ÷ base quantity + charges − allowances", "Peppol R120", Within.LINE),
    /** Unit of the base quantity. */
    LIN_2(
            "the base quantity has the quantity's unit, or the line declares a conversion",
            "Peppol R121, R130",
            Within.NONE),
    /** Currency of line amounts. */
    LIN_3("every amount of a line has the document's currency", "Peppol R051", Within.NONE),
    /** Free goods. */
    LIN_4("a line without a price costs nothing but its charges less its allowances", "EN 16931 BR-26", Within.LINE),
    /** Price components. */
    LIN_5("the price components lead step by step to the unit price", "Peppol R046", Within.NONE),

    /** Reason of an allowance or charge. */
    ACH_1(
            "an allowance or charge has a reason code or a reason",
            "EN 16931 BR-33, 38, 42, 44, BR-CO-21 to 24",
            Within.NONE),
    /** Percentage. */
    ACH_2("amount = base × percent ÷ 100, when both are given", "Peppol R040", Within.LINE),
    /** Percentage and base together. */
    ACH_3("percent and base come together", "Peppol R041, R042", Within.NONE),
    /** Sign. */
    ACH_4(
            "the amount of an allowance or charge is not negative, its kind is its sign",
            "EN 16931 BG-20, BG-21",
            Within.NONE),
    /** Ids. */
    ACH_5("the ids of allowances and charges are unique in their document or line", "own", Within.NONE),
    /** Amount per unit. */
    ACH_6("amount = amount per unit × quantity of the line, when that is the basis", "own", Within.LINE),

    /** Tax amount. */
    TAX_1("tax = taxable × rate ÷ 100", "EN 16931 BR-CO-17, BR-S-09", Within.TAX),
    /** Taxable amount. */
    TAX_2(
            "taxable = sum of line net amounts + charges − allowances of the category and rate, when every line has one",
            "EN 16931 BR-S-08, BR-Z-08 and alike",
            Within.TAXABLE),
    /** Zero tax. */
    TAX_3("a category that bears no tax (AE, E, G, K, O, Z) has tax 0", "EN 16931 BR-Z-09 and alike", Within.NONE),
    /** Exemption reason. */
    TAX_4(
            "AE, E, G, K and O say why nothing is due, S and Z give no such reason",
            "EN 16931 BR-E-10, BR-S-10 and alike",
            Within.NONE),
    /** Not subject. */
    TAX_5("category O does not stand beside another category", "EN 16931 BR-O-11 to 14", Within.NONE),
    /** One tax line each. */
    TAX_6("one tax line for each tax type, jurisdiction, category and rate", "EN 16931 BG-23", Within.NONE),
    /** Accounting currency. */
    TAX_7(
            "the accounting currency differs from the document's, its tax has that currency and the sign of the tax",
            "EN 16931 BR-53, Peppol R005, R054, R055",
            Within.NONE),
    /** Category of a line. */
    TAX_8(
            "the category and rate of a line stand in a tax line, when there are any",
            "EN 16931 BR-S-01 and alike",
            Within.NONE),

    /** Lines. */
    ORD_1("an order has at least one line", "UBL Order", Within.NONE),
    /** Line ids. */
    ORD_2("line ids are unique", "own", Within.NONE),
    /** Quantity. */
    ORD_3("an ordered quantity is more than zero", "own", Within.NONE),
    /** Schedule. */
    ORD_4("the parts of a line's schedule sum to its quantity and have unique ids", "own", Within.NONE),
    /** Quantity states. */
    ORD_5("the quantity states of a line sum to its quantity", "commercetools ItemState", Within.NONE),
    /** Buckets. */
    ORD_6("the quantity buckets of a line conserve its quantity", "own", Within.NONE),
    /** Kits. */
    ORD_7("a parent line exists and no line contains itself", "own", Within.NONE),
    /** Dates. */
    ORD_8("doNotShipBefore is not after the last day the goods are wanted", "own", Within.NONE),
    /** Customer's number. */
    ORD_9(
            "an order that came by EDI names the customer's purchase order",
            "X12 850 BEG03, UBL Order cbc:ID",
            Within.NONE),
    /** Who determines tax. */
    ORD_10("totals contain no tax when tax is determined later or does not apply", "own", Within.NONE),
    /** Lines referred to. */
    ORD_11("holds and acknowledgements name lines of the order", "own", Within.NONE),

    /** Lines. */
    INV_1("an invoice has at least one line", "EN 16931 BR-16", Within.NONE),
    /** Line ids. */
    INV_2("line ids are unique", "EN 16931 BR-21", Within.NONE),
    /** Corrections. */
    INV_3("a credit or corrected invoice names the invoice before it", "EN 16931 BG-3, BR-55", Within.NONE),
    /** When to pay. */
    INV_4("a positive payable has a due date or payment terms", "EN 16931 BR-CO-25", Within.NONE),
    /** Periods. */
    INV_5("the period of a line lies in the invoice's", "Peppol R110, R111", Within.NONE),
    /** Balances. */
    INV_6(
            "open = original − applied − credited − writtenOff, original = payable, disputed not beyond open",
            "own",
            Within.NOTHING),

    /** Shipped quantity. */
    QTY_1("a shipment has lines and ships more than zero on each", "own", Within.NONE),
    /** Line ids. */
    QTY_2("shipment line ids are unique", "own", Within.NONE),
    /** Contents. */
    QTY_3("the contents of the packages sum to the shipped quantity of each line", "own", Within.NONE),
    /** Package tree. */
    QTY_4("package ids are unique and parents stand before what they hold", "own", Within.NONE),
    /** SSCC. */
    QTY_5(
            "an SSCC has 18 digits with a valid check digit and stands once",
            "GS1 General Specifications 7.9",
            Within.NONE),
    /** Lots. */
    QTY_6("lots sum to the quantity they belong to", "own", Within.NONE),
    /** Serials. */
    QTY_7("goods counted in pieces have as many serials as pieces, each once", "own", Within.NONE),
    /** Proof of delivery. */
    QTY_8("accepted + rejected + missing is not more than shipped", "own", Within.NONE),
    /** Reservation. */
    QTY_9("reserved and short quantity are not negative and have one unit", "own", Within.NONE),
    /** Shortfalls. */
    QTY_10(
            "outstanding, backordered and oversupplied quantities are not negative and in the line's unit",
            "Peppol Despatch Advice",
            Within.NONE),
    /** Packagings. */
    QTY_11("each packaging of an item converts to its base unit, each unit once", "own", Within.NONE),

    /** Payment. */
    CASH_1(
            "a payment is more than zero, in one currency with its fees, and no more is refunded than captured",
            "own",
            Within.NONE),
    /** Currency. */
    CASH_2("the amounts of a cash application have one currency", "own", Within.NONE),
    /** Sign. */
    CASH_3("an application has positive amounts, a reversal has none above zero", "own", Within.NONE),
    /** Target. */
    CASH_4("the target says which document it is", "own", Within.NONE),
    /** Exchange. */
    CASH_5("applied + gainLoss = source × rate", "own", Within.NOTHING),
    /** Payment not exceeded. */
    CASH_6("the applications of a payment are not more than is kept of it", "own", Within.NOTHING),
    /** Target not exceeded. */
    CASH_7("what clears an invoice is not more than its payable", "own", Within.NOTHING),
    /** Reversal. */
    CASH_8("a reversal turns every sign of what it undoes, once", "own", Within.NONE),

    /** Approved amount. */
    CRE_1("the approved amount is between zero and the requested", "own", Within.NONE),
    /** Outcome. */
    CRE_2("the outcome agrees with the approved amount and the conditions", "own", Within.NONE),
    /** Available credit. */
    CRE_3("available = limit + insured − openReceivables − openOrders + unapplied", "own", Within.NOTHING),
    /** Currency. */
    CRE_4("the figures of a credit decision have one currency", "own", Within.NONE),
    /** Validity. */
    CRE_5("a decision does not end before it was made", "own", Within.NONE),

    /** Identifiers. */
    IDN_1("identifiers are unique by system, type and value, old ones apart", "own", Within.NONE),
    /** References. */
    IDN_2("external references and attachment ids are unique", "own", Within.NONE),
    /** GTIN. Advice only. */
    IDN_3(
            "a GTIN has 8, 12, 13 or 14 digits with a valid check digit (advice)",
            "GS1 General Specifications 7.9",
            Within.NONE),
    /** GLN. Advice only. */
    IDN_4("a GLN has 13 digits with a valid check digit (advice)", "GS1 General Specifications 7.9", Within.NONE),
    /** Accounts. */
    IDN_5("a customer has at most one default account in each role", "own", Within.NONE),

    /** Completeness. */
    MET_1("every part that is not optional is there", "own", Within.NONE),
    /** Contract. */
    MET_2("meta names the contract of the document", "own", Within.NONE),
    /** Times. */
    MET_3("a document is recorded no earlier than it happened, 5 minutes of skew apart", "own", Within.NONE),
    /** Revision. */
    MET_4("the next revision has the same id and a revision one higher", "own", Within.NONE),
    /** Line ids over revisions. */
    MET_5("the revisions of an order keep the item of a line id", "own", Within.NONE);

    private final String text;
    private final String source;
    private final String tolerance;

    Rule(String text, String source, String tolerance) {
        this.text = text;
        this.source = source;
        this.tolerance = tolerance;
    }

    /** The number as messages cite it, for example {@code TOT-1}. */
    public String number() {
        return name().replace('_', '-');
    }

    /** What must hold. */
    public String text() {
        return text;
    }

    /** The standard or system it comes from. */
    public String source() {
        return source;
    }

    /** How far amounts may be apart, in words; "-" where nothing is measured. */
    public String tolerance() {
        return tolerance;
    }

    /** The number. */
    @Override
    public String toString() {
        return number();
    }

    /** Tolerances in words. */
    private static final class Within {
        static final String NONE = "-";
        static final String NOTHING = "exact";
        static final String SUM = "exact; line-scaled: 1 minor unit for each part";
        static final String LINE = "exact; en16931: not checked; peppol: 2 minor units; line-scaled: 1 minor unit";
        static final String TAX =
                "exact at the tax level; en16931, peppol: less than 1 currency unit; line-scaled: 1 minor unit for each part";
        static final String TAXABLE =
                "exact; en16931, peppol: less than 1 currency unit, exact where no tax is due; line-scaled: 1 minor unit for each part";

        private Within() {}
    }
}
