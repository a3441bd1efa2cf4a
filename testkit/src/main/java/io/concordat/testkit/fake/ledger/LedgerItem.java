package io.concordat.testkit.fake.ledger;

import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.value.Money;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** One document and what was posted to it. Not safe for use by several threads. */
final class LedgerItem {

    private record Posting(OffsetDateTime at, Effect effect, Money amount) {}

    private final OpenItem posted;
    private final List<Posting> postings = new ArrayList<>();

    /** A document as it was posted. */
    LedgerItem(OpenItem posted) {
        this.posted = posted;
    }

    void post(Effect effect, Money amount, OffsetDateTime at) {
        postings.add(new Posting(at, effect, amount));
    }

    boolean isPostedBy(OffsetDateTime at) {
        return !posted.asOf().isAfter(at);
    }

    OpenItem asOf(OffsetDateTime at) {
        return new OpenItem(
                posted.kind(),
                posted.document(),
                posted.number(),
                posted.customer(),
                posted.issued(),
                posted.due(),
                balances(at),
                at);
    }

    private Balances balances(OffsetDateTime at) {
        Money original = posted.balances().original();
        Money applied = sum(Effect.APPLIED, at);
        Money credited = sum(Effect.CREDITED, at);
        Money writtenOff = sum(Effect.WRITTEN_OFF, at);
        Money open = original.minus(applied).minus(credited).minus(writtenOff);
        Money disputed = sum(Effect.DISPUTED, at);
        return new Balances(
                original, applied, credited, writtenOff, disputed.compareTo(open) > 0 ? open : disputed, open);
    }

    private Money sum(Effect effect, OffsetDateTime at) {
        return Money.sum(
                postings.stream()
                        .filter(posting ->
                                posting.effect() == effect && !posting.at().isAfter(at))
                        .map(Posting::amount)
                        .toList(),
                posted.balances().original().currency());
    }
}
