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
    TOT_9("a posted amount has no more decimals than its currency", "EN 16931 BR-DEC-01 to 28, ISO 4217"),
    /** Currency of document amounts. */
    TOT_10("every amount of the document has the document's currency", "Peppol R051, EN 16931 BR-05"),
    /** Instalments. */
    TOT_11("the instalments of the payment terms sum to payable", "own", Within.NOTHING),

    /** Line net amount. */
    LIN_1("lineNet = quantity × price ÷ base quantity + charges − allowances", "Peppol R120", Within.LINE),
    /** Unit of the base quantity. */
    LIN_2("the base quantity has the quantity's unit, or the line declares a conversion", "Peppol R121, R130"),
    /** Currency of line amounts. */
    LIN_3("every amount of a line has the document's currency", "Peppol R051"),
    /** Free goods. */
    LIN_4("a line without a price costs nothing but its charges less its allowances", "EN 16931 BR-26", Within.LINE),
    /** Price components. */
    LIN_5("the price components lead step by step to the unit price", "Peppol R046"),
    /** Conversions. */
    LIN_6("a line has one conversion between two units, and those of three units agree", "own"),
    /** Nominal weight. */
    LIN_7("nominalWeight = quantity by the declared catch-weight conversion", "own", Within.LAST_PLACE),

    /** Reason of an allowance or charge. */
    ACH_1("an allowance or charge has a reason code or a reason", "EN 16931 BR-33, 38, 42, 44, BR-CO-21 to 24"),
    /** Percentage. */
    ACH_2("amount = base × percent ÷ 100, when both are given", "Peppol R040", Within.LINE),
    /** Percentage and base together. */
    ACH_3("percent and base come together", "Peppol R041, R042"),
    /** Sign. */
    ACH_4("the amount of an allowance or charge is not negative, its kind is its sign", "EN 16931 BG-20, BG-21"),
    /** Ids. */
    ACH_5("the ids of allowances and charges are unique in their document or line", "own"),
    /** Amount per unit. */
    ACH_6("amount = amount per unit × quantity of the line, when that is the basis", "own", Within.LINE),

    /** Tax amount. */
    TAX_1(
            "tax = taxable × rate ÷ 100; tax in prices also = (taxable + tax) × rate ÷ (100 + rate)",
            "EN 16931 BR-CO-17, BR-S-09",
            Within.TAX),
    /** Taxable amount. */
    TAX_2(
            "taxable = sum of line net amounts + charges − allowances of the category and rate, when every line has one",
            "EN 16931 BR-S-08, BR-Z-08 and alike",
            Within.TAXABLE),
    /** Zero tax. */
    TAX_3("a category that bears no tax (AE, E, G, K, O, Z) has tax 0", "EN 16931 BR-Z-09 and alike"),
    /** Exemption reason. */
    TAX_4(
            "AE, E, G, K and O say why nothing is due, S, Z, L and M give no such reason",
            "EN 16931 BR-E-10, BR-S-10 and alike"),
    /** Not subject. */
    TAX_5("category O does not stand beside another category", "EN 16931 BR-O-11 to 14"),
    /** One tax line each. */
    TAX_6("one tax line for each tax type, jurisdiction, category and rate", "EN 16931 BG-23"),
    /** Accounting currency. */
    TAX_7(
            "the accounting currency differs from the document's, its tax has that currency and the sign of the tax",
            "EN 16931 BR-53, Peppol R005, R054, R055"),
    /** Category of a line. */
    TAX_8("the category and rate of a line stand in a tax line, when there are any", "EN 16931 BR-S-01 and alike"),
    /** Category of an allowance or charge. */
    TAX_9(
            "the categories of a document allowance or charge stand in tax lines, when there are any",
            "EN 16931 BR-S-01 and alike"),
    /** Rate of a category. */
    TAX_10(
            "S has a rate above 0, L and M have one, a category that bears no tax none but 0",
            "EN 16931 BR-S-05 to 07 and alike"),
    /** Certificate. */
    TAX_11("what is exempt in a jurisdiction has a certificate of the customer, valid on the tax point date", "own"),

    /** Lines. */
    ORD_1("an order has at least one line", "UBL Order"),
    /** Line ids. */
    ORD_2("line ids are unique", "own"),
    /** Quantity. */
    ORD_3("an ordered quantity is more than zero", "own"),
    /** Schedule. */
    ORD_4("the parts of a line's schedule sum to its quantity and have unique ids", "own"),
    /** Quantity states. */
    ORD_5("the quantity states of a line sum to its quantity", "commercetools ItemState"),
    /** Buckets. */
    ORD_6("the quantity buckets of a line conserve its quantity", "own"),
    /** Kits. */
    ORD_7("a parent line exists and no line contains itself", "own"),
    /** Dates. */
    ORD_8("doNotShipBefore is not after the last day the goods are wanted", "own"),
    /** Customer's number. */
    ORD_9("an order that came by EDI names the customer's purchase order", "X12 850 BEG03, UBL Order cbc:ID"),
    /** Who determines tax. */
    ORD_10("totals contain no tax when tax is determined later or does not apply", "own"),
    /** Lines referred to. */
    ORD_11("holds and acknowledgements name lines of the order", "own"),
    /** Over-shipping. */
    ORD_12(
            "shipped − returned is not more than ordered − cancelled, within overShipPercent",
            "D365 over-delivery",
            Within.OVER),
    /** Reserved. */
    ORD_13("allocated, picked and packed are not more than ordered − cancelled − shipped", "own", Within.OVER),
    /** Warehouse chain. */
    ORD_14("packed is not more than picked, picked not more than allocated, where each is reported", "own"),
    /** Billed. */
    ORD_15("invoiced − credited is not more than the invoicing policy lets be billed", "own", Within.OVER),
    /** Returns. */
    ORD_16("returned is not more than returnAuthorised, when any was, and that not more than shipped", "own"),
    /** Backorders. */
    ORD_17("where backorders are disallowed nothing stands or is answered as backordered", "own"),
    /** Close. */
    ORD_18("when an order is closed, ordered = cancelled + shipped, within underShipPercent", "own", Within.UNDER),

    /** Lines. */
    INV_1("an invoice has at least one line", "EN 16931 BR-16"),
    /** Line ids. */
    INV_2("line ids are unique", "EN 16931 BR-21"),
    /** Corrections. */
    INV_3("a credit or corrected invoice names the invoice before it", "EN 16931 BG-3, BR-55"),
    /** When to pay. */
    INV_4("a positive payable has a due date or payment terms", "EN 16931 BR-CO-25"),
    /** Periods. */
    INV_5("the period of a line lies in the invoice's", "Peppol R110, R111"),
    /** Balances. */
    INV_6(
            "open = original − applied − credited − writtenOff, original = payable, disputed not beyond open",
            "own",
            Within.NOTHING),
    /** Billed quantity. */
    INV_7(
            "of no order line more is billed than shipped, or than wanted where the order is billed at once",
            "own",
            Within.OVER),
    /** Catch weight. */
    INV_8("a catch-weight line is billed by the weight its shipment lines state", "own"),
    /** Unit. */
    INV_9("a billed quantity has the unit of its order line, or one the line declares a conversion to", "own"),

    /** Shipped quantity. */
    QTY_1("a shipment has lines and ships more than zero on each", "own"),
    /** Line ids. */
    QTY_2("shipment line ids are unique", "own"),
    /** Contents. */
    QTY_3("the contents of the packages sum to the shipped quantity of each line", "own"),
    /** Package tree. */
    QTY_4("package ids are unique and parents stand before what they hold", "own"),
    /** SSCC. */
    QTY_5("an SSCC has 18 digits with a valid check digit and stands once", "GS1 General Specifications 7.9"),
    /** Lots. */
    QTY_6("lots sum to the quantity they belong to", "own"),
    /** Serials. */
    QTY_7("goods counted in pieces have as many serials as pieces, each once", "own"),
    /** Proof of delivery. */
    QTY_8("accepted + rejected + missing is not more than shipped", "own"),
    /** Reservation. */
    QTY_9("reserved and short quantity are not negative and have one unit", "own"),
    /** Shortfalls. */
    QTY_10(
            "outstanding, backordered and oversupplied quantities are not negative and in the line's unit",
            "Peppol Despatch Advice"),
    /** Packagings. */
    QTY_11("each packaging of an item converts to its base unit, each unit once", "own"),
    /** Reservations. */
    QTY_12("what is reserved and short of an order line in all sums to its quantity", "own"),
    /** SSCC in use. */
    QTY_13("an SSCC stands in one open shipment", "GS1 General Specifications 2.2.1"),
    /** Shipped quantity. */
    QTY_14(
            "of no order line more leaves than ordered − cancelled, within overShipPercent",
            "D365 over-delivery",
            Within.OVER),
    /** Ship complete. */
    QTY_15("what must go together leaves together: the line, or the order", "own", Within.UNDER),
    /** Splitting. */
    QTY_16(
            "an order has no more shipments, sites and shipments of one line than its policy allows",
            "UBL PartialDeliveryIndicator"),
    /** Too early. */
    QTY_17("nothing leaves before doNotShipBefore", "own"),
    /** Unit. */
    QTY_18("a shipped quantity has the unit of its order line", "own"),
    /** Backorders. */
    QTY_19("nothing is left waiting where backorders are disallowed or the rest is to be cancelled", "own"),
    /** Substitutes. */
    QTY_20("no other item leaves than was ordered, unless the policy allows it", "own"),
    /** Order lines. */
    QTY_21("a shipment line names a line of its order", "own"),

    /** Payment. */
    CASH_1("a payment is more than zero, in one currency with its fees, and no more is refunded than captured", "own"),
    /** Currency. */
    CASH_2("the amounts of a cash application have one currency", "own"),
    /** Sign. */
    CASH_3("an application has positive amounts, a reversal has none above zero", "own"),
    /** Target. */
    CASH_4("the target says which document it is", "own"),
    /** Exchange. */
    CASH_5("applied + gainLoss = source × rate", "own", Within.NOTHING),
    /** Payment not exceeded. */
    CASH_6("the applications of a payment are not more than is kept of it", "own", Within.NOTHING),
    /** Target not exceeded. */
    CASH_7("what clears an invoice is not more than its payable", "own", Within.NOTHING),
    /** Reversal. */
    CASH_8("a reversal turns every sign of what it undoes, once", "own"),
    /** Cash discount. */
    CASH_9("a cash discount is within the terms, days of grace included", "own", Within.NOTHING),
    /** Exchange currency. */
    CASH_10("what is applied has the currency of the payment, or an exchange from it", "own"),

    /** Approved amount. */
    CRE_1("the approved amount is between zero and the requested", "own"),
    /** Outcome. */
    CRE_2("the outcome agrees with the approved amount and the conditions", "own"),
    /** Available credit. */
    CRE_3("available = limit + insured − openReceivables − openOrders + unapplied", "own", Within.NOTHING),
    /** Currency. */
    CRE_4("the figures of a credit decision have one currency", "own"),
    /** Validity. */
    CRE_5("a decision does not end before it was made", "own"),
    /** Release. */
    CRE_6("credit is released by a decision that approves, and not after it ends", "own"),
    /** Released amount. */
    CRE_7("no more is released than was approved", "own"),

    /** Identifiers. */
    IDN_1("identifiers are unique by system, type and value, old ones apart", "own"),
    /** References. */
    IDN_2("external references and attachment ids are unique", "own"),
    /** GTIN. Advice only. */
    IDN_3("a GTIN has 8, 12, 13 or 14 digits with a valid check digit (advice)", "GS1 General Specifications 7.9"),
    /** GLN. Advice only. */
    IDN_4("a GLN has 13 digits with a valid check digit (advice)", "GS1 General Specifications 7.9"),
    /** Accounts. */
    IDN_5("a customer has at most one default account in each role", "own"),
    /** Merge candidates. */
    IDN_6("no two customers share a key (advice: they may be one)", "own"),

    /** Completeness. */
    MET_1("every part that is not optional is there", "own"),
    /** Contract. */
    MET_2("meta names the contract of the document", "own"),
    /** Times. */
    MET_3("a document is recorded no earlier than it happened, 5 minutes of skew apart", "own"),
    /** Revision. */
    MET_4("the next revision has the same id and a revision one higher", "own"),
    /** Line ids over revisions. */
    MET_5("the revisions of an order keep the item of a line id", "own"),
    /** Promises. */
    MET_6("a promised day changes step by step, each step with a reason", "own"),
    /** Status. */
    MET_7("a status moves only as its table of transitions allows", "own"),

    /** Sequence. */
    EVT_1("the sequence of a subject rises strictly at its source", "CloudEvents sequence extension"),
    /** Repetition. */
    EVT_2("the same source and id carry the same content", "CloudEvents 1.0"),
    /** Times. */
    EVT_3("an event is recorded no earlier than it happened, 5 minutes of skew apart", "EPCIS 2.0 recordTime"),
    /** Revisions. */
    EVT_4("an event raises the revision of its object by one or leaves it", "own"),
    /** Corrections. */
    EVT_5("a correction names other events than itself", "EPCIS 2.0 errorDeclaration"),

    /** Lines. */
    QUO_1("a quote has at least one line, and more than zero on each and on each alternative", "own"),
    /** Ids. */
    QUO_2("line ids are unique, and the ids of the alternatives of a line", "own"),
    /** Validity. */
    QUO_3("a quote does not end before it was issued", "own"),
    /** What was accepted. */
    QUO_4("an acceptance names lines and alternatives of the quote and no more than was offered", "own"),
    /** Acceptance. */
    QUO_5("a quote is accepted while it is valid, and its status says so", "TMF 648 quote states"),

    /** Lines. */
    CHG_1("a change has at least one line, each once", "own"),
    /** Answer. */
    CHG_2(
            "an answer names lines of the change, and as a whole agrees with them",
            "Peppol BIS Order Response, UNCL 4343"),
    /** Part of a line. */
    CHG_3("no more of a line is cancelled or opened again than it has", "own"),
    /** Base. */
    CHG_4("a change is for the revision in force", "Peppol BIS Advanced Ordering"),
    /** Known lines. */
    CHG_5("a new line is not in the order yet, every other line is", "own"),

    /** Type. */
    MEM_1("a credit memo has the type of a credit", "EN 16931 BT-3, UNCL 1001"),
    /** What is credited. */
    MEM_2("a credit memo names the invoice, the return or the dispute it is for", "EN 16931 BG-3, BR-55"),
    /** Sign. */
    MEM_3("quantities and payable of a credit memo are not below zero", "own"),
    /** Credited quantity. */
    MEM_4("of no order line is more credited than billed, credits of the price alone left out", "own"),
    /** Credited amount. */
    MEM_5("of no order line is more money credited than billed", "own", Within.NOTHING),

    /** Lines. */
    REM_1("a remittance has at least one line, each id once", "UBL RemittanceAdvice"),
    /** Currency. */
    REM_2("every amount of a remittance has its currency", "own"),
    /** Line. */
    REM_3("net = gross − discountTaken − adjustments on each line", "own", Within.NOTHING),
    /** Totals. */
    REM_4("the totals are the sums of the lines", "own", Within.NOTHING),
    /** Reasons. */
    REM_5("an adjustment has a reason, ours or the payer's", "X12 820 ADX"),
    /** Short payment. */
    REM_6(
            "what is paid less than open is explained: discount + adjustments + deductions = the difference",
            "own",
            Within.NOTHING),

    /** Currency. */
    DSP_1("every resolution has the currency of the dispute", "own"),
    /** Settled. */
    DSP_2("no more is resolved than is disputed", "own", Within.NOTHING),
    /** Closed. */
    DSP_3("a dispute is cleared or written off when, and only when, nothing of it is open", "own", Within.NOTHING),
    /** Subject. */
    DSP_4("a dispute names an invoice, a payment or a remittance, a deduction the money that was kept back", "own"),

    /** Lines. */
    RMA_1("a return has at least one line, each id once", "own"),
    /** Received. */
    RMA_2("no more is received than authorised, goods without papers apart", "OFBiz return item"),
    /** Inspected. */
    RMA_3("accepted + rejected + damaged = received, once inspected", "own", Within.NOTHING),
    /** Receipts. */
    RMA_4("receipts name lines of the return, in their unit, and sum to what was received", "own", Within.NOTHING),
    /** Authorised. */
    RMA_5("of no shipment line is more authorised to come back than was shipped", "own"),

    /** Lines. */
    POD_1("a proof of delivery names each shipment line once", "own"),
    /** Reasons. */
    POD_2("what was rejected has a reason", "UBL ReceiptLine RejectReasonCode"),
    /** Time. */
    POD_3("nothing is handed over before it left", "own"),

    /** Entries. */
    PRL_1("a price list has at least one entry, each id once", "own"),
    /** Currency. */
    PRL_2("every price of a list has its currency", "own"),
    /** Breaks. */
    PRL_3("breaks rise in quantity, in the unit of the price, and never cost more than before", "own"),
    /** Bounds. */
    PRL_4("a price lies between its floor and its ceiling", "own"),
    /** Validity. */
    PRL_5("an entry holds only while its list does", "own"),
    /** One price. */
    PRL_6("two entries of one rank never price the same for the same audience on one day", "own"),

    /** Available. */
    STK_1("available = onHand − picked − onHold − damaged − soft − hard − safetyStock", "own", Within.NOTHING),
    /** Physical. */
    STK_2("picked, held and damaged goods are part of onHand, unless that is below zero", "D365 InventSum"),
    /** Units. */
    STK_3("supply, demand and count have the unit of the position, supply and demand more than zero", "own"),
    /** Promisable. */
    STK_4("days rise, and cumulative is the sum of the quantities up to the day", "own", Within.NOTHING),
    /** Times. */
    STK_5("a picture is not older than its last count", "own");

    private final String text;
    private final String source;
    private final String tolerance;

    Rule(String text, String source) {
        this(text, source, "-");
    }

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
        static final String NOTHING = "exact";
        static final String SUM = "exact; line-scaled: 1 minor unit for each part";
        static final String LINE = "exact; en16931: not checked; peppol: 2 minor units; line-scaled: 1 minor unit";
        static final String TAX =
                "exact at the tax level; en16931, peppol: less than 1 currency unit; line-scaled: 1 minor unit for each part";
        static final String TAXABLE =
                "exact; en16931, peppol: less than 1 currency unit, exact where no tax is due; line-scaled: 1 minor unit for each part";

        static final String OVER = "overShipPercent of the policy";
        static final String UNDER = "underShipPercent of the policy";
        static final String LAST_PLACE = "1 unit in the last place stated";

        private Within() {}
    }
}
