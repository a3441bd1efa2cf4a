package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.billing.InvoiceSettlementBuilder;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.dispute.DisputeHandling;
import io.concordat.model.document.Meta;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.party.Address;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentBuilder;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteHeader;
import io.concordat.model.quote.QuoteHeaderBuilder;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnHeader;
import io.concordat.model.rule.flow.SuccessionRules;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the next revision of a document may be. */
class SuccessionRulesTest {

    private static Meta revision(int number, Class<? extends Record> type) {
        return MetaBuilder.builder(Samples.meta(type)).revision(number).build();
    }

    private static Return goods(String status, int revision) {
        ReturnHeader header = new ReturnHeader(
                "RMA-1", ReturnHeader.Type.CREDIT, ReturnStatus.valueOf(status), Code.of("DAMAGED"), Samples.NOW, null);
        return GoodsRuleCases.goods(one -> one.header(header).meta(revision(revision, Return.class)));
    }

    private static Quote quote(String status, int revision) {
        QuoteHeader header = QuoteHeaderBuilder.builder()
                .quoteNumber("Q-1")
                .status(QuoteStatus.valueOf(status))
                .issuedAt(Samples.NOW)
                .build();
        return OfferRuleCases.quote(one -> one.header(header).meta(revision(revision, Quote.class)));
    }

    private static Dispute dispute(String status, int revision) {
        DisputeHandling handling =
                new DisputeHandling(DisputeStatus.valueOf(status), null, "claims", Samples.NOW, null);
        return ClaimRuleCases.dispute(one -> one.handling(handling).meta(revision(revision, Dispute.class)));
    }

    private static CreditMemo memo(String issuance, int revision) {
        InvoiceSettlement settlement = InvoiceSettlementBuilder.builder(
                        SampleInvoice.invoice().settlement())
                .issuance(InvoiceIssuance.valueOf(issuance))
                .build();
        return ClaimRuleCases.memo(one -> one.settlement(settlement).meta(revision(revision, CreditMemo.class)));
    }

    private static Payment payment(String status, int revision) {
        Payment sample = SampleCash.payment("100.00", null);
        return PaymentBuilder.builder(sample)
                .status(PaymentStatus.valueOf(status))
                .meta(revision(revision, Payment.class))
                .build();
    }

    private static Named<BiFunction<String, Integer, Record>> each(
            String name, BiFunction<String, Integer, Record> make) {
        return Named.of(name, make);
    }

    static Stream<Arguments> moves() {
        var goods = each("return", SuccessionRulesTest::goods);
        var quote = each("quote", SuccessionRulesTest::quote);
        var dispute = each("dispute", SuccessionRulesTest::dispute);
        var memo = each("credit memo", SuccessionRulesTest::memo);
        var payment = each("payment", SuccessionRulesTest::payment);
        return Stream.of(
                Arguments.of(goods, "AUTHORISED", "RECEIVED", List.of("INSPECTED", "CANCELLED"), "/header/status"),
                Arguments.of(quote, "DRAFT", "SENT", List.of("CONVERTED", "ACCEPTED"), "/header/status"),
                Arguments.of(dispute, "OPEN", "RESEARCHING", List.of("CLEARED", "OPEN"), "/handling/status"),
                Arguments.of(memo, "DRAFT", "ISSUED", List.of("SENT", "DRAFT"), "/settlement/issuance"),
                Arguments.of(payment, "INITIATED", "CAPTURED", List.of("REFUNDED", "SETTLED"), "/status"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void aDocumentMovesOnlyAsItsTableSays(
            BiFunction<String, Integer, Record> make, String from, String to, List<String> wrong, String at) {
        assertThat(SuccessionRules.check(make.apply(from, 1), make.apply(to, 2)))
                .isEmpty();
        assertThat(SuccessionRules.check(make.apply(to, 1), make.apply(to, 2))).isEmpty();
        assertThat(SuccessionRules.check(make.apply(wrong.get(0), 1), make.apply(wrong.get(1), 2)))
                .extracting(Violation::rule, Violation::pointer, Violation::found)
                .containsExactly(tuple("MET-7", at, wrong.get(0) + " to " + wrong.get(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void aDocumentCountsItsRevisions(BiFunction<String, Integer, Record> make, String from) {
        assertThat(SuccessionRules.check(make.apply(from, 1), make.apply(from, 3)))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple("MET-4", "/meta/revision"));
    }

    @Test
    void aDocumentWithoutATableOnlyCountsItsRevisionsUnderItsId() {
        Customer before = SampleLogistics.customer(List.of(), false, "4000001000005");
        Customer next = CustomerBuilder.builder(before)
                .meta(revision(2, Customer.class))
                .build();
        Customer other = CustomerBuilder.builder(next).id(Id.of("cust-2")).build();

        assertThat(SuccessionRules.check(before, next)).isEmpty();
        assertThat(SuccessionRules.check(before, other))
                .containsExactly(
                        new Violation("MET-4", "/meta/revision", "revision 2 of cust-2", "revision 2 of cust-1"));
        assertThat(SuccessionRules.check(next, next))
                .containsExactly(
                        new Violation("MET-4", "/meta/revision", "revision 2 of cust-1", "revision 3 of cust-1"));
    }

    @Test
    void anOrderKeepsItsItemsUnderTheirLineIds() {
        assertThat(SuccessionRules.check(SampleOrder.order(), SampleOrder.order()))
                .containsExactly(new Violation("MET-4", "/meta/revision", "revision 1 of so-1", "revision 2 of so-1"));
    }

    @Test
    void aPartOfADocumentHasNoRevisions() {
        Address address = new Address(null, null, null, null, null, null, null, null, null);

        assertThat(SuccessionRules.check(address, address)).isEmpty();
    }

    @Test
    void documentsOfTwoTypesDoNotFollowEachOther() {
        Record quote = quote("DRAFT", 1);
        Record memo = memo("DRAFT", 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuccessionRules.check(quote, memo))
                .withMessage("a CreditMemo cannot follow a Quote: compare revisions of one document");
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, PLANNED", "PLANNED, LABELLED", "PLANNED, DELIVERED", "LOST, DELIVERED"})
    void aStatusMayStayOrMoveByItsTable(ShipmentStatus from, ShipmentStatus to) {
        assertThat(SuccessionRules.checkMove(Transitions.SHIPMENT, from, to, "/status"))
                .isEmpty();
    }

    @Test
    void aMoveThatIsNotInTheTableIsToldWhereItCouldGo() {
        assertThat(SuccessionRules.checkMove(
                        Transitions.QUOTE, QuoteStatus.PARTIALLY_ACCEPTED, QuoteStatus.SENT, "/header/status"))
                .containsExactly(new Violation(
                        "MET-7",
                        "/header/status",
                        "PARTIALLY_ACCEPTED to SENT",
                        "a move of table Quote; from PARTIALLY_ACCEPTED lead [ACCEPTED, CONVERTED]"));
    }
}
