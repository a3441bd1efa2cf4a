package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.OrderFacts.Mark;
import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageRulesTest {

    private static final Hold CREDIT = SampleFacts.hold("H1", Hold.Type.CREDIT, Hold.Scope.ORDER, Gate.SHIP);
    private static final Hold FRAUD =
            SampleFacts.hold("H2", Hold.Type.FRAUD, Hold.Scope.ORDER, Gate.RELEASE, Gate.SHIP);

    @ParameterizedTest
    @CsvSource({"REJECTED, STG-1", "CANCELLED, STG-2", "DRAFT, STG-3", "SUBMITTED, STG-4"})
    void whatIsNotAcceptedIsItsOwnStage(Stage stage, String rule) {
        OrderFacts facts =
                SampleFacts.done().order(OrderStatus.valueOf(stage.name())).build();

        assertStage(facts, stage, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "O=5, ACCEPTED, STG-8",
        "O=5 a=2, AWAITING_STOCK, STG-7",
        "O=5 a=5, ALLOCATED, STG-9",
        "O=5 p=1, IN_WAREHOUSE, STG-10",
        "O=5 k=5, IN_WAREHOUSE, STG-10",
        "O=5 S=1, PARTIALLY_SHIPPED, STG-11",
        "O=5 S=5 D=1, SHIPPED, STG-12"
    })
    void untilTheGoodsAreDoneItSpeaksOfGoods(String letters, Stage stage, String rule) {
        OrderFacts facts = SampleFacts.goods(letters)
                .payment(PaymentDisposition.PAID)
                .marks(Mark.ARRIVAL_EXPECTED)
                .build();

        assertStage(facts, stage, rule);
    }

    @ParameterizedTest
    @EnumSource(
            value = CreditStatus.class,
            names = {"PENDING", "HELD", "DENIED", "EXPIRED"})
    void missingCreditStopsWhatHasNotLeft(CreditStatus credit) {
        assertStage(SampleFacts.goods("O=5 k=5").credit(credit).build(), Stage.CREDIT_HOLD, "STG-5");
        assertStage(SampleFacts.goods("O=5 S=1").credit(credit).build(), Stage.PARTIALLY_SHIPPED, "STG-11");
    }

    @Test
    void onePieceOfManyHasLeftToo() {
        OrderFacts facts =
                SampleFacts.goods("O=100000 S=1").credit(CreditStatus.EXPIRED).build();

        assertStage(facts, Stage.PARTIALLY_SHIPPED, "STG-11");
    }

    @Test
    void aCreditHoldComesBeforeOtherHoldsInAnyOrder() {
        assertStage(SampleFacts.goods("O=5").holds(FRAUD, CREDIT).build(), Stage.CREDIT_HOLD, "STG-5");
        assertStage(SampleFacts.goods("O=5").holds(CREDIT, FRAUD).build(), Stage.CREDIT_HOLD, "STG-5");
    }

    @Test
    void anotherHoldCountsOnlyAtTheNextGate() {
        assertStage(SampleFacts.goods("O=5").holds(FRAUD).build(), Stage.ON_HOLD, "STG-6");
        assertStage(SampleFacts.goods("O=5 S=2").holds(FRAUD).build(), Stage.ON_HOLD, "STG-6");

        Hold billing = SampleFacts.hold("H3", Hold.Type.BILLING_BLOCK, Hold.Scope.ORDER, Gate.INVOICE);
        assertStage(SampleFacts.goods("O=5").holds(billing).build(), Stage.ACCEPTED, "STG-8");
    }

    @Test
    void nothingIsHeldBackOnceAllHasLeft() {
        OrderFacts facts = SampleFacts.goods("O=5 S=5")
                .holds(FRAUD)
                .marks(Mark.ARRIVAL_EXPECTED)
                .build();

        assertStage(facts, Stage.SHIPPED, "STG-12");
    }

    @Test
    void aHoldOfOneLineDoesNotHoldTheOrder() {
        Hold line = SampleFacts.hold("H4", Hold.Type.QUALITY, new Hold.Scope("1"), Gate.ALLOCATE);

        assertStage(SampleFacts.goods("O=5").holds(line).build(), Stage.ACCEPTED, "STG-8");
    }

    @ParameterizedTest
    @CsvSource({
        "TO_INVOICE, UNPAID, TO_INVOICE, STG-16",
        "PARTIALLY_INVOICED, DISPUTED, TO_INVOICE, STG-16",
        "INVOICED, DISPUTED, IN_DISPUTE, STG-17",
        "INVOICED, PARTIALLY_PAID, PARTIALLY_PAID, STG-18",
        "INVOICED, OVERPAID, PAID, STG-19",
        "OVER_INVOICED, PAID, PAID, STG-19",
        "INVOICED, UNPAID, INVOICED, STG-20",
        "INVOICED, PAID, COMPLETED, STG-14",
        "OVER_INVOICED, NOT_DUE, DELIVERED, STG-21"
    })
    void thenItSpeaksOfMoney(InvoicingStatus billing, PaymentDisposition payment, Stage stage, String rule) {
        OrderFacts facts = SampleFacts.done().billing(billing).payment(payment).build();

        assertStage(facts, stage, rule);
    }

    @Test
    void anOpenReturnComesFirstOnAClosedOrder() {
        assertStage(SampleFacts.done().marks(Mark.RETURN_OPEN).build(), Stage.RETURN_IN_PROGRESS, "STG-13");
        assertStage(SampleFacts.goods("O=5 S=2").marks(Mark.RETURN_OPEN).build(), Stage.PARTIALLY_SHIPPED, "STG-11");
    }

    @Test
    void aStoppedInvoiceIsNamed() {
        OrderFacts facts = SampleFacts.done()
                .billing(InvoicingStatus.TO_INVOICE)
                .marks(Mark.INVOICE_BLOCKED)
                .build();

        assertStage(facts, Stage.INVOICE_BLOCKED, "STG-15");
    }

    private static void assertStage(OrderFacts facts, Stage stage, String rule) {
        Explained<Stage> found = StageRules.stage(facts);

        assertThat(found.value()).as(found.toString()).isEqualTo(stage);
        assertThat(found.rule()).isEqualTo(rule);
    }
}
