package io.concordat.testkit.tck.erp.receivables;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.adapter.erp.receivables.OpenItemRequest;
import io.concordat.adapter.erp.receivables.OpenItemSource;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.party.Customer;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Defect;
import io.concordat.testkit.tck.Mutant;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The in-memory ERP keeps the promises of {@link OpenItemSource}. */
public class InMemoryOpenItemsTest extends OpenItemSourceTck implements Bench.Breakable<OpenItemSource> {

    public static final List<Mutant<OpenItemSource>> MUTANTS = List.of(
            Mutant.port("ERP-37", "loses the last item of a page that is not the last", () -> call -> {
                Page<?> page = (Page<?>) call.proceed();
                int size = page.items().size();
                return page.more() && size > 1
                        ? new Page<>(page.items().subList(0, size - 1), page.next(), true)
                        : page;
            }),
            Mutant.line("ERP-37", "gives what it had when the line broke", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    Page<?> page = (Page<?>) call.proceed();
                    return new Page<>(page.items().subList(0, 1), page.next(), false);
                }
            }),
            Mutant.answering(
                    "ERP-38", "keeps two decimals of every currency", Page.class, InMemoryOpenItemsTest::rounded),
            Mutant.port("ERP-39", "tells how it is now", () -> call -> {
                OpenItemRequest request = (OpenItemRequest) call.subject();
                return request.asOf() == null
                        ? call.proceed()
                        : call.proceedWith(
                                new OpenItemRequest(request.customer(), null),
                                call.arguments().get(1),
                                call.arguments().get(2),
                                call.context());
            }),
            Mutant.port("ERP-39", "reads each page anew", () -> InMemoryOpenItemsTest::byPosition),
            Mutant.port("ERP-40", "has no items of strangers", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    if (e.kind() != FailureKind.NOT_FOUND) {
                        throw e;
                    }
                    return Page.empty(Cursor.START);
                }
            }));

    private final Bench<OpenItemSource> bench = new Bench<>(OpenItemSource.class);
    private final LedgerWorld world = new LedgerWorld();

    @Override
    public Bench<OpenItemSource> bench() {
        return bench;
    }

    @Override
    protected OpenItemSource port() {
        return bench.port(world.erp.openItems());
    }

    @Override
    protected OpenItemSource portThatBreaksMidway() {
        return bench.breaking(world.erp.openItems());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Ref<Customer> customer() {
        Ref<Customer> customer = world.customer();
        Invoice dinars = world.invoice(customer, "KWD", "3", "0.411333");
        Payment part = world.received(customer, Money.of("0.500", "KWD"));
        world.erp.cash().apply(world.application(part, dinars, Money.of("0.333", "KWD")), world.call());
        Invoice yen = world.invoice(customer, "JPY", "7", "33.333333");
        world.erp.dispute(yen.id(), Money.of("100", "JPY"));
        Invoice euro = world.invoice(customer, "EUR", "1.375", "12.50");
        world.erp.credit(euro.id(), Code.of("DAMAGED"));
        return customer;
    }

    @Override
    protected Ref<Customer> settledCustomer() {
        Ref<Customer> customer = world.customer();
        Invoice invoice = world.invoice(customer, "EUR", "1", "12.50");
        world.erp.pay(invoice.id(), Money.of("12.50", "EUR"));
        return customer;
    }

    @Override
    protected Map<Id<?>, Money> openNow(Ref<Customer> customer) {
        return world.open(customer);
    }

    @Override
    protected void happen(Ref<Customer> customer) {
        world.clock.advance(Duration.ofHours(1));
        Invoice oldest = world.erp.effects().invoices().stream()
                .filter(invoice -> customer.equals(invoice.parties().buyer().customer()))
                .findFirst()
                .orElseThrow();
        world.erp.pay(oldest.id(), world.erp.effects().open(oldest));
        world.invoice(customer, "EUR", "2", "0.123456");
    }

    private static Page<?> rounded(Page<?> page) {
        return new Page<>(
                page.items().stream().map(item -> rounded((OpenItem) item)).toList(), page.next(), page.more());
    }

    private static OpenItem rounded(OpenItem item) {
        Balances exact = item.balances();
        Money open = Money.of(
                exact.open().amount().setScale(2, RoundingMode.HALF_UP),
                exact.open().currency());
        return new OpenItem(
                item.kind(),
                item.document(),
                item.number(),
                item.customer(),
                item.issued(),
                item.due(),
                new Balances(
                        exact.original(),
                        exact.applied(),
                        exact.credited(),
                        exact.writtenOff(),
                        exact.disputed(),
                        open),
                item.asOf());
    }

    /** Pages cut out of what is open at the moment of each. */
    private static Object byPosition(Defect.Call call) {
        OpenItemRequest request = (OpenItemRequest) call.subject();
        Cursor since = (Cursor) call.arguments().get(1);
        if (request.asOf() != null || !since.text().matches("(m[0-9]+)?")) {
            return call.proceed();
        }
        Page<?> all = (Page<?>) call.proceedWith(request, Cursor.START, 1000, call.context());
        int from = since.isStart() ? 0 : Integer.parseInt(since.text().substring(1));
        int start = Math.min(from, all.items().size());
        int end = Math.min(all.items().size(), start + (int) call.arguments().get(2));
        return new Page<>(
                all.items().subList(start, end),
                Cursor.of("m" + end),
                end < all.items().size());
    }
}
