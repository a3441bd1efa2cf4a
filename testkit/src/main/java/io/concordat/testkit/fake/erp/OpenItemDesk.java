package io.concordat.testkit.fake.erp;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.adapter.erp.receivables.OpenItemRequest;
import io.concordat.adapter.erp.receivables.OpenItemSource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.party.Customer;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Id;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Refusal;
import io.concordat.testkit.fake.ledger.Ledger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what is open on accounts. A cursor is an instant and a position. */
record OpenItemDesk(Agenda agenda, Ledger ledger, Set<Id<Customer>> customers) implements OpenItemSource {

    private static final Pattern CURSOR = Pattern.compile("([^|]{1,40})\\|([0-9]{1,9})");

    @Override
    public Page<OpenItem> openItems(OpenItemRequest request, Cursor since, int most, CallContext call) {
        return agenda.serve(call, () -> page(request, since, most));
    }

    private Page<OpenItem> page(OpenItemRequest request, Cursor since, int most) {
        if (!customers.contains(request.customer().id())) {
            throw new CallFailedException(new Failure.NotFound(
                    "customer " + request.customer().id() + " has no account here: create it first"));
        }
        if (most < 1) {
            throw new CallFailedException(new Failure.ContractMismatch(
                    "open items were asked for by pages of " + most,
                    List.of(new Violation("ERP-37", "/most", String.valueOf(most), "1 or more"))));
        }
        Instant now = agenda.now().toInstant();
        Instant asked = request.asOf() == null ? now : request.asOf();
        if (asked.isAfter(now)) {
            Refusal refusal = new Refusal();
            refusal.add("AS_OF_IN_FUTURE", null, "it is " + now + " here: ask for that or an earlier instant");
            refusal.throwIfAny("open items cannot be told before they are");
        }
        return since.isStart() ? page(request, asked, 0, most) : goOn(request, since, most);
    }

    private Page<OpenItem> goOn(OpenItemRequest request, Cursor since, int most) {
        Matcher matcher = CURSOR.matcher(since.text());
        if (!matcher.matches()) {
            throw new CallFailedException(new Failure.NotFound(
                    "open items were asked for from a cursor that was never given: hand back that of a page"));
        }
        return page(request, Instant.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)), most);
    }

    private Page<OpenItem> page(OpenItemRequest request, Instant asOf, int from, int most) {
        OffsetDateTime at = asOf.atOffset(agenda.now().getOffset());
        List<OpenItem> all = ledger.openItems(request.customer().id(), at);
        int start = Math.min(from, all.size());
        int end = Math.min(all.size(), start + most);
        return new Page<>(all.subList(start, end), Cursor.of(asOf + "|" + end), end < all.size());
    }
}
