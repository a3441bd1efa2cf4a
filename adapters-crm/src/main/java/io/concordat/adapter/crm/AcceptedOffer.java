package io.concordat.adapter.crm;

import io.concordat.model.call.Failure;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteAcceptance.AcceptedLine;
import io.concordat.model.quote.QuoteLine;
import io.concordat.model.value.Code;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer took of a quote: lines or their alternatives, whole or in part.
 *
 * @param quote the quote
 * @param acceptance what was taken; no lines for all of it as offered
 */
public record AcceptedOffer(Quote quote, QuoteAcceptance acceptance) {

    /**
     * One line that was taken.
     *
     * @param lineId the quote's line
     * @param item what; the alternative's item where one was taken
     * @param quantity how much
     */
    public record Line(String lineId, LineItem item, Quantity quantity) {}

    /** Refuses missing parts. */
    public AcceptedOffer {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(acceptance, "acceptance");
    }

    /**
     * The lines that were taken, in the order of the acceptance or else of the quote.
     *
     * @throws IllegalArgumentException if the acceptance names a line or alternative the quote does not have
     */
    public List<Line> lines() {
        return acceptance.lines().isEmpty()
                ? quote.lines().stream()
                        .map(line -> new Line(line.lineId(), line.item(), line.quantity()))
                        .toList()
                : acceptance.lines().stream().map(this::taken).toList();
    }

    /**
     * Where an order is not what was taken; empty when it is. An order line is held against the quote line it names, see
     * {@link io.concordat.model.order.LineReferences#quoteLine()}; several order lines of one quote line add up.
     *
     * @return a reason for each line, under the order's line id or, for what is missing, the quote's
     */
    public List<Failure.Rejected.Reason> deviations(SalesOrder order) {
        Map<String, Line> taken = new LinkedHashMap<>();
        lines().forEach(line -> taken.put(line.lineId(), line));
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        List<Failure.Rejected.Reason> reasons = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            String quoteLine = quoteLine(line);
            deviation(line, taken.get(quoteLine)).ifPresent(reasons::add);
            ordered.merge(quoteLine, line.quantity().value(), BigDecimal::add);
        }
        taken.values().forEach(line -> deviation(line, ordered).ifPresent(reasons::add));
        return List.copyOf(reasons);
    }

    private static Optional<Failure.Rejected.Reason> deviation(OrderLine line, @Nullable Line taken) {
        if (taken == null) {
            return reason("LINE_NOT_ACCEPTED", line.lineId(), "it names no line of the quote, or one nobody took");
        }
        if (!isSame(taken.item(), line.item())) {
            return reason("OTHER_ITEM", line.lineId(), "another item was taken of quote line " + taken.lineId());
        }
        return taken.quantity().unit().equals(line.quantity().unit())
                ? Optional.empty()
                : reason(
                        "OTHER_UNIT",
                        line.lineId(),
                        "it was taken in " + taken.quantity().unit());
    }

    private static Optional<Failure.Rejected.Reason> deviation(Line taken, Map<String, BigDecimal> ordered) {
        BigDecimal quantity = ordered.getOrDefault(taken.lineId(), BigDecimal.ZERO);
        return quantity.compareTo(taken.quantity().value()) == 0
                ? Optional.empty()
                : reason(
                        "QUANTITY",
                        taken.lineId(),
                        quantity.toPlainString() + " are ordered of the quote line, " + taken.quantity()
                                + " were taken");
    }

    private String quoteLine(OrderLine line) {
        Ref<?> named = line.references().quoteLine();
        if (named == null || !named.id().value().equals(quote.id().value())) {
            return "";
        }
        return Objects.requireNonNullElse(named.lineId(), "");
    }

    private Line taken(AcceptedLine accepted) {
        QuoteLine line =
                quote.line(accepted.lineId()).orElseThrow(() -> notOffered("line '" + accepted.lineId() + "'"));
        String alternative = accepted.alternativeId();
        if (alternative == null) {
            return new Line(
                    line.lineId(), line.item(), Objects.requireNonNullElse(accepted.quantity(), line.quantity()));
        }
        QuoteLine.Choice choice = line.choice();
        return (choice == null ? List.<QuoteLine.Alternative>of() : choice.alternatives())
                .stream()
                        .filter(one -> one.alternativeId().equals(alternative))
                        .findFirst()
                        .map(one -> new Line(
                                line.lineId(),
                                one.item(),
                                Objects.requireNonNullElse(accepted.quantity(), one.quantity())))
                        .orElseThrow(
                                () -> notOffered("alternative '" + alternative + "' of line '" + line.lineId() + "'"));
    }

    private IllegalArgumentException notOffered(String what) {
        return new IllegalArgumentException("quote " + quote.id() + " was accepted with " + what
                + ", which it does not offer: accept lines and alternatives of the quote");
    }

    private static boolean isSame(LineItem one, LineItem other) {
        Ref<?> left = one.item();
        Ref<?> right = other.item();
        if (left != null && right != null) {
            return left.id().value().equals(right.id().value());
        }
        return one.sellerItemId() == null
                ? Objects.equals(one.name(), other.name())
                : one.sellerItemId().equals(other.sellerItemId());
    }

    private static Optional<Failure.Rejected.Reason> reason(String code, String lineId, String text) {
        return Optional.of(new Failure.Rejected.Reason(Code.of(code, KnownCodes.REASON), lineId, text));
    }
}
