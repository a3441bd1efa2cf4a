package com.acme.concordat.stock;

import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.words.AcmeWords;
import io.concordat.adapter.erp.AvailabilityAnswer;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks Acme for stock. Acme answers by article; what it has is given to the lines in the order they were asked, so that two
 * lines for one article do not count it twice. Safe for use by several threads.
 */
public final class AcmeStock implements AvailabilityCheck {

    private static final Code UNKNOWN_ARTICLE = Code.of("UNKNOWN_ARTICLE", "urn:acme:why");

    private final AcmeClient client;

    /** Stock through a client. */
    public AcmeStock(AcmeClient client) {
        this.client = client;
    }

    @Override
    public AvailabilityAnswer available(AvailabilityRequest request, CallContext call) {
        List<StockEnquiry.Row> rows = request.lines().stream()
                .filter(it -> it.item().sellerItemId() != null)
                .map(it -> new StockEnquiry.Row(it.lineId(), article(it), uom(it)))
                .toList();
        String site = Optional.ofNullable(request.site()).map(Identifier::value).orElse(null);
        String doing = "asking Acme for the stock of " + rows.size() + " articles";
        return client.ask("/stock-enquiries", new StockEnquiry(site, rows), doing, call)
                .read(StockList.class, it -> fromAcme(it, request));
    }

    private static AvailabilityAnswer fromAcme(StockList list, AvailabilityRequest request) {
        Map<String, StockList.Entry> entries = new HashMap<>();
        Map<String, BigDecimal> left = new HashMap<>();
        for (StockList.Entry entry : list.stock()) {
            entries.put(entry.article(), entry);
            left.put(entry.article(), entry.free().max(BigDecimal.ZERO));
        }
        refuseUnknown(request, entries.keySet());
        List<AvailabilityAnswer.Line> lines = new ArrayList<>();
        for (RequestedLine line : request.lines()) {
            BigDecimal wanted = line.quantity().value();
            BigDecimal given = wanted.min(left.getOrDefault(article(line), BigDecimal.ZERO));
            left.computeIfPresent(article(line), (article, rest) -> rest.subtract(given));
            lines.add(new AvailabilityAnswer.Line(
                    line.lineId(),
                    Quantity.of(given, line.quantity().unit()),
                    given.compareTo(wanted) < 0 ? promise(entries.get(article(line))) : null));
        }
        return new AvailabilityAnswer(lines, list.at());
    }

    /** Acme leaves out what it does not have; that is not the same as sold out (ERP-34). */
    private static void refuseUnknown(AvailabilityRequest request, Set<String> known) {
        List<Failure.Rejected.Reason> reasons = request.lines().stream()
                .filter(line -> !known.contains(article(line)))
                .map(line -> new Failure.Rejected.Reason(UNKNOWN_ARTICLE, line.lineId(), null))
                .toList();
        if (!reasons.isEmpty()) {
            throw new CallFailedException(new Failure.Rejected(
                    "asking Acme for stock: " + reasons.size() + " of " + request.lines().size()
                            + " lines are for articles Acme does not have, see the reasons",
                    reasons));
        }
    }

    private static @Nullable DateWindow promise(StockList.@Nullable Entry entry) {
        return entry == null || entry.nextReceipt() == null ? null : DateWindow.on(entry.nextReceipt());
    }

    /** Acme knows an article by our number of it; a line without one is about nothing Acme has. */
    private static String article(RequestedLine line) {
        String number = line.item().sellerItemId();
        return number == null ? "" : number;
    }

    private static String uom(RequestedLine line) {
        return AcmeWords.unit(line.quantity().unit());
    }
}
