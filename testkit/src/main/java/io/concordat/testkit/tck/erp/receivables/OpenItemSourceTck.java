package io.concordat.testkit.tck.erp.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.adapter.erp.receivables.OpenItemRequest;
import io.concordat.adapter.erp.receivables.OpenItemSource;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.QuestionTck;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link OpenItemSource} promises. */
@Proves(OpenItemSource.class)
public abstract class OpenItemSourceTck extends QuestionTck<OpenItemSource> {

    private static final int MANY = 1000;

    /** For the test framework. */
    protected OpenItemSourceTck() {}

    /** A customer with four open items or more: best of every kind, some paid in part, some in a currency of three decimals. */
    protected abstract Ref<Customer> customer();

    /** A customer of whom nothing is open. */
    protected abstract Ref<Customer> settledCustomer();

    /** What is open now by document: ask the system, not the adapter. */
    protected abstract Map<Id<?>, Money> openNow(Ref<Customer> customer);

    /** Later, an open item of the customer is paid whole, so that it is open no longer, and a new one comes. */
    protected abstract void happen(Ref<Customer> customer);

    @Override
    protected final Function<CallContext, ?> ordinaryCall(OpenItemSource port) {
        OpenItemRequest request = now(customer());
        return call -> port.openItems(request, Cursor.START, MANY, call);
    }

    @Override
    protected final Function<CallContext, ?> failingCall(OpenItemSource port) {
        OpenItemRequest request = now(Ref.to(Id.of("tck-nobody-has-this-id")));
        return call -> port.openItems(request, Cursor.START, MANY, call);
    }

    @Test
    void erp37ReadsEveryItemOnceWhateverThePageSize() {
        Ref<Customer> customer = customer();
        List<Id<?>> all = List.copyOf(openNow(customer).keySet());
        for (int most : new int[] {MANY, 1, 2, 3}) {
            assertThat(documents(read(now(customer), most)))
                    .as("ERP-37: documents read in pages of " + most)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void erp37GivesAPageOfAtMostWhatWasAskedFor() {
        OpenItemRequest request = now(customer());
        assertThat(port().openItems(request, Cursor.START, 2, call()).items())
                .as("ERP-37: items of a page of 2")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void erp37FailsWhenTheLineBreaksInTheMiddle() {
        OpenItemSource breaking = orSkip(portThatBreaksMidway(), "portThatBreaksMidway");
        OpenItemRequest request = now(customer());
        assertThat(kindOf(call -> breaking.openItems(request, Cursor.START, MANY, call), call()))
                .as("ERP-37: failure of a page that broke off in the middle")
                .isNotNull();
    }

    @Test
    void erp38TiesOutToTheLastDigit() {
        Ref<Customer> customer = customer();
        Map<Id<?>, Money> open = openNow(customer);
        for (OpenItem item : read(now(customer), MANY)) {
            Balances balances = item.balances();
            BigDecimal rest = balances.original()
                    .minus(balances.applied())
                    .minus(balances.credited())
                    .minus(balances.writtenOff())
                    .amount();
            assertThat(balances.open().amount())
                    .as("ERP-38: open of " + item.document())
                    .isEqualByComparingTo(rest)
                    .isNotEqualByComparingTo(BigDecimal.ZERO);
            Money known = open.getOrDefault(item.document().id(), balances.open());
            assertThat(balances.open().isSameValueAs(known))
                    .as("ERP-38: whether %s is open of %s as in the system, %s", balances.open(), item.number(), known)
                    .isTrue();
        }
    }

    @Test
    void erp39TellsItemsAsTheyWere() {
        Ref<Customer> customer = customer();
        Instant then = clock().instant();
        OpenItemRequest request = new OpenItemRequest(customer, then);
        Map<Id<?>, Money> before = open(read(request, MANY));
        happen(customer);
        assertThat(open(read(request, MANY)))
                .as("ERP-39: what was open at " + then + ", asked later")
                .isEqualTo(before);
    }

    @Test
    void erp39ReadsAllPagesAsOfOneInstant() {
        Ref<Customer> customer = customer();
        Map<Id<?>, Money> before = open(read(now(customer), MANY));
        Page<OpenItem> first = port().openItems(now(customer), Cursor.START, 1, call());
        happen(customer);
        List<OpenItem> all = new ArrayList<>(first.items());
        all.addAll(readFrom(first.next(), now(customer), 1));
        assertThat(open(all))
                .as("ERP-39: what is open by pages between which something happened")
                .isEqualTo(before);
    }

    @Test
    void erp39DoesNotTellTheFuture() {
        Instant future = clock().instant().plus(Duration.ofDays(30));
        OpenItemRequest request = new OpenItemRequest(customer(), future);
        assertThat(kindOf(call -> port().openItems(request, Cursor.START, MANY, call), call()))
                .as("ERP-39: failure for an instant in the future")
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void erp40KnowsNeitherStrangersNorStrangeCursors() {
        OpenItemRequest request = now(customer());
        assertThat(kindOf(failingCall(port()), call()))
                .as("ERP-40: failure for an unknown customer")
                .isEqualTo(FailureKind.NOT_FOUND);
        Cursor unknown = Cursor.of("tck-nobody-gave-this-cursor");
        assertThat(kindOf(call -> port().openItems(request, unknown, MANY, call), call()))
                .as("ERP-40: failure from an unknown cursor")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void erp40HasNoItemsOfASettledCustomer() {
        assertThat(read(now(settledCustomer()), MANY))
                .as("ERP-40: items of a customer of whom nothing is open")
                .isEmpty();
    }

    private static OpenItemRequest now(Ref<Customer> customer) {
        return new OpenItemRequest(customer, null);
    }

    private List<OpenItem> read(OpenItemRequest request, int most) {
        return readFrom(Cursor.START, request, most);
    }

    private List<OpenItem> readFrom(Cursor since, OpenItemRequest request, int most) {
        List<OpenItem> items = new ArrayList<>();
        @Nullable Cursor cursor = since;
        while (cursor != null) {
            Page<OpenItem> page = port().openItems(request, cursor, most, call());
            items.addAll(page.items());
            cursor = page.more() ? page.next() : null;
        }
        return items;
    }

    private static List<Id<?>> documents(List<OpenItem> items) {
        return items.stream().<Id<?>>map(item -> item.document().id()).toList();
    }

    private static Map<Id<?>, Money> open(List<OpenItem> items) {
        Map<Id<?>, Money> open = new HashMap<>();
        items.forEach(item -> open.put(item.document().id(), item.balances().open()));
        return open;
    }
}
