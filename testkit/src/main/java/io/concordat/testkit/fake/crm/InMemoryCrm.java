package io.concordat.testkit.fake.crm;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.model.party.Customer;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import java.time.Clock;
import java.util.Set;

/**
 * A small CRM in memory that keeps every promise of the CRM ports: accounts, and the newest status of each order. Safe
 * for use by several threads.
 */
public final class InMemoryCrm {

    private final Agenda agenda;
    private final AccountBook accounts;
    private final StatusBoard statuses;

    /** A CRM without accounts that recognises repeated calls. */
    public InMemoryCrm(Clock clock) {
        this(Deduplication.BY_KEY, clock);
    }

    /** A CRM without accounts. */
    public InMemoryCrm(Deduplication deduplication, Clock clock) {
        this.agenda = new Agenda(clock);
        this.accounts = new AccountBook(agenda);
        this.statuses = new StatusBoard(agenda, deduplication);
    }

    /** Adds an account or replaces the one with the same id. */
    public void account(Customer customer) {
        agenda.change(() -> accounts.put(customer));
    }

    /** The port that reads accounts. */
    public AccountSource accounts() {
        return accounts;
    }

    /** The port that takes reports. */
    public OrderStatusSink statuses() {
        return statuses;
    }

    /** What it says about itself. */
    public AdapterDescriptor descriptor() {
        return new AdapterDescriptor(
                "crm-1",
                SystemRole.CRM,
                Set.of(AccountSource.class, OrderStatusSink.class),
                AdapterDescriptor.Limits.NONE);
    }

    /** What it has done until now, for verification. */
    public CrmEffects effects() {
        return agenda.look(statuses::effects);
    }
}
