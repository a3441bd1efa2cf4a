package io.concordat.testkit.fake.ledger;

import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents on the accounts of customers, oldest first, and what was posted to each when. Nothing is ever taken out, so
 * that every earlier instant can be told. Not safe for use by several threads.
 */
public final class Ledger {

    private final Map<Id<?>, LedgerItem> items = new LinkedHashMap<>();

    /** An empty ledger. */
    public Ledger() {}

    /** Puts a document on its account, all of it open. */
    public void open(OpenItem document) {
        items.put(document.document().id(), new LedgerItem(document));
    }

    /** Posts to a document that is on an account; negative to undo. */
    public void post(Id<?> document, Effect effect, Money amount, OffsetDateTime at) {
        LedgerItem item = items.get(document);
        if (item == null) {
            throw new IllegalArgumentException("cannot post to " + document + ": it is not in the ledger");
        }
        if (amount.signum() != 0) {
            item.post(effect, amount, at);
        }
    }

    /** A document as it stands at an instant; empty when it is not in the ledger. */
    public Optional<OpenItem> find(Id<?> document, OffsetDateTime at) {
        return Optional.ofNullable(items.get(document)).map(item -> item.asOf(at));
    }

    /** What was open on an account at an instant, oldest first. */
    public List<OpenItem> openItems(Id<Customer> customer, OffsetDateTime at) {
        return items.values().stream()
                .filter(item -> item.isPostedBy(at))
                .map(item -> item.asOf(at))
                .filter(item -> item.customer().id().equals(customer))
                .filter(item -> item.balances().open().signum() != 0)
                .toList();
    }
}
