package io.concordat.visibility;

import io.concordat.model.derive.BillingBasis;
import io.concordat.model.derive.CompletionRules;
import io.concordat.model.derive.Explained;
import io.concordat.model.derive.FulfilmentCoverage;
import io.concordat.model.derive.FulfilmentRules;
import io.concordat.model.derive.InvoicingRules;
import io.concordat.model.derive.LineCondition;
import io.concordat.model.derive.OrderFacts;
import io.concordat.model.derive.OrderFacts.Mark;
import io.concordat.model.derive.PaymentAmounts;
import io.concordat.model.derive.PaymentRules;
import io.concordat.model.derive.ReturnRules;
import io.concordat.model.derive.ShipmentRules;
import io.concordat.model.derive.StageRules;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.status.ShipmentStatus;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from the history of one order under a policy; computed once. */
final class Projection {

    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private final History history;
    private final Demand demand;
    private final StatusPolicy policy;
    private final Shipments shipments;
    private final Invoices invoices;
    private final MoneyLedger money;
    private final Decisions decisions;
    private final LineLedger ledger;
    private final BillingBasis basis;
    private final List<LineStatus> lines;
    private final OrderFacts facts;
    private final OrderToCashStatus status;

    Projection(History history, StatusPolicy standard) {
        this.history = history;
        this.demand = new Demand(history);
        this.policy = demand.policy(standard);
        this.shipments = new Shipments(history);
        this.invoices = new Invoices(history);
        this.money = new MoneyLedger(history, invoices);
        this.decisions = new Decisions(history);
        this.ledger = new LineLedger(history, demand, shipments, invoices);
        List<Explained<FulfilmentStatus>> goods =
                ledger.lines().stream().map(this::goods).toList();
        Explained<FulfilmentCoverage> fulfilment = fulfilment(goods);
        this.basis = basis(fulfilment.value());
        this.lines = lines(goods);
        Explained<InvoicingStatus> billing = billing();
        PaymentAmounts amounts = money.amounts(currency(), demand.order(), policy);
        Explained<PaymentDisposition> payment =
                PaymentRules.order(amounts, policy).with(money.evidence());
        this.facts = facts(fulfilment.value(), billing.value(), payment.value(), marks(amounts));
        this.status = new OrderToCashStatus(
                CompletionRules.order(decisions.orderStatus(), facts),
                decisions.creditStatus(),
                fulfilment,
                ShipmentRules.order(shipmentStatuses(), fulfilment.value().allLeft())
                        .with(shipments.all().stream()
                                .flatMap(s -> s.replay().evidence().stream())
                                .toList()),
                billing,
                payment,
                ReturnRules.order(returnStatuses()).with(history.refs(ReturnEvent.class)),
                facts.holds(),
                StageRules.stage(facts).with(allEvidence(fulfilment, billing, payment)));
    }

    private Explained<FulfilmentStatus> goods(LineFacts line) {
        return FulfilmentRules.line(line.quantities(), line.conditions(), policy)
                .with(line.evidence());
    }

    private Explained<FulfilmentCoverage> fulfilment(List<Explained<FulfilmentStatus>> goods) {
        List<FulfilmentRules.Line> input = new ArrayList<>();
        int i = 0;
        for (LineFacts line : ledger.lines()) {
            input.add(new FulfilmentRules.Line(line.quantities(), goods.get(i++).value()));
        }
        return FulfilmentRules.order(input).with(goodsEvidence());
    }

    private List<EventRef> goodsEvidence() {
        return Stream.concat(
                        ledger.lines().stream().flatMap(line -> line.evidence().stream()),
                        shipments.all().stream().flatMap(shipment -> shipment.replay().evidence().stream()))
                .toList();
    }

    /** Where the world shows no invoices, nothing is billable. */
    private BillingBasis basis(FulfilmentCoverage coverage) {
        return policy.due() == StatusPolicy.DueBasis.ORDERED
                ? BillingBasis.NOTHING
                : BillingBasis.of(policy.invoicing(), coverage.allLeft());
    }

    private List<LineStatus> lines(List<Explained<FulfilmentStatus>> goods) {
        List<LineStatus> statuses = new ArrayList<>();
        int i = 0;
        for (LineFacts line : ledger.lines()) {
            LineQuantities quantities = line.quantities();
            Explained<InvoicingStatus> billed =
                    InvoicingRules.line(quantities, basis, policy).with(line.evidence());
            statuses.add(new LineStatus(
                    line.lineId(), itemName(line.lineId()), quantities, goods.get(i++), billed, line.promised()));
        }
        return List.copyOf(statuses);
    }

    private String itemName(String lineId) {
        SalesOrder order = demand.order();
        if (order == null) {
            return lineId;
        }
        return order.line(lineId).map(OrderLine::item).map(Projection::name).orElse(lineId);
    }

    private static String name(LineItem item) {
        return Stream.of(item.name(), item.description(), item.sellerItemId(), item.buyerItemId())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("item");
    }

    private Explained<InvoicingStatus> billing() {
        List<String> numbers = invoices.counting().stream()
                .map(posted -> posted.invoice().header().number())
                .toList();
        List<InvoicingRules.Line> input = lines.stream()
                .map(line -> new InvoicingRules.Line(
                        line.quantities(), line.invoicing().value()))
                .toList();
        return InvoicingRules.order(input, basis, numbers)
                .with(invoices.all().stream()
                        .flatMap(facts -> facts.replay().evidence().stream())
                        .toList());
    }

    private Currency currency() {
        SalesOrder order = demand.order();
        if (order != null) {
            return order.terms().currency();
        }
        return invoices.counting().stream()
                .map(posted -> posted.invoice().currency().currency())
                .findFirst()
                .orElse(NO_CURRENCY);
    }

    private Set<Mark> marks(PaymentAmounts amounts) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (PaymentRules.isSettled(amounts, policy)) {
            marks.add(Mark.SETTLED);
        }
        if (returnStatuses().stream().anyMatch(ReturnRules::isOpen)) {
            marks.add(Mark.RETURN_OPEN);
        }
        if (ledger.lines().stream().anyMatch(line -> line.conditions().contains(LineCondition.SHORT_CLOSED))) {
            marks.add(Mark.SHORT_CLOSED);
        }
        if (policy.arrival() == StatusPolicy.Arrival.CONFIRMED) {
            marks.add(Mark.ARRIVAL_EXPECTED);
        }
        return marks;
    }

    private OrderFacts facts(
            FulfilmentCoverage goods, InvoicingStatus billing, PaymentDisposition payment, Set<Mark> marks) {
        return new OrderFacts(
                decisions.order().state(),
                decisions.credit().state(),
                decisions.holds().stream().filter(Hold::isActive).toList(),
                goods,
                billing,
                payment,
                marks);
    }

    private List<ShipmentStatus> shipmentStatuses() {
        return shipments.all().stream()
                .filter(shipment -> !shipment.isVoided())
                .map(shipment -> shipment.replay().state())
                .toList();
    }

    private List<ReturnStatus> returnStatuses() {
        return decisions.returns().stream().map(Replay::state).toList();
    }

    private List<EventRef> allEvidence(Explained<?>... parts) {
        List<EventRef> all = new ArrayList<>(decisions.order().evidence());
        for (Explained<?> part : parts) {
            all.addAll(part.evidence());
        }
        return all;
    }

    List<Anomaly> anomalies() {
        Anomalies anomalies = new Anomalies();
        anomalies.conflicts(history);
        anomalies.illegal(Stream.of(
                        Stream.of(decisions.order(), decisions.credit()),
                        decisions.returns().stream(),
                        shipments.all().stream().map(ShipmentFacts::replay),
                        invoices.all().stream().map(Invoices.Facts::replay),
                        invoices.all().stream().map(Invoices.Facts::response),
                        money.disputes().replays().stream(),
                        money.paymentReplays().stream())
                .flatMap(replays -> replays)
                .flatMap(replay -> replay.illegal().stream()));
        int i = 0;
        for (LineFacts line : ledger.lines()) {
            anomalies.line(line, lines.get(i++), basis, policy);
        }
        anomalies.money(money, invoices, policy);
        return anomalies.sorted();
    }

    List<TimelineEntry> entries() {
        return history.all().stream()
                .map(event -> new TimelineEntry(
                        event, new Headline(history, shipments).of(event.data()), history.isRetracted(event)))
                .toList();
    }

    @Nullable
    SalesOrder order() {
        return demand.order();
    }

    OrderToCashStatus status() {
        return status;
    }

    OrderFacts facts() {
        return facts;
    }

    List<LineStatus> lines() {
        return lines;
    }

    BillingBasis basis() {
        return basis;
    }

    List<ShipmentState> shipments() {
        return shipments.all().stream().map(ShipmentFacts::state).toList();
    }

    List<InvoiceState> invoices() {
        return money.invoiceStates();
    }

    List<PaymentState> payments() {
        return money.paymentStates();
    }
}
