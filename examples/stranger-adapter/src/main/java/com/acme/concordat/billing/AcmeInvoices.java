package com.acme.concordat.billing;

import com.acme.concordat.http.AcmeClient;
import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.value.Code;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens to invoices in Acme, from its list of changes. A cursor is the number of the last change that was read. Safe
 * for use by several threads.
 *
 * <p>A kind of change that Acme does not document stops the feed: leaving it out might skip something.
 */
public final class AcmeInvoices implements InvoiceFeed {

    /** As many changes as Acme gives at once. */
    public static final int MOST = 200;

    private static final Pattern CURSOR = Pattern.compile("acme:invoices:([0-9]{1,18})");

    private final AcmeClient client;
    private final BillMapping bills;

    /** Invoices through a client. */
    public AcmeInvoices(AcmeClient client) {
        this.client = client;
        this.bills = new BillMapping(client.instance());
    }

    @Override
    public Page<Event<? extends InvoiceEvent>> poll(Cursor since, int most, CallContext call) {
        String doing = "reading changes of invoices from Acme";
        client.refuseLate(doing, call);
        String path = "/changes?topic=INVOICE&after=" + number(since, doing) + "&max=" + Math.min(most, MOST);
        return client.get(path, doing, call).read(ChangeList.class, this::page);
    }

    private Page<Event<? extends InvoiceEvent>> page(ChangeList list) {
        List<Event<? extends InvoiceEvent>> events = list.changes().stream()
                .<Event<? extends InvoiceEvent>>map(this::event)
                .toList();
        return new Page<>(events, Cursor.of("acme:invoices:" + list.last()), list.more());
    }

    private static String number(Cursor since, String doing) {
        if (since.isStart()) {
            return "0";
        }
        Matcher matcher = CURSOR.matcher(since.text());
        if (!matcher.matches()) {
            throw new CallFailedException(new Failure.NotFound(
                    doing + ": found a cursor this feed never gave, expected acme:invoices:NUMBER"));
        }
        return matcher.group(1);
    }

    private Event<? extends InvoiceEvent> event(ChangeList.Change it) {
        Aggregate<Invoice> posted = Aggregate.at(bills.id(it.invNo()), 1);
        return switch (it.what()) {
            case "POSTED" -> {
                Bill bill = Objects.requireNonNull(it.document());
                yield Event.fact(
                        ref(it),
                        EventTypes.INVOICE_POSTED,
                        subject(it),
                        it.at(),
                        new InvoiceEvent.Posted(Aggregate.created(posted.id()), bills.fromAcme(bill, it.at())));
            }
            case "MAILED" ->
                Event.fact(
                        ref(it),
                        EventTypes.INVOICE_SENT,
                        subject(it),
                        it.at(),
                        new InvoiceEvent.Sent(posted, it.channel()));
            case "REVERSED" ->
                Event.fact(
                        ref(it),
                        EventTypes.INVOICE_CANCELLED,
                        subject(it),
                        it.at(),
                        new InvoiceEvent.Cancelled(
                                posted, it.why() == null ? null : Code.of(it.why(), "urn:acme:why")));
            default -> throw new IllegalArgumentException("Change.what has a word that is not documented");
        };
    }

    private EventRef ref(ChangeList.Change it) {
        return new EventRef("urn:acme:" + client.instance(), "change-" + it.no());
    }

    private String subject(ChangeList.Change it) {
        return it.yourId() != null ? it.yourId() : bills.id(it.invNo()).value();
    }
}
