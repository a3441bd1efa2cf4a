package io.concordat.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            Order | DRAFT               | SUBMITTED CANCELLED
            Order | SUBMITTED           | ACCEPTED REJECTED CANCELLED
            Order | ACCEPTED            | CANCEL_REQUESTED CANCELLED COMPLETED SHORT_CLOSED
            Order | CANCEL_REQUESTED    | CANCELLED ACCEPTED SHORT_CLOSED
            Order | COMPLETED           | ACCEPTED
            Order | SHORT_CLOSED        | ACCEPTED
            Order | CANCELLED           | ACCEPTED
            Order | REJECTED            | ''
            Credit | NOT_REQUIRED       | PENDING
            Credit | PENDING            | APPROVED HELD DENIED NOT_REQUIRED
            Credit | HELD               | APPROVED RELEASED PARTIALLY_RELEASED DENIED
            Credit | PARTIALLY_RELEASED | RELEASED HELD DENIED
            Credit | APPROVED           | EXPIRED HELD
            Credit | RELEASED           | EXPIRED HELD
            Credit | EXPIRED            | PENDING
            Credit | DENIED             | PENDING
            Shipment | PLANNED          | LABELLED DISPATCHED CANCELLED
            Shipment | LABELLED         | DISPATCHED CANCELLED
            Shipment | DISPATCHED       | IN_TRANSIT LOST DAMAGED
            Shipment | IN_TRANSIT       | OUT_FOR_DELIVERY AVAILABLE_FOR_PICKUP DELIVERED LOST DAMAGED RETURNING
            Shipment | OUT_FOR_DELIVERY | DELIVERED ATTEMPTED REFUSED IN_TRANSIT LOST DAMAGED
            Shipment | ATTEMPTED        | OUT_FOR_DELIVERY AVAILABLE_FOR_PICKUP DELIVERED RETURNING
            Shipment | AVAILABLE_FOR_PICKUP | DELIVERED RETURNING
            Shipment | REFUSED          | RETURNING DELIVERED
            Shipment | RETURNING        | RETURNED_TO_SHIPPER DELIVERED
            Shipment | LOST             | DELIVERED RETURNED_TO_SHIPPER
            Shipment | DAMAGED          | DELIVERED RETURNING
            Shipment | DELIVERED        | ''
            Shipment | CANCELLED        | ''
            Shipment | RETURNED_TO_SHIPPER | ''
            Invoice | PENDING           | DRAFT BLOCKED
            Invoice | DRAFT             | BLOCKED ISSUED VOIDED
            Invoice | BLOCKED           | DRAFT ISSUED VOIDED
            Invoice | ISSUED            | SENT VOIDED
            Invoice | SENT              | VOIDED
            Invoice | VOIDED            | ''
            Payment | INITIATED         | ACTION_REQUIRED PENDING AUTHORISED CAPTURED FAILED CANCELLED
            Payment | ACTION_REQUIRED   | PENDING AUTHORISED FAILED CANCELLED
            Payment | PENDING           | AUTHORISED CAPTURED SETTLED FAILED CANCELLED
            Payment | AUTHORISED        | CAPTURE_PENDING CAPTURED CANCELLED EXPIRED FAILED
            Payment | CAPTURE_PENDING   | CAPTURED FAILED
            Payment | CAPTURED          | SETTLED REFUND_PENDING PARTIALLY_REFUNDED REFUNDED DISPUTED
            Payment | SETTLED           | REFUND_PENDING PARTIALLY_REFUNDED REFUNDED DISPUTED FAILED
            Payment | REFUND_PENDING    | PARTIALLY_REFUNDED REFUNDED
            Payment | PARTIALLY_REFUNDED | REFUNDED
            Payment | DISPUTED          | CHARGEBACK_WON CHARGEBACK_LOST
            Payment | FAILED            | INITIATED
            Payment | REFUNDED          | ''
            Payment | EXPIRED           | ''
            Payment | CANCELLED         | ''
            Payment | CHARGEBACK_WON    | ''
            Payment | CHARGEBACK_LOST   | ''
            Return | REQUESTED          | AUTHORISED DECLINED CANCELLED
            Return | AUTHORISED         | IN_TRANSIT PARTIALLY_RECEIVED RECEIVED CANCELLED EXPIRED
            Return | IN_TRANSIT         | PARTIALLY_RECEIVED RECEIVED LOST
            Return | PARTIALLY_RECEIVED | RECEIVED CLOSED
            Return | RECEIVED           | INSPECTED RESOLVED
            Return | INSPECTED          | RESOLVED
            Return | RESOLVED           | CLOSED
            Return | DECLINED           | ''
            Return | CANCELLED          | ''
            Return | EXPIRED            | ''
            Return | CLOSED             | ''
            Return | LOST               | ''
            Dispute | OPEN              | RESEARCHING AWAITING_CUSTOMER APPROVED PARTIALLY_APPROVED DENIED WITHDRAWN
            Dispute | RESEARCHING       | AWAITING_CUSTOMER APPROVED PARTIALLY_APPROVED DENIED WITHDRAWN
            Dispute | AWAITING_CUSTOMER | RESEARCHING APPROVED PARTIALLY_APPROVED DENIED WITHDRAWN
            Dispute | APPROVED          | CLEARED
            Dispute | PARTIALLY_APPROVED | CLEARED WRITTEN_OFF
            Dispute | DENIED            | CLEARED WRITTEN_OFF WITHDRAWN RESEARCHING
            Dispute | CLEARED           | ''
            Dispute | WRITTEN_OFF       | ''
            Dispute | WITHDRAWN         | ''
            Quote | DRAFT               | SENT
            Quote | SENT                | ACCEPTED PARTIALLY_ACCEPTED REJECTED EXPIRED
            Quote | PARTIALLY_ACCEPTED  | ACCEPTED CONVERTED
            Quote | ACCEPTED            | CONVERTED
            Quote | REJECTED            | SENT
            Quote | EXPIRED             | SENT
            Quote | CONVERTED           | ''
            """)
    void aStateLeadsToTheseAndNoOthers(String axis, String from, String targets) {
        TransitionTable<?> table = Transitions.all().stream()
                .filter(candidate -> candidate.name().equals(axis))
                .findFirst()
                .orElseThrow();

        Set<String> found = table.transitions().stream()
                .filter(move -> move.from().toString().equals(from))
                .map(move -> move.to().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(table.states().stream().map(Object::toString)).contains(from);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(targets.isEmpty() ? List.of() : Arrays.asList(targets.split(" ")));
    }

    /** Peppol BIS Invoice Response: AB, IP, UQ, CA, RE, AP, PD; any first, only forward, nothing after RE and PD. */
    @Test
    void aBuyerAnswersOnlyForwardAndNotAfterTheLastWord() {
        List<String> order = List.of("AB", "IP", "UQ", "CA", "RE", "AP", "PD");
        for (BuyerResponse from : BuyerResponse.values()) {
            for (BuyerResponse to : BuyerResponse.values()) {
                boolean forward = order.indexOf(from.code()) < order.indexOf(to.code());
                boolean ended = from == BuyerResponse.REJECTED || from == BuyerResponse.PAYMENT_INITIATED;
                assertThat(Transitions.BUYER_RESPONSE.permits(from, to))
                        .as("%s to %s", from, to)
                        .isEqualTo(forward && !ended);
            }
        }
        assertThat(BuyerResponse.ofCode("UQ")).contains(BuyerResponse.UNDER_QUERY);
        assertThat(BuyerResponse.ofCode("")).isEmpty();
    }

    @Test
    void aCarrierMaySkipStepsForwardButNotBack() {
        TransitionTable<ShipmentStatus> table = Transitions.SHIPMENT;

        assertThat(table.permits(ShipmentStatus.PLANNED, ShipmentStatus.DELIVERED))
                .isTrue();
        assertThat(table.permits(ShipmentStatus.DISPATCHED, ShipmentStatus.RETURNED_TO_SHIPPER))
                .isTrue();
        assertThat(table.permits(ShipmentStatus.DISPATCHED, ShipmentStatus.PLANNED))
                .isFalse();
        assertThat(table.permits(ShipmentStatus.DISPATCHED, ShipmentStatus.CANCELLED))
                .isFalse();
        assertThat(table.permits(ShipmentStatus.ATTEMPTED, ShipmentStatus.IN_TRANSIT))
                .isFalse();
        assertThat(table.permits(ShipmentStatus.DELIVERED, ShipmentStatus.RETURNING))
                .isFalse();
    }

    @Test
    void anOrderSkipsNothing() {
        assertThat(Transitions.ORDER.permits(OrderStatus.DRAFT, OrderStatus.ACCEPTED))
                .isFalse();
        assertThat(Transitions.ORDER.permits(OrderStatus.REJECTED, OrderStatus.ACCEPTED))
                .isFalse();
        assertThat(Transitions.ORDER.permits(OrderStatus.CANCELLED, OrderStatus.ACCEPTED))
                .isTrue();
        assertThat(Transitions.ORDER.permits(OrderStatus.CANCEL_REQUESTED, OrderStatus.COMPLETED))
                .isFalse();
    }

    @Test
    void creditIsNotReleasedBeforeItWasAsked() {
        assertThat(Transitions.CREDIT.permits(CreditStatus.NOT_REQUIRED, CreditStatus.RELEASED))
                .isFalse();
        assertThat(Transitions.CREDIT.permits(CreditStatus.DENIED, CreditStatus.RELEASED))
                .isFalse();
    }

    @Test
    void moneyAndPaperGoBackOnlyAsListed() {
        assertThat(Transitions.INVOICE.permits(InvoiceIssuance.PENDING, InvoiceIssuance.SENT))
                .isTrue();
        assertThat(Transitions.INVOICE.permits(InvoiceIssuance.SENT, InvoiceIssuance.DRAFT))
                .isFalse();
        assertThat(Transitions.PAYMENT.permits(PaymentStatus.AUTHORISED, PaymentStatus.REFUNDED))
                .isTrue();
        assertThat(Transitions.PAYMENT.permits(PaymentStatus.CAPTURED, PaymentStatus.AUTHORISED))
                .isFalse();
        assertThat(Transitions.PAYMENT.permits(PaymentStatus.REFUNDED, PaymentStatus.CAPTURED))
                .isFalse();
        assertThat(Transitions.RETURN.permits(ReturnStatus.REQUESTED, ReturnStatus.CLOSED))
                .isTrue();
        assertThat(Transitions.RETURN.permits(ReturnStatus.DECLINED, ReturnStatus.RECEIVED))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.concordat.model.status.Transitions#all")
    void stayingIsNoMoveAndEveryMoveIsListedOnce(TransitionTable<?> table) {
        assertStaysOut(table);
        assertThat(table.transitions().stream().map(move -> move.from() + " " + move.to()))
                .doesNotHaveDuplicates();
        assertThat(table.transitions().stream().map(TransitionTable.Transition::rule))
                .doesNotHaveDuplicates();
    }

    /** Written anew with {@code -Dconcordat.update=true}. */
    @ParameterizedTest
    @MethodSource("io.concordat.model.status.Transitions#all")
    void thePageShowsTheTable(TransitionTable<?> table) throws IOException {
        Path page = root().resolve("docs/status/" + table.name().toLowerCase(Locale.ROOT) + ".md");
        if (Boolean.getBoolean("concordat.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, page(table));
        }

        assertThat(page).as("write it anew with -Dconcordat.update=true").hasContent(page(table));
    }

    /** Five states of which one is left out, so that each kind of move is seen alone. */
    private static TransitionTable.Builder<InvoiceIssuance> small() {
        return TransitionTable.of("Small", InvoiceIssuance.class)
                .numbered("S")
                .move(InvoiceIssuance.PENDING, "write", InvoiceIssuance.DRAFT)
                .move(InvoiceIssuance.DRAFT, "send", InvoiceIssuance.SENT)
                .back(InvoiceIssuance.SENT, "take back", InvoiceIssuance.DRAFT)
                .derived(InvoiceIssuance.SENT, "in time", InvoiceIssuance.VOIDED);
    }

    @Test
    void aSkipGoesAlongForwardMovesOnly() {
        TransitionTable<InvoiceIssuance> table = small().withSkips().build();

        assertThat(table.allowsSkips()).isTrue();
        assertThat(table.permits(InvoiceIssuance.PENDING, InvoiceIssuance.SENT)).isTrue();
        assertThat(table.permits(InvoiceIssuance.SENT, InvoiceIssuance.DRAFT)).isTrue();
        assertThat(table.permits(InvoiceIssuance.SENT, InvoiceIssuance.VOIDED)).isTrue();
        assertThat(table.permits(InvoiceIssuance.PENDING, InvoiceIssuance.VOIDED))
                .isFalse();
        assertThat(table.permits(InvoiceIssuance.SENT, InvoiceIssuance.PENDING)).isFalse();
        assertThat(table.permits(InvoiceIssuance.DRAFT, InvoiceIssuance.DRAFT)).isFalse();
    }

    @Test
    void withoutSkipsOnlyWhatIsListedIsLegal() {
        TransitionTable<InvoiceIssuance> table = small().build();

        assertThat(table.allowsSkips()).isFalse();
        assertThat(table.permits(InvoiceIssuance.PENDING, InvoiceIssuance.DRAFT))
                .isTrue();
        assertThat(table.permits(InvoiceIssuance.PENDING, InvoiceIssuance.SENT)).isFalse();
    }

    @Test
    void aListedMoveIsFoundWithItsNumberAndASkipIsNot() {
        TransitionTable<InvoiceIssuance> table = small().withSkips().build();

        assertThat(table.between(InvoiceIssuance.DRAFT, InvoiceIssuance.SENT))
                .hasValueSatisfying(move -> assertThat(move.rule()).isEqualTo("S-2"));
        assertThat(table.between(InvoiceIssuance.PENDING, InvoiceIssuance.SENT)).isEmpty();
    }

    @Test
    void theDiagramEndsWhereATableIsEnteredAndNotLeft() {
        assertThat(small().build().toMermaid())
                .contains("    SENT --> VOIDED : in time *\n", "    SENT --> DRAFT : take back\n")
                .contains("    VOIDED --> [*]\n")
                .doesNotContain("ISSUED", "BLOCKED", "SENT --> [*]");
    }

    @Test
    void theTablesOfTheCustomerAreThoseThatArePublished() {
        assertThat(List.of(
                        CustomerSideTransitions.dispute().toMermaid(),
                        CustomerSideTransitions.buyerResponse().toMermaid(),
                        CustomerSideTransitions.quote().toMermaid()))
                .isSubsetOf(Transitions.all().stream()
                        .map(TransitionTable::toMermaid)
                        .toList());
    }

    private static <S extends Enum<S>> void assertStaysOut(TransitionTable<S> table) {
        assertThat(table.states()).noneMatch(state -> table.permits(state, state));
    }

    private static String page(TransitionTable<?> table) {
        String skips =
                table.allowsSkips() ? "Several forward moves may be reported as one." : "No move may be left out.";
        String rows = table.transitions().stream()
                .map(move -> "| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                move.rule(),
                                move.from(),
                                move.trigger(),
                                move.to(),
                                move.kind().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        return """
                # %s

                The legal moves, generated from `io.concordat.model.status.Transitions`. %s A move with an asterisk is
                derived and never reported.

                ```mermaid
                %s```

                | number | from | by | to | kind |
                |---|---|---|---|---|
                %s""".formatted(table.name(), skips, table.toMermaid(), rows);
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("docs/contract.md")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("docs/contract.md is not above the working directory"));
    }
}
