package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.fulfilment.ReservationBuilder;
import io.concordat.model.fulfilment.ReservationLifecycleBuilder;
import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.DeliveryRequestBuilder;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.LineUnits;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.value.Code;
import io.concordat.model.value.PromiseHistory;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UomConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sound and a broken order for each rule of a line's units, taxes, progress and promises. */
final class ProgressRuleCases {

    private static final String QUANTITIES = "/lines/0/progress/quantities";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private ProgressRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(limits(), buckets(), backorders(), units(), taxes(), promises())
                .flatMap(UnaryOperator.identity());
    }

    private static RuleCase order(Rule rule, SalesOrder sound, SalesOrder broken, String pointer) {
        return new RuleCase(rule, Rules.check(sound), Rules.check(broken), pointer);
    }

    /** Ten pieces of which some moved; nothing else is said of the line. */
    static SalesOrder moved(UnaryOperator<LineQuantitiesBuilder> change) {
        return SampleOrder.line(
                0,
                line -> line.progress(new LineProgress(
                        change.apply(LineQuantitiesBuilder.builder()
                                        .unit(pieces("1").unit())
                                        .ordered(BigDecimal.TEN))
                                .build(),
                        List.of(),
                        List.of(),
                        null)));
    }

    static SalesOrder policy(SalesOrder order, UnaryOperator<FulfilmentPolicyBuilder> change) {
        FulfilmentPolicy policy = change.apply(FulfilmentPolicyBuilder.builder(FulfilmentPolicy.standard()))
                .build();
        return SalesOrderBuilder.builder(order)
                .delivery(DeliveryRequestBuilder.builder(order.delivery())
                        .policy(policy)
                        .build())
                .build();
    }

    static SalesOrder billed(SalesOrder order, InvoicingPolicy invoicing) {
        return SalesOrderBuilder.builder(order)
                .terms(CommercialTermsBuilder.builder(order.terms())
                        .invoicing(invoicing)
                        .build())
                .build();
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    private static SalesOrder tolerant(SalesOrder order) {
        return policy(order, policy -> policy.overShipPercent(BigDecimal.TEN));
    }

    private static Stream<RuleCase> limits() {
        return Stream.of(
                order(
                        Rule.ORD_12,
                        moved(q -> q.cancelled(of("4")).shipped(of("7")).returned(of("1"))),
                        moved(q -> q.cancelled(of("4")).shipped(of("7"))),
                        QUANTITIES + "/shipped"),
                order(
                        Rule.ORD_12,
                        tolerant(moved(q -> q.shipped(of("11")))),
                        tolerant(moved(q -> q.shipped(of("11.01")))),
                        QUANTITIES + "/shipped"),
                order(
                        Rule.ORD_13,
                        moved(q -> q.shipped(of("4")).allocated(of("6"))),
                        moved(q -> q.shipped(of("4")).allocated(of("7"))),
                        QUANTITIES + "/allocated"),
                order(
                        Rule.ORD_13,
                        tolerant(moved(q -> q.shipped(of("4")).picked(of("7")).packed(of("7")))),
                        moved(q -> q.shipped(of("4")).picked(of("7")).packed(of("6"))),
                        QUANTITIES + "/picked"),
                order(
                        Rule.ORD_13,
                        moved(q -> q.packed(of("10"))),
                        moved(q -> q.packed(of("10")).cancelled(of("1"))),
                        QUANTITIES + "/packed"),
                order(
                        Rule.ORD_14,
                        moved(q -> q.allocated(of("5")).picked(of("4")).packed(of("4"))),
                        moved(q -> q.allocated(of("5")).picked(of("3")).packed(of("4"))),
                        QUANTITIES + "/packed"),
                order(
                        Rule.ORD_14,
                        moved(q -> q.allocated(of("5")).picked(of("5"))),
                        moved(q -> q.allocated(of("4")).picked(of("5"))),
                        QUANTITIES + "/picked"),
                order(
                        Rule.ORD_15,
                        moved(q -> q.invoiced(of("10"))),
                        moved(q -> q.invoiced(of("10")).cancelled(of("1"))),
                        QUANTITIES + "/invoiced"),
                order(
                        Rule.ORD_15,
                        billed(
                                moved(q -> q.shipped(of("6")).invoiced(of("7")).credited(of("1"))),
                                InvoicingPolicy.ON_SHIPMENT),
                        billed(moved(q -> q.shipped(of("6")).invoiced(of("7"))), InvoicingPolicy.ON_SHIPMENT),
                        QUANTITIES + "/invoiced"),
                order(
                        Rule.ORD_16,
                        moved(q -> q.shipped(of("6")).returned(of("2")).returnAuthorised(of("2"))),
                        moved(q -> q.shipped(of("6")).returned(of("2")).returnAuthorised(of("1"))),
                        QUANTITIES + "/returned"),
                order(
                        Rule.ORD_16,
                        moved(q -> q.shipped(of("6")).returned(of("2"))),
                        moved(q -> q.shipped(of("6")).returned(of("2")).returnAuthorised(of("7"))),
                        QUANTITIES + "/returnAuthorised"));
    }

    private static SalesOrder stated(String quantity, String unit, String acknowledged) {
        LineProgress progress = new LineProgress(
                SampleOrder.progress().quantities(),
                List.of(new LineProgress.QuantityState(
                        Quantity.of(quantity, unit), FulfilmentStatus.ALLOCATED, null, null)),
                List.of(new LineAcknowledgement(
                        acknowledged, LineAcknowledgement.Decision.ACCEPTED, pieces("10"), null, null, null)),
                null);
        return SampleOrder.line(0, line -> line.progress(progress));
    }

    private static Stream<RuleCase> buckets() {
        SalesOrder sound = stated("10", "C62", "1");
        return Stream.of(
                order(
                        Rule.ORD_6,
                        moved(q -> q.cancelled(of("10"))),
                        moved(q -> q.cancelled(of("11"))),
                        QUANTITIES + "/cancelled"),
                order(
                        Rule.ORD_6,
                        moved(q -> q.shipped(of("4")).returned(of("4"))),
                        moved(q -> q.shipped(of("4")).returned(of("5"))),
                        QUANTITIES + "/returned"),
                order(Rule.ORD_5, sound, stated("10", "CS", "1"), "/lines/0/progress/states"),
                order(Rule.ORD_11, sound, stated("10", "C62", "2"), "/lines/0/progress/acknowledgements/0/lineId"));
    }

    private static SalesOrder waiting(FulfilmentStatus state, LineAcknowledgement.Decision answer) {
        SalesOrder order = SampleOrder.line(
                0,
                line -> line.progress(new LineProgress(
                        SampleOrder.progress().quantities(),
                        List.of(SampleOrder.state("6", FulfilmentStatus.SHIPPED), SampleOrder.state("4", state)),
                        List.of(new LineAcknowledgement("1", answer, pieces("10"), null, null, null)),
                        null)));
        return policy(order, policy -> policy.backorder(FulfilmentPolicy.Backorder.DISALLOW));
    }

    private static Stream<RuleCase> backorders() {
        SalesOrder sound = waiting(FulfilmentStatus.ALLOCATED, LineAcknowledgement.Decision.ACCEPTED);
        return Stream.of(
                order(
                        Rule.ORD_17,
                        sound,
                        waiting(FulfilmentStatus.BACKORDERED, LineAcknowledgement.Decision.ACCEPTED),
                        "/lines/0/progress/states/1"),
                order(
                        Rule.ORD_17,
                        sound,
                        waiting(FulfilmentStatus.ALLOCATED, LineAcknowledgement.Decision.BACKORDERED),
                        "/lines/0/progress/acknowledgements/0/decision"));
    }

    private static UomConversion conversion(String from, String fromUnit, String to, String toUnit) {
        return new UomConversion(
                Quantity.of(from, fromUnit), Quantity.of(to, toUnit), UomConversion.Kind.ITEM_SPECIFIC, null);
    }

    private static SalesOrder units(UomConversion... conversions) {
        return SampleOrder.line(1, line -> line.units(new LineUnits(null, null, List.of(conversions), null, null)));
    }

    private static SalesOrder weighing(String nominal) {
        UomConversion weight = new UomConversion(
                Quantity.of("1", "CS"), Quantity.of("3.335", "KGM"), UomConversion.Kind.CATCH_WEIGHT, null);
        return SampleOrder.line(
                1,
                line -> line.units(new LineUnits(
                        null,
                        null,
                        List.of(weight, conversion("1", "CS", "12", "EA")),
                        Quantity.of(nominal, "KGM"),
                        null)));
    }

    private static Stream<RuleCase> units() {
        UomConversion dozen = conversion("1", "CS", "12", "EA");
        UomConversion pallet = conversion("1", "PF", "40", "CS");
        return Stream.of(
                order(
                        Rule.LIN_6,
                        units(dozen, conversion("24", "EA", "2", "CS")),
                        units(dozen, conversion("24", "EA", "3", "CS")),
                        "/lines/1/units/conversions/1"),
                order(
                        Rule.LIN_6,
                        units(dozen, pallet, conversion("1", "PF", "480", "EA")),
                        units(dozen, pallet, conversion("1", "PF", "500", "EA")),
                        "/lines/1/units/conversions/2"),
                order(Rule.LIN_7, weighing("10.00"), weighing("9.99"), "/lines/1/units/nominalWeight"));
    }

    private static SalesOrder category(TaxCategory category) {
        return SampleOrder.pricing(2, pricing -> pricing.taxCategory(category));
    }

    private static SalesOrder charge(TaxCategory category) {
        var amounts = SampleOrder.order().amounts();
        var charge = AllowanceChargeBuilder.builder(amounts.allowancesCharges().get(1))
                .taxCategories(List.of(category))
                .build();
        return SampleOrder.withAmounts(new io.concordat.model.order.OrderAmounts(
                Samples.with(amounts.allowancesCharges(), 1, charge), amounts.taxes(), amounts.totals()));
    }

    private static Stream<RuleCase> taxes() {
        SalesOrder sound = SampleOrder.order();
        TaxCategory zero = new TaxCategory(Code.of("S", "UNCL5305"), BigDecimal.ZERO);
        TaxCategory none = new TaxCategory(Code.of("S", "UNCL5305"), null);
        TaxCategory seven = new TaxCategory(Code.of("Z", "UNCL5305"), of("7"));
        return Stream.of(
                order(
                        Rule.TAX_9,
                        sound,
                        charge(TaxCategory.standard("19")),
                        "/amounts/allowancesCharges/1/taxCategories/0"),
                order(Rule.TAX_10, sound, category(zero), "/lines/2/pricing/taxCategory/percent"),
                order(Rule.TAX_10, sound, category(none), "/lines/2/pricing/taxCategory/percent"),
                order(Rule.TAX_10, sound, charge(seven), "/amounts/allowancesCharges/1/taxCategories/0/percent"));
    }

    private static PromiseHistory promise(LocalDate second, int secondsLater) {
        return new PromiseHistory(
                DAY,
                DAY.plusDays(5),
                List.of(
                        new PromiseHistory.Change(DAY, DAY.plusDays(2), Samples.NOW, Code.of("LATE"), null),
                        new PromiseHistory.Change(
                                second,
                                DAY.plusDays(5),
                                Samples.NOW.plusSeconds(secondsLater),
                                Code.of("LATE"),
                                null)));
    }

    private static SalesOrder promised(PromiseHistory promise) {
        return SampleOrder.line(2, line -> line.schedule(new LineSchedule(null, null, promise, List.of())));
    }

    private static Record reserved(PromiseHistory promise) {
        var sound = SampleLogistics.reservation("6", pieces("4"));
        return ReservationBuilder.builder(sound)
                .lifecycle(ReservationLifecycleBuilder.builder(sound.lifecycle())
                        .promise(promise)
                        .build())
                .build();
    }

    private static Stream<RuleCase> promises() {
        PromiseHistory sound = promise(DAY.plusDays(2), 0);
        SalesOrder part = SampleOrder.line(
                2,
                line -> line.schedule(new LineSchedule(
                        null,
                        null,
                        null,
                        List.of(io.concordat.model.order.LineSchedulePartBuilder.builder()
                                .id("a")
                                .quantity(pieces("1"))
                                .promise(promise(DAY, 1))
                                .build()))));
        return Stream.of(
                order(Rule.MET_6, promised(sound), promised(promise(DAY, 0)), "/lines/2/schedule/promise/changes/1"),
                order(
                        Rule.MET_6,
                        promised(sound),
                        promised(promise(DAY.plusDays(2), -1)),
                        "/lines/2/schedule/promise/changes/1"),
                order(Rule.MET_6, promised(sound), part, "/lines/2/schedule/parts/0/promise/changes/1"),
                new RuleCase(
                        Rule.MET_6,
                        Rules.check(reserved(sound)),
                        Rules.check(reserved(promise(DAY, 0))),
                        "/lifecycle/promise/changes/1"));
    }
}
