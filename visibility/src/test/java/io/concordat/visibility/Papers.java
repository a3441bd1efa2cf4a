package io.concordat.visibility;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.CreditMemoBuilder;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceHeader;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.billing.InvoiceParties;
import io.concordat.model.billing.InvoicePartiesBuilder;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.dispute.Claim;
import io.concordat.model.dispute.ClaimBuilder;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.dispute.DisputeBuilder;
import io.concordat.model.dispute.DisputeHandling;
import io.concordat.model.dispute.DisputeSubject;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.ProofOfDeliveryLineBuilder;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices, credits, proofs, returns and disputes about line {@code 1} of order {@code so-1}, ten euro a piece. */
final class Papers {

    private static final Producer ERP = Producer.of("erp-1", SystemRole.ERP);
    private static final Ref<SalesOrder> LINE = Ref.toLine(Story.order("so-1"), "1");

    private Papers() {}

    static Money euro(BigDecimal pieces) {
        return Money.of(pieces.multiply(BigDecimal.TEN), Money.currency("EUR"));
    }

    static OrderLineQuantity of(String pieces) {
        return new OrderLineQuantity(LINE, Story.pieces(pieces));
    }

    static Event<?> invoiced(String id, int minute, String pieces) {
        Invoice invoice = InvoiceBuilder.builder()
                .id(Id.of(id))
                .header(header(id, "380"))
                .parties(parties())
                .currency(currency())
                .lines(List.of(line(pieces)))
                .amounts(amounts(pieces))
                .settlement(settlement())
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(Invoice.class, ERP, Story.START))
                .build();
        return Story.event("posted-" + id, minute, new InvoiceEvent.Posted(Aggregate.created(invoice.id()), invoice));
    }

    /** A credit of an invoice; null for none in particular. */
    static Event<?> credited(String id, @Nullable String invoice, int minute, String pieces) {
        CreditMemo memo = CreditMemoBuilder.builder()
                .id(Id.of(id))
                .header(header(id, "381"))
                .parties(parties())
                .currency(currency())
                .lines(List.of(line(pieces)))
                .amounts(amounts(pieces))
                .settlement(settlement())
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(CreditMemo.class, ERP, Story.START))
                .build();
        return Story.event(
                "credited-" + id,
                minute,
                new CreditMemoEvent.Posted(
                        Aggregate.created(memo.id()),
                        invoice == null ? null : Ref.to(Id.of(invoice)),
                        List.of(of(pieces)),
                        memo));
    }

    private static InvoiceHeader header(String number, String type) {
        return InvoiceHeaderBuilder.builder()
                .number(number)
                .type(Code.of(type, "UNCL1001"))
                .issueDate(Story.START.toLocalDate())
                .references(InvoiceReferencesBuilder.builder().build())
                .build();
    }

    private static InvoiceParties parties() {
        return InvoicePartiesBuilder.builder()
                .seller(PartyBuilder.builder().build())
                .buyer(PartyBuilder.builder().build())
                .build();
    }

    private static InvoiceCurrency currency() {
        return new InvoiceCurrency(Money.currency("EUR"), RoundingPolicy.standard(), null);
    }

    private static InvoiceLine line(String pieces) {
        return InvoiceLineBuilder.builder()
                .lineId("1")
                .orderLine(LINE)
                .item(LineItemBuilder.builder().build())
                .quantity(Story.pieces(pieces))
                .pricing(LinePricing.of(UnitPrice.of("10", "EUR", Unit.ONE), euro(new BigDecimal(pieces))))
                .build();
    }

    private static InvoiceAmounts amounts(String pieces) {
        Money total = euro(new BigDecimal(pieces));
        return new InvoiceAmounts(
                List.of(),
                List.of(),
                List.of(),
                TotalsBuilder.builder()
                        .lines(total)
                        .netBeforeTax(total)
                        .tax(Money.of("0", "EUR"))
                        .gross(total)
                        .payable(total)
                        .build());
    }

    private static InvoiceSettlement settlement() {
        return new InvoiceSettlement(
                InvoiceIssuance.ISSUED, null, Story.START.toLocalDate().plusDays(30), List.of(), null);
    }

    static Event<?> proof(String shipment, int minute, String sent, String accepted, String rejected) {
        ProofOfDelivery proof = new ProofOfDelivery(
                Id.of("pod-" + shipment),
                Ref.to(Id.of(shipment)),
                Story.START.plusMinutes(minute),
                ProofOfDelivery.Receipt.UNSIGNED,
                List.of(ProofOfDeliveryLineBuilder.builder()
                        .shipmentLineId("so-1-1")
                        .shipped(Story.pieces(sent))
                        .accepted(Story.pieces(accepted))
                        .rejected(Story.pieces(rejected))
                        .build()),
                Appendix.EMPTY,
                Meta.first(ProofOfDelivery.class, ERP, Story.START));
        return Story.event(
                "signed-" + shipment,
                minute,
                new ShipmentEvent.ProofReceived(Story.at(shipment), Aggregate.created(proof.id()), proof));
    }

    static Event<?> returnAuthorised(String id, int minute, String pieces) {
        return Story.event(
                "authorised-" + id,
                minute,
                new ReturnEvent.Authorised(Aggregate.created(Id.of(id)), List.of(of(pieces)), null, null));
    }

    static Event<?> returned(String id, int minute, String pieces) {
        return Story.event(
                "returned-" + id + "-" + minute,
                minute,
                new ReturnEvent.Received(Aggregate.at(Id.of(id), 1), List.of(of(pieces))));
    }

    /** Twenty euro of an invoice. */
    static Dispute dispute(String id, String invoice) {
        return DisputeBuilder.builder()
                .id(Id.of(id))
                .kind(Dispute.Kind.DISPUTE)
                .customer(Ref.to(Id.of("cust-1")))
                .claim(ClaimBuilder.builder()
                        .origin(Claim.Origin.PRICE)
                        .reason(Code.of("PRICE"))
                        .build())
                .amount(Money.of("20", "EUR"))
                .subject(DisputeSubject.of(Ref.to(Id.of(invoice))))
                .handling(new DisputeHandling(DisputeStatus.OPEN, null, "Deductions", Story.START, null))
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(Dispute.class, ERP, Story.START))
                .build();
    }
}
