package io.concordat.testkit.fake.erp;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceHeader;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceParties;
import io.concordat.model.billing.InvoiceReferences;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.rule.Rules;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.terms.PaymentTermsBuilder;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import io.concordat.testkit.fake.billing.Bill;
import io.concordat.testkit.fake.billing.BilledLine;
import io.concordat.testkit.fake.billing.PartialBilling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bills what left, one invoice for each order in a shipment. */
final class InvoiceDesk {

    private static final int DAYS = 30;

    private final ErpSetup setup;
    private final Agenda agenda;
    private final OrderBook orders;
    private final Receivables receivables;
    private final EventLog<InvoiceEvent> log;
    private final List<Invoice> posted = new ArrayList<>();
    private final InvoiceBook book;

    InvoiceDesk(ErpSetup setup, Agenda agenda, OrderBook orders, Receivables receivables) {
        this.setup = setup;
        this.agenda = agenda;
        this.orders = orders;
        this.receivables = receivables;
        this.log = new EventLog<>(setup.source() + ":billing", agenda);
        this.book = new InvoiceBook(agenda);
    }

    EventLog<InvoiceEvent> log() {
        return log;
    }

    InvoiceBook book() {
        return book;
    }

    List<Invoice> posted() {
        return List.copyOf(posted);
    }

    void bill(Shipment shipment) {
        for (Id<SalesOrder> order : shipment.orders()) {
            orders.find(order).ifPresent(booked -> bill(booked, shipment));
        }
    }

    private void bill(BookedOrder booked, Shipment shipment) {
        Map<String, BigDecimal> after = new HashMap<>(booked.billed());
        for (ShipmentLine line : linesOf(booked.order().id(), shipment)) {
            after.merge(GoodsIssues.lineId(line), line.quantity().value(), BigDecimal::add);
        }
        Bill bill = PartialBilling.bill(booked.order(), booked.billed(), after);
        booked.billedUpTo(after);
        Invoice invoice = withinTightest(invoice(booked, shipment, bill));
        posted.add(invoice);
        book.documents().put(invoice.id(), invoice);
        InvoiceEvent.Posted event = new InvoiceEvent.Posted(Aggregate.created(invoice.id()), invoice);
        log.record(EventTypes.INVOICE_POSTED, booked.order().id().value(), event);
        receivables.open(invoice, booked.order());
    }

    /** Under the tightest tolerance it ties out in: a bill that took the rounding difference of others needs one. */
    private static Invoice withinTightest(Invoice invoice) {
        InvoiceCurrency currency = invoice.currency();
        return Stream.of(currency.rounding().tolerance(), ToleranceProfile.LINE_SCALED, ToleranceProfile.EN16931)
                .map(profile -> InvoiceBuilder.builder(invoice)
                        .currency(new InvoiceCurrency(
                                currency.currency(), currency.rounding().within(profile), currency.accounting()))
                        .build())
                .filter(candidate -> Rules.check(candidate).isEmpty())
                .findFirst()
                .orElse(invoice);
    }

    private Invoice invoice(BookedOrder booked, Shipment shipment, Bill bill) {
        SalesOrder order = booked.order();
        String number = "INV-" + (1 + posted.size());
        LocalDate today = agenda.now().toLocalDate();
        Money payable = bill.amounts().totals().payable();
        return new Invoice(
                Id.of(setup.name() + ":" + number),
                new InvoiceHeader(
                        number,
                        InvoiceHeader.COMMERCIAL,
                        today,
                        null,
                        null,
                        List.of(),
                        null,
                        references(order, shipment)),
                parties(order.parties()),
                new InvoiceCurrency(order.terms().currency(), order.terms().rounding(), null),
                lines(order, shipment, bill),
                bill.amounts(),
                settlement(order.terms().paymentTerms(), today, payable),
                List.of(),
                Appendix.of(ExternalRef.of(Identifier.of(setup.source(), number, "INVOICE"), SystemRole.ERP)),
                Meta.first(Invoice.class, Producer.of(setup.name(), SystemRole.ERP), agenda.now()));
    }

    private static InvoiceReferences references(SalesOrder order, Shipment shipment) {
        OrderHeader.PurchaseOrder purchase = order.header().customerPurchaseOrder();
        return new InvoiceReferences(
                purchase == null ? null : purchase.number(),
                List.of(Ref.to(order.id())),
                List.of(Ref.to(shipment.id())),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private InvoiceParties parties(OrderParties parties) {
        Party us = new Party(null, List.of(), setup.name(), null, List.of(), null, List.of(), null, null);
        return new InvoiceParties(
                Objects.requireNonNullElse(parties.seller(), us),
                parties.soldTo(),
                parties.billTo(),
                parties.payer(),
                null,
                null,
                parties.shipTo());
    }

    private static InvoiceSettlement settlement(@Nullable PaymentTerms agreed, LocalDate today, Money payable) {
        PaymentTerms terms = agreed == null ? PaymentTerms.net(DAYS) : withoutInstallments(agreed);
        Money zero = Money.zero(payable.currency());
        return new InvoiceSettlement(
                InvoiceIssuance.ISSUED,
                terms,
                today.plusDays(Objects.requireNonNullElse(terms.netDays(), DAYS)),
                List.of(),
                new InvoiceSettlement.Balances(payable, zero, zero, zero, zero, payable));
    }

    // the order's fixed parts sum to the order, not to one of its invoices
    private static PaymentTerms withoutInstallments(PaymentTerms terms) {
        return PaymentTermsBuilder.builder(terms).installments(List.of()).build();
    }

    private static List<InvoiceLine> lines(SalesOrder order, Shipment shipment, Bill bill) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (BilledLine billed : bill.lines()) {
            String orderLine = billed.line().lineId();
            String shipmentLine = linesOf(order.id(), shipment).stream()
                    .filter(line -> GoodsIssues.lineId(line).equals(orderLine))
                    .map(ShipmentLine::lineId)
                    .findFirst()
                    .orElse(null);
            lines.add(new InvoiceLine(
                    String.valueOf(lines.size() + 1),
                    Ref.toLine(order.id(), orderLine),
                    new Ref<>(shipment.id(), List.of(), shipmentLine, null, null),
                    null,
                    billed.line().item(),
                    billed.quantity(),
                    billed.pricing(),
                    null,
                    null));
        }
        return lines;
    }

    private static List<ShipmentLine> linesOf(Id<SalesOrder> order, Shipment shipment) {
        return shipment.lines().stream()
                .filter(line -> line.orderLine().id().equals(order))
                .toList();
    }
}
