package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.item;
import static io.concordat.model.rule.Samples.party;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.ProofOfDeliveryBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentTimesBuilder;
import io.concordat.model.inventory.Demand;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.inventory.InventoryPositionBuilder;
import io.concordat.model.inventory.Promisable;
import io.concordat.model.inventory.StockIdentity;
import io.concordat.model.inventory.StockLevels;
import io.concordat.model.inventory.Supply;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnBuilder;
import io.concordat.model.returns.ReturnHeader;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.returns.ReturnLineBuilder;
import io.concordat.model.returns.ReturnOrigin;
import io.concordat.model.returns.ReturnOutcome;
import io.concordat.model.returns.ReturnQuantities;
import io.concordat.model.returns.ReturnReceipt;
import io.concordat.model.rule.flow.ClaimFlowRules;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sound and a broken document for each rule of returns, proofs of delivery and stock. */
final class GoodsRuleCases {

    private GoodsRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(returns(), returned(), proofs(), stock(), promises()).flatMap(UnaryOperator.identity());
    }

    private static RuleCase documents(Rule rule, Record sound, Record broken, String pointer) {
        return new RuleCase(rule, Rules.check(sound), Rules.check(broken), pointer);
    }

    private static @Nullable BigDecimal of(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static ReturnLine line(
            String authorised, String received, @Nullable String accepted, @Nullable String damaged) {
        return ReturnLineBuilder.builder()
                .lineId("1")
                .origin(new ReturnOrigin(null, Ref.toLine(Id.of("sh-1"), "s1"), null, false))
                .item(item("item-1"))
                .quantities(new ReturnQuantities(
                        Unit.ONE, new BigDecimal(authorised), of(received), of(accepted), null, of(damaged)))
                .outcome(ReturnOutcome.NONE)
                .build();
    }

    private static ReturnReceipt receipt(String id, String lineId, Quantity quantity) {
        return new ReturnReceipt(id, Samples.NOW, null, List.of(new ReturnReceipt.ReceivedLine(lineId, quantity)));
    }

    static Return goods(UnaryOperator<ReturnBuilder> change) {
        return change.apply(ReturnBuilder.builder()
                        .id(Id.of("rma-1"))
                        .header(new ReturnHeader(
                                "RMA-1",
                                ReturnHeader.Type.CREDIT,
                                ReturnStatus.INSPECTED,
                                Code.of("DAMAGED"),
                                Samples.NOW,
                                null))
                        .customer(party("Buyer"))
                        .lines(List.of(line("5", "5", "3", "2")))
                        .receipts(List.of(receipt("a", "1", pieces("2")), receipt("b", "1", pieces("3"))))
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(Return.class)))
                .build();
    }

    private static RuleCase goods(Rule rule, UnaryOperator<ReturnBuilder> broken, String pointer) {
        return documents(rule, goods(one -> one), goods(broken), pointer);
    }

    private static Stream<RuleCase> returns() {
        ReturnLine line = line("5", "5", "3", "2");
        ReturnLine unannounced = ReturnLineBuilder.builder(line("0", "5", null, null))
                .origin(ReturnOrigin.UNMATCHED)
                .build();
        return Stream.of(
                goods(Rule.RMA_1, one -> one.lines(List.of()), "/lines"),
                goods(Rule.RMA_1, one -> one.lines(List.of(line, line)), "/lines/1/lineId"),
                goods(
                        Rule.RMA_2,
                        one -> one.lines(List.of(line("4", "5", null, null))),
                        "/lines/0/quantities/received"),
                documents(
                        Rule.RMA_2,
                        goods(one -> one.lines(List.of(unannounced))),
                        goods(one -> one.lines(List.of(line("0", "5", null, null)))),
                        "/lines/0/quantities/received"),
                goods(Rule.RMA_3, one -> one.lines(List.of(line("5", "5", "3", "1"))), "/lines/0/quantities/accepted"),
                goods(Rule.RMA_3, one -> one.lines(List.of(line("5", "5", null, "6"))), "/lines/0/quantities/accepted"),
                goods(Rule.RMA_4, one -> one.receipts(List.of(receipt("a", "9", pieces("5")))), "/receipts/0/lines/0"),
                goods(
                        Rule.RMA_4,
                        one -> one.receipts(List.of(receipt("a", "1", Quantity.of("5", "CS")))),
                        "/receipts/0/lines/0"),
                goods(
                        Rule.RMA_4,
                        one -> one.receipts(List.of(receipt("a", "1", pieces("4")))),
                        "/lines/0/quantities/received"));
    }

    private static Return asked(String authorised, ReturnStatus status) {
        Return goods = goods(one -> one.lines(List.of(line(authorised, "0", null, null))));
        var header = goods.header();
        return ReturnBuilder.builder(goods)
                .header(new ReturnHeader(
                        header.rmaNumber(), header.type(), status, header.reason(), header.requestedAt(), null))
                .build();
    }

    /** Six were shipped. */
    private static Stream<RuleCase> returned() {
        List<Shipment> shipments = List.of(SampleLogistics.shipment());
        Return unmatched = goods(one -> one.lines(List.of(ReturnLineBuilder.builder(line("99", "0", null, null))
                .origin(ReturnOrigin.UNMATCHED)
                .build())));
        Return declined = asked("6", ReturnStatus.DECLINED);
        Return four = asked("4", ReturnStatus.AUTHORISED);
        List<Return> sound = List.of(four, unmatched, declined, asked("2", ReturnStatus.RECEIVED));
        return Stream.of(
                new RuleCase(
                        Rule.RMA_5,
                        ClaimFlowRules.checkReturned(shipments, sound),
                        ClaimFlowRules.checkReturned(shipments, List.of(four, asked("3", ReturnStatus.AUTHORISED))),
                        "/1/lines/0/quantities/authorised"),
                new RuleCase(
                        Rule.RMA_5,
                        List.of(),
                        ClaimFlowRules.checkReturned(List.of(), List.of(four)),
                        "/0/lines/0/quantities/authorised"));
    }

    private static ProofOfDelivery proof(UnaryOperator<ProofOfDeliveryBuilder> change) {
        return change.apply(ProofOfDeliveryBuilder.builder()
                        .id(Id.of("pod-1"))
                        .shipment(Ref.to(Id.of("sh-1")))
                        .at(Samples.NOW)
                        .receipt(ProofOfDelivery.Receipt.UNSIGNED)
                        .lines(List.of(rejecting("1", Code.of("DAMAGED"))))
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(ProofOfDelivery.class)))
                .build();
    }

    private static ProofOfDelivery.Line rejecting(String rejected, @Nullable Code reason) {
        return new ProofOfDelivery.Line("s1", pieces("6"), pieces("5"), pieces(rejected), reason, null, null);
    }

    private static Shipment leftAfter(int seconds) {
        return SampleLogistics.change(one -> one.times(ShipmentTimesBuilder.builder()
                .dispatched(Samples.NOW.plusSeconds(seconds))
                .build()));
    }

    private static Stream<RuleCase> proofs() {
        ProofOfDelivery sound = proof(one -> one);
        ProofOfDelivery.Line line = sound.lines().get(0);
        return Stream.of(
                documents(Rule.POD_1, sound, proof(one -> one.lines(List.of(line, line))), "/lines/1/shipmentLineId"),
                documents(
                        Rule.POD_2,
                        proof(one -> one.lines(List.of(rejecting("0", null)))),
                        proof(one -> one.lines(List.of(rejecting("1", null)))),
                        "/lines/0/rejectReason"),
                new RuleCase(
                        Rule.POD_3,
                        QuantityRules.checkAgainst(leftAfter(0), sound),
                        QuantityRules.checkAgainst(leftAfter(1), sound),
                        "/at"));
    }

    /** 100 − 10 − 5 − 1 − 4 − 20 − 8 = 52. */
    private static InventoryPosition stock(UnaryOperator<InventoryPositionBuilder> change) {
        return change.apply(InventoryPositionBuilder.builder()
                        .id(Id.of("st-1"))
                        .stock(new StockIdentity(
                                Ref.to(Id.of("item-1")),
                                StockIdentity.Place.of(Identifier.of("urn:wms:site", "A")),
                                null,
                                null,
                                Code.of("AVAILABLE"),
                                StockIdentity.Ownership.OWN))
                        .levels(levels("100", "10", "52"))
                        .supply(List.of(new Supply(Supply.Source.PURCHASE, null, pieces("5"), null, null)))
                        .demand(List.of(new Demand(Demand.Source.SALES_ORDER, null, pieces("7"), null, 0)))
                        .promisable(List.of(promise(1, "52", "52"), promise(2, "-2", "50")))
                        .snapshot(counted(0, pieces("100")))
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(InventoryPosition.class)))
                .build();
    }

    private static StockLevels levels(String onHand, String picked, String available) {
        return new StockLevels(
                Unit.ONE,
                new StockLevels.Physical(
                        new BigDecimal(onHand), new BigDecimal(picked), new BigDecimal("5"), BigDecimal.ONE),
                new StockLevels.Reserved(new BigDecimal("4"), new BigDecimal("20"), new BigDecimal("3")),
                new StockLevels.Ordered(BigDecimal.ZERO, BigDecimal.ZERO),
                new BigDecimal("8"),
                new BigDecimal(available));
    }

    private static Promisable promise(int day, String quantity, String cumulative) {
        return new Promisable(LocalDate.of(2026, 3, day), new BigDecimal(quantity), new BigDecimal(cumulative));
    }

    private static InventoryPosition.Snapshot counted(int secondsAgo, Quantity counted) {
        return new InventoryPosition.Snapshot(
                Samples.NOW, 1, new InventoryPosition.Count(Samples.NOW.minusSeconds(secondsAgo), counted));
    }

    private static RuleCase stock(Rule rule, UnaryOperator<InventoryPositionBuilder> broken, String pointer) {
        return documents(rule, stock(one -> one), stock(broken), pointer);
    }

    private static Stream<RuleCase> stock() {
        Quantity cases = Quantity.of("5", "CS");
        return Stream.of(
                stock(Rule.STK_1, one -> one.levels(levels("100", "10", "53")), "/levels/available"),
                documents(
                        Rule.STK_2,
                        stock(one -> one.levels(levels("-2", "10", "-50"))),
                        stock(one -> one.levels(levels("15", "10", "-33"))),
                        "/levels/physical/onHand"),
                documents(
                        Rule.STK_2,
                        stock(one -> one.levels(levels("16", "10", "-32"))),
                        stock(one -> one.levels(levels("0", "10", "-48"))),
                        "/levels/physical/onHand"),
                stock(
                        Rule.STK_3,
                        one -> one.supply(List.of(new Supply(Supply.Source.RETURN, null, cases, null, null))),
                        "/supply/0/quantity"),
                stock(
                        Rule.STK_3,
                        one -> one.demand(List.of(new Demand(Demand.Source.FORECAST, null, pieces("0"), null, 0))),
                        "/demand/0/quantity"),
                stock(Rule.STK_3, one -> one.snapshot(counted(0, cases)), "/snapshot/lastCount/counted"),
                stock(Rule.STK_5, one -> one.snapshot(counted(-1, pieces("100"))), "/snapshot/asOf"));
    }

    private static Stream<RuleCase> promises() {
        return Stream.of(
                stock(
                        Rule.STK_4,
                        one -> one.promisable(List.of(promise(1, "52", "52"), promise(1, "0", "52"))),
                        "/promisable/1/date"),
                stock(
                        Rule.STK_4,
                        one -> one.promisable(List.of(promise(1, "52", "52"), promise(2, "1", "52"))),
                        "/promisable/1/cumulative"));
    }
}
