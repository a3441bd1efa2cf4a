package io.concordat.testkit.fake.erp;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.InvoiceSource;
import io.concordat.adapter.erp.ItemSource;
import io.concordat.adapter.erp.MasterDataFeed;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.adapter.erp.OrderChangeSink;
import io.concordat.adapter.erp.OrderSource;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.adapter.erp.receivables.CashApplicationSink;
import io.concordat.adapter.erp.receivables.CreditMemoFeed;
import io.concordat.adapter.erp.receivables.OpenItemSource;
import io.concordat.adapter.erp.receivables.PaymentSink;
import io.concordat.model.billing.Invoice;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.ItemKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small ERP in memory that keeps every promise of the ERP ports.
 *
 * <p>It takes orders of the customers and for the items it was told of, answers each line by its stock, changes and cancels
 * what has not left, bills each shipment once when it is told that it left, receives the customers' money and keeps a
 * ledger of what is open. All of it happens by its clock: an invoice is posted and money comes in when the clock has
 * passed that time. It bills on shipment only and refuses orders
 * that want another policy. Safe for use by several threads.
 */
public final class InMemoryErp {

    private final ErpSetup setup;
    private final Agenda agenda;
    private final Map<Id<Customer>, Money> limits = new HashMap<>();
    private final ItemMaster items = new ItemMaster();
    private final OrderBook orders;
    private final Receivables receivables;
    private final InvoiceDesk invoices;
    private final OrderChanges changes;
    private final Cancellations cancellations;
    private final GoodsIssues shipments;
    private final CreditDesk credit;
    private final Enquiries enquiries;
    private final MasterRecords records;
    private final PaymentDesk moneyIn;
    private final CashDesk cash;

    /** An ERP of the standard setup. */
    public InMemoryErp(Clock clock) {
        this(ErpSetup.standard(), clock);
    }

    /** An ERP that knows no customers and no items yet. */
    public InMemoryErp(ErpSetup setup, Clock clock) {
        this.setup = setup;
        this.agenda = new Agenda(clock);
        this.orders = new OrderBook(setup, agenda, items, Collections.unmodifiableSet(limits.keySet()));
        this.receivables = new Receivables(setup, agenda);
        this.invoices = new InvoiceDesk(setup, agenda, orders, receivables);
        this.changes = new OrderChanges(setup, agenda, orders, items);
        this.cancellations = new Cancellations(setup, agenda, orders, items);
        this.shipments = new GoodsIssues(setup, agenda, orders, invoices);
        this.credit = new CreditDesk(setup, agenda, limits, orders, receivables);
        this.records = new MasterRecords(setup, agenda);
        this.moneyIn = new PaymentDesk(setup, agenda, receivables, limits.keySet());
        this.cash = new CashDesk(setup, agenda, receivables);
        this.enquiries = new Enquiries(agenda, items, limits.keySet(), setup.restock());
    }

    /** Makes a customer known, or gives it another credit limit. */
    public void customer(Id<Customer> id, Money limit) {
        agenda.change(() -> limits.put(id, limit));
    }

    /** Keeps master data of a customer, or the next revision of it; it is told on the feed. */
    public void record(Customer customer) {
        agenda.change(() -> records.put(customer));
    }

    /** Keeps master data of an item, or the next revision of it; it is told on the feed. */
    public void record(Item item) {
        agenda.change(() -> records.put(item));
    }

    /** Makes an item known, or counts its free stock anew; the unit is the one it may be ordered in. */
    public void item(ItemKey item, Quantity free) {
        agenda.change(() -> items.stock(item, free));
    }

    /** Sets what an item costs. */
    public void price(ItemKey item, UnitPrice price) {
        agenda.change(() -> items.price(item, price));
    }

    /** Adds free stock. */
    public void receive(ItemKey item, Quantity quantity) {
        agenda.change(() -> items.receive(item, quantity));
    }

    /**
     * Lets a customer pay now.
     *
     * @throws IllegalArgumentException if the invoice was not posted here or the amount is not more than nothing
     */
    public void pay(Id<Invoice> invoice, Money amount) {
        agenda.change(() -> receivables.pay(invoice, amount));
    }

    /**
     * Credits an invoice as a whole; the credit is open until it is put to something.
     *
     * @throws IllegalArgumentException if the invoice was not posted here or was credited before
     */
    public void credit(Id<Invoice> invoice, Code reason) {
        agenda.change(() -> receivables.credit(invoice, reason));
    }

    /**
     * Notes that the buyer disputes so much of an invoice.
     *
     * @throws IllegalArgumentException if the invoice was not posted here
     */
    public void dispute(Id<Invoice> invoice, Money amount) {
        agenda.change(() -> receivables.dispute(invoice, amount));
    }

    /** The port that reads customers. */
    public CustomerSource customers() {
        return records.customers();
    }

    /** The port that reads items. */
    public ItemSource items() {
        return records.items();
    }

    /** The port that tells what changes in master data. */
    public MasterDataFeed masterData() {
        return records.log()::poll;
    }

    /** The port that reads posted invoices. */
    public InvoiceSource postedInvoices() {
        return invoices.book();
    }

    /** The port that takes orders. */
    public SalesOrderSink orders() {
        return orders;
    }

    /** The port that reads orders. */
    public OrderSource bookedOrders() {
        return new OrderRecords(agenda, orders);
    }

    /** The port that changes orders. */
    public OrderChangeSink changes() {
        return changes;
    }

    /** The port that cancels orders. */
    public OrderCancellationSink cancellations() {
        return cancellations;
    }

    /** The port that gives credit. */
    public CreditCheck credit() {
        return credit;
    }

    /** The port that tells prices. */
    public PriceCheck prices() {
        return enquiries::price;
    }

    /** The port that tells free stock. */
    public AvailabilityCheck availability() {
        return enquiries::available;
    }

    /** The port that takes goods issues. */
    public ShipmentConfirmationSink shipments() {
        return shipments;
    }

    /** The port that tells of invoices. */
    public InvoiceFeed invoices() {
        return invoices.log()::poll;
    }

    /** The port that tells of money. */
    public PaymentFeed payments() {
        return receivables.log()::poll;
    }

    /** The port that takes in money. */
    public PaymentSink moneyIn() {
        return moneyIn;
    }

    /** The port that puts money to invoices. */
    public CashApplicationSink cash() {
        return cash;
    }

    /** The port that tells what is open. */
    public OpenItemSource openItems() {
        return new OpenItemDesk(agenda, receivables.ledger(), limits.keySet());
    }

    /** The port that tells of credit memos. */
    public CreditMemoFeed creditMemos() {
        return receivables.creditLog()::poll;
    }

    /** What it says about itself. */
    public AdapterDescriptor descriptor() {
        Set<Class<?>> ports = Set.of(
                CustomerSource.class,
                ItemSource.class,
                MasterDataFeed.class,
                InvoiceSource.class,
                SalesOrderSink.class,
                OrderSource.class,
                OrderChangeSink.class,
                OrderCancellationSink.class,
                CreditCheck.class,
                PriceCheck.class,
                AvailabilityCheck.class,
                ShipmentConfirmationSink.class,
                InvoiceFeed.class,
                PaymentFeed.class,
                PaymentSink.class,
                CashApplicationSink.class,
                OpenItemSource.class,
                CreditMemoFeed.class);
        return new AdapterDescriptor(setup.name(), SystemRole.ERP, ports, AdapterDescriptor.Limits.NONE);
    }

    /** What it has done until now, for verification. */
    public ErpEffects effects() {
        return agenda.look(() -> {
            Map<Id<SalesOrder>, List<Identifier>> numbers = new LinkedHashMap<>();
            for (BookedOrder booked : orders.booked()) {
                numbers.computeIfAbsent(booked.order().id(), id -> new ArrayList<>())
                        .add(booked.number());
            }
            return new ErpEffects(
                    numbers,
                    changes.acknowledgements(),
                    cancellations.receipts(),
                    shipments.receipts(),
                    invoices.posted(),
                    receivables.payments(),
                    receivables.applications(),
                    receivables.creditMemos(),
                    repeats());
        });
    }

    private int repeats() {
        return orders.repeats()
                + changes.repeats()
                + cancellations.repeats()
                + shipments.repeats()
                + moneyIn.repeats()
                + cash.repeats();
    }
}
