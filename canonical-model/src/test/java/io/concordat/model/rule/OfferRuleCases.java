package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.Decision;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.ChangeResponseBuilder;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.LineChange.Action;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricelist.PriceAudience;
import io.concordat.model.pricelist.PriceEntry;
import io.concordat.model.pricelist.PriceEntryBuilder;
import io.concordat.model.pricelist.PriceList;
import io.concordat.model.pricelist.PriceListBuilder;
import io.concordat.model.pricelist.PriceListHeaderBuilder;
import io.concordat.model.pricelist.PriceSource;
import io.concordat.model.pricelist.PriceTarget;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.quote.QuoteHeaderBuilder;
import io.concordat.model.quote.QuoteLine;
import io.concordat.model.quote.QuoteLineBuilder;
import io.concordat.model.rule.flow.OrderFlowRules;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sound and a broken document for each rule of quotes, wished changes and price lists. */
final class OfferRuleCases {

    private static final LocalDate DAY = Samples.NOW.toLocalDate();

    private OfferRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(quotes(), acceptances(), changes(), wishes(), prices(), ranges())
                .flatMap(UnaryOperator.identity());
    }

    private static RuleCase documents(Rule rule, Record sound, Record broken, String pointer) {
        return new RuleCase(rule, Rules.check(sound), Rules.check(broken), pointer);
    }

    /** The sample order as an offer, with an alternative to its first line. */
    static Quote quote(UnaryOperator<QuoteBuilder> change) {
        SalesOrder order = SampleOrder.order();
        List<QuoteLine> lines =
                order.lines().stream().map(OfferRuleCases::offered).toList();
        return change.apply(QuoteBuilder.builder()
                        .id(Id.of("q-1"))
                        .header(QuoteHeaderBuilder.builder()
                                .quoteNumber("Q-1")
                                .status(QuoteStatus.ACCEPTED)
                                .issuedAt(Samples.NOW)
                                .validity(DateWindow.of(DAY, DAY.plusDays(30)))
                                .build())
                        .parties(order.parties())
                        .terms(order.terms())
                        .lines(Samples.with(lines, 0, withAlternative("alt", "10", "119.75")))
                        .amounts(order.amounts())
                        .acceptance(taken(1, "1", "alt", pieces("10")))
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(Quote.class)))
                .build();
    }

    private static QuoteLine offered(OrderLine line) {
        return QuoteLineBuilder.builder()
                .lineId(line.lineId())
                .parentLine(line.parentLine())
                .item(line.item())
                .quantity(line.quantity())
                .units(line.units())
                .pricing(line.pricing())
                .schedule(line.schedule())
                .references(line.references())
                .build();
    }

    private static QuoteLine withAlternative(String id, String quantity, String net) {
        OrderLine line = SampleOrder.order().lines().get(0);
        QuoteLine.Alternative one = new QuoteLine.Alternative(
                "alt",
                line.item(),
                pieces(quantity),
                null,
                io.concordat.model.order.LinePricingBuilder.builder(line.pricing())
                        .lineNet(eur(net))
                        .build(),
                null);
        QuoteLine.Alternative other = new QuoteLine.Alternative(
                id.equals("alt") ? "alt2" : "alt", line.item(), line.quantity(), null, line.pricing(), null);
        return QuoteLineBuilder.builder(offered(line))
                .choice(new QuoteLine.Choice(List.of(one, other), null))
                .build();
    }

    private static QuoteAcceptance taken(int day, String lineId, String alternative, Quantity quantity) {
        return new QuoteAcceptance(
                null,
                Samples.NOW.plusDays(day),
                List.of(new QuoteAcceptance.AcceptedLine(lineId, alternative, quantity)),
                List.of());
    }

    private static Quote first(QuoteLine line) {
        return quote(one -> one.lines(Samples.with(quote(q -> q).lines(), 0, line)));
    }

    private static RuleCase quote(Rule rule, Quote broken, String pointer) {
        return documents(rule, quote(one -> one), broken, pointer);
    }

    private static Stream<RuleCase> quotes() {
        QuoteLine line = quote(one -> one).lines().get(1);
        DateWindow over = DateWindow.of(DAY.minusDays(9), DAY.minusDays(1));
        return Stream.of(
                quote(Rule.QUO_1, quote(one -> one.lines(List.of())), "/lines"),
                quote(
                        Rule.QUO_1,
                        first(QuoteLineBuilder.builder(line)
                                .lineId("1")
                                .quantity(pieces("0"))
                                .build()),
                        "/lines/0/quantity"),
                quote(Rule.QUO_1, first(withAlternative("alt", "0", "0")), "/lines/0/choice/alternatives/0/quantity"),
                quote(Rule.QUO_2, first(line), "/lines/1/lineId"),
                quote(
                        Rule.QUO_2,
                        first(withAlternative("other", "10", "119.75")),
                        "/lines/0/choice/alternatives/1/alternativeId"),
                quote(
                        Rule.LIN_1,
                        first(withAlternative("alt", "10", "119.76")),
                        "/lines/0/choice/alternatives/0/pricing/lineNet"),
                quote(
                        Rule.TOT_1,
                        quote(one -> one.amounts(
                                SampleOrder.totals(t -> t.lines(eur("1"))).amounts())),
                        "/amounts/totals/lines"),
                quote(
                        Rule.QUO_3,
                        quote(one -> one.acceptance(null)
                                .header(QuoteHeaderBuilder.builder(quote(q -> q).header())
                                        .status(QuoteStatus.EXPIRED)
                                        .validity(over)
                                        .build())),
                        "/header/validity/latest"));
    }

    private static Stream<RuleCase> acceptances() {
        return Stream.of(
                quote(
                        Rule.QUO_4,
                        quote(one -> one.acceptance(taken(1, "9", null, null))),
                        "/acceptance/lines/0/lineId"),
                quote(
                        Rule.QUO_4,
                        quote(one -> one.acceptance(taken(1, "1", "none", null))),
                        "/acceptance/lines/0/alternativeId"),
                quote(
                        Rule.QUO_4,
                        quote(one -> one.acceptance(taken(1, "1", null, pieces("11")))),
                        "/acceptance/lines/0/quantity"),
                quote(
                        Rule.QUO_4,
                        quote(one -> one.acceptance(taken(1, "1", "alt", Quantity.of("1", "CS")))),
                        "/acceptance/lines/0/quantity"),
                quote(Rule.QUO_5, quote(one -> one.acceptance(taken(31, "1", null, null))), "/acceptance/at"),
                quote(Rule.QUO_5, quote(one -> one.acceptance(null)), "/header/status"));
    }

    private static OrderChange change(Decision decision, String answered, Result result, LineChange... lines) {
        ChangeResponse response = ChangeResponseBuilder.builder()
                .decision(decision)
                .at(Samples.NOW)
                .lines(List.of(new ChangeResponse.LineResult(answered, result, null, null)))
                .build();
        return OrderChangeBuilder.builder()
                .id(Id.of("oc-1"))
                .request(new OrderChange.Request("C-1", OrderChange.Side.BUYER, Samples.NOW, 1, null))
                .base(new OrderChange.BaseRevision(Id.of("so-1"), 1))
                .lines(List.of(lines))
                .response(response)
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(OrderChange.class))
                .build();
    }

    private static LineChange cancel(String lineId, Quantity quantity) {
        OrderLine before = lineId.equals("1") ? SampleOrder.order().lines().get(0) : null;
        return new LineChange(lineId, Action.CANCEL, before, null, quantity, null);
    }

    private static LineChange add(String lineId) {
        OrderLine line = SampleOrder.line(2, one -> one.lineId(lineId)).lines().get(2);
        return new LineChange(lineId, Action.ADD, null, line, null, null);
    }

    private static RuleCase change(Rule rule, OrderChange broken, String pointer) {
        LineChange part = cancel("1", pieces("10"));
        return documents(rule, change(Decision.ACCEPTED, "1", Result.ACCEPTED, part), broken, pointer);
    }

    private static Stream<RuleCase> changes() {
        LineChange all = cancel("1", null);
        return Stream.of(
                change(Rule.CHG_1, change(Decision.ACCEPTED, "1", Result.ACCEPTED), "/lines"),
                change(Rule.CHG_1, change(Decision.ACCEPTED, "1", Result.ACCEPTED, all, all), "/lines/1/lineId"),
                change(Rule.CHG_2, change(Decision.ACCEPTED, "2", Result.ACCEPTED, all), "/response/lines/0/lineId"),
                change(Rule.CHG_2, change(Decision.ACCEPTED, "1", Result.REJECTED, all), "/response/lines/0/result"),
                documents(
                        Rule.CHG_2,
                        change(Decision.CONDITIONALLY_ACCEPTED, "1", Result.REJECTED, all),
                        change(Decision.REJECTED, "1", Result.ACCEPTED, all),
                        "/response/lines/0/result"),
                change(
                        Rule.CHG_3,
                        change(Decision.ACCEPTED, "1", Result.ACCEPTED, cancel("1", pieces("11"))),
                        "/lines/0/quantity"),
                change(
                        Rule.CHG_3,
                        change(Decision.ACCEPTED, "1", Result.ACCEPTED, cancel("1", pieces("-1"))),
                        "/lines/0/quantity"));
    }

    private static RuleCase wish(Rule rule, SalesOrder order, LineChange broken, String pointer) {
        OrderChange sound = change(Decision.ACCEPTED, "1", Result.ACCEPTED, cancel("3", pieces("1")), add("4"));
        return new RuleCase(
                rule,
                OrderFlowRules.checkChange(SampleOrder.order(), sound),
                OrderFlowRules.checkChange(order, change(Decision.ACCEPTED, "1", Result.ACCEPTED, broken)),
                pointer);
    }

    private static Stream<RuleCase> wishes() {
        SalesOrder order = SampleOrder.order();
        SalesOrder later = SampleOrder.change(
                one -> one.meta(order.meta().next(order.meta().producer(), Samples.NOW)));
        return Stream.of(
                wish(Rule.CHG_4, later, cancel("1", null), "/base"),
                wish(Rule.CHG_4, SampleOrder.change(one -> one.id(Id.of("so-9"))), cancel("1", null), "/base"),
                wish(Rule.CHG_5, order, add("1"), "/lines/0/lineId"),
                wish(Rule.CHG_5, order, cancel("9", null), "/lines/0/lineId"),
                wish(Rule.CHG_3, order, cancel("3", pieces("2")), "/lines/0/quantity"));
    }

    private static UnitPrice price(String amount, String currency) {
        return UnitPrice.of(amount, currency, Unit.ONE);
    }

    static PriceEntry entry(UnaryOperator<PriceEntryBuilder> change) {
        return change.apply(PriceEntryBuilder.builder()
                        .entryId("e1")
                        .target(PriceTarget.of(Ref.to(Id.of("item-1"))))
                        .unitPrice(price("10.00", "EUR"))
                        .breaks(List.of(from("10", price("9.00", "EUR")), off("100", "20")))
                        .validity(DateWindow.of(DAY, DAY.plusDays(9)))
                        .bounds(new PriceEntry.Bounds(price("10.00", "EUR"), price("10.00", "EUR"))))
                .build();
    }

    private static PriceEntry.QuantityBreak from(String minimum, UnitPrice price) {
        return new PriceEntry.QuantityBreak(pieces(minimum), price, null);
    }

    static PriceEntry.QuantityBreak off(String minimum, String percent) {
        return new PriceEntry.QuantityBreak(pieces(minimum), null, new BigDecimal(percent));
    }

    static PriceList list(PriceEntry... entries) {
        return PriceListBuilder.builder()
                .id(Id.of("pl-1"))
                .header(PriceListHeaderBuilder.builder()
                        .number("PL-1")
                        .source(PriceSource.LIST)
                        .currency(eur("0").currency())
                        .validity(DateWindow.of(DAY, DAY.plusDays(30)))
                        .build())
                .audience(PriceAudience.EVERYBODY)
                .entries(List.of(entries))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(PriceList.class))
                .build();
    }

    private static RuleCase price(Rule rule, PriceEntry broken, String pointer) {
        return documents(rule, list(entry(one -> one)), list(broken), "/entries/0" + pointer);
    }

    private static Stream<RuleCase> prices() {
        UnitPrice dollars = price("10.00", "USD");
        return Stream.of(
                documents(Rule.PRL_1, list(entry(one -> one)), list(), "/entries"),
                documents(
                        Rule.PRL_1,
                        list(entry(one -> one)),
                        list(entry(one -> one), entry(one -> one.priority(2))),
                        "/entries/1/entryId"),
                price(Rule.PRL_2, entry(one -> one.unitPrice(dollars)), "/unitPrice"),
                price(Rule.PRL_2, entry(one -> one.breaks(List.of(from("1", dollars)))), "/breaks/0/unitPrice"),
                price(Rule.PRL_2, entry(one -> one.bounds(new PriceEntry.Bounds(dollars, null))), "/bounds/floor"),
                price(Rule.PRL_2, entry(one -> one.bounds(new PriceEntry.Bounds(null, dollars))), "/bounds/ceiling"),
                price(
                        Rule.PRL_4,
                        entry(one -> one.bounds(new PriceEntry.Bounds(price("10.01", "EUR"), null))),
                        "/bounds/floor"),
                price(
                        Rule.PRL_4,
                        entry(one -> one.bounds(new PriceEntry.Bounds(null, price("9.99", "EUR")))),
                        "/bounds/ceiling"));
    }

    private static Stream<RuleCase> ranges() {
        PriceEntry next = entry(one -> one.entryId("e2").validity(DateWindow.of(DAY.plusDays(10), DAY.plusDays(20))));
        PriceEntry same = entry(one -> one.entryId("e2").validity(DateWindow.of(DAY.plusDays(9), DAY.plusDays(20))));
        return Stream.of(
                price(
                        Rule.PRL_3,
                        entry(one -> one.breaks(List.of(off("10", "1"), off("10", "2")))),
                        "/breaks/1/minimum"),
                price(
                        Rule.PRL_3,
                        entry(one -> one.breaks(List.of(from("10", price("8.00", "EUR")), off("20", "19")))),
                        "/breaks/1"),
                price(Rule.PRL_5, entry(one -> one.validity(DateWindow.of(DAY, DAY.plusDays(31)))), "/validity"),
                documents(Rule.PRL_6, list(entry(one -> one), next), list(entry(one -> one), same), "/entries/1"),
                documents(
                        Rule.PRL_6,
                        list(entry(one -> one), entry(one -> one.entryId("e2").priority(1))),
                        list(entry(one -> one), entry(one -> one.entryId("e2").validity(null))),
                        "/entries/1"));
    }
}
