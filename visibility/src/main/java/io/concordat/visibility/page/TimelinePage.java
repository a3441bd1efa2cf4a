package io.concordat.visibility.page;

import io.concordat.model.derive.Axis;
import io.concordat.model.derive.Explained;
import io.concordat.model.derive.FulfilmentCoverage;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.Hold;
import io.concordat.model.status.LineQuantities;
import io.concordat.visibility.Anomaly;
import io.concordat.visibility.InvoiceState;
import io.concordat.visibility.LineStatus;
import io.concordat.visibility.NextStep;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.TimelineEntry;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A timeline as one self-contained HTML page: no script, no font, no address that is loaded from elsewhere. Light and dark
 * follow the reader's system. The page shows what the order carries, so whoever may not see names must not get it.
 */
public final class TimelinePage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String CSS = style();

    private final OrderTimeline timeline;
    private final Instant asOf;
    private final ZoneId zone;
    private final Html html = new Html();

    private TimelinePage(OrderTimeline timeline, Instant asOf, ZoneId zone) {
        this.timeline = timeline;
        this.asOf = asOf;
        this.zone = zone;
    }

    /**
     * The page of a timeline.
     *
     * @param asOf the moment it is looked at; decides what is overdue
     * @param zone the zone times are shown in
     */
    public static String of(OrderTimeline timeline, Instant asOf, ZoneId zone) {
        return new TimelinePage(timeline, asOf, zone).render();
    }

    private String render() {
        String title = "Order " + number();
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", "", title)
                .raw("<style>\n" + CSS + "</style>\n</head>\n<body>\n<main>\n");
        head(title);
        next();
        attention();
        axes();
        lines();
        invoices();
        history();
        html.open("footer", "")
                .text("Computed from " + timeline.entries().size() + " events as of "
                        + asOf.atZone(zone).toOffsetDateTime() + ". Digest " + timeline.digest())
                .close("footer");
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head(String title) {
        html.element("h1", "", title);
        html.open("p", "");
        Tone tone = Tone.of(timeline.status().stage().value());
        html.element(
                "span", "badge " + tone.css(), words(timeline.status().stage().value()));
        html.close("p");
        timeline.order().ifPresent(order -> html.element("p", "soft", about(order)));
        html.element("p", "", sentence(timeline.status().stage().reason()));
    }

    private String about(SalesOrder order) {
        String buyer = Objects.requireNonNullElse(
                order.parties().soldTo().tradingName(),
                Objects.requireNonNullElse(order.parties().soldTo().legalName(), "unnamed buyer"));
        return buyer + " · ordered " + order.header().orderedAt().toLocalDate() + " · "
                + order.amounts().totals().payable();
    }

    private void next() {
        html.element("h2", "", "What happens next");
        List<NextStep> steps = timeline.nextSteps(asOf);
        if (steps.isEmpty()) {
            html.element(
                    "p",
                    "",
                    "Nothing is due. The order is "
                            + words(timeline.status().order().value()) + ".");
            return;
        }
        html.open("ul", "plain");
        for (NextStep step : steps) {
            html.open("li", "").element("strong", "", sentence(step.what()));
            html.open("div", "soft small").text(step.owner() + " in " + step.system());
            if (step.due() != null) {
                html.text(" · by " + day(step.due()) + (step.overdue() ? ", overdue" : ""));
            }
            if (!step.blockedBy().isEmpty()) {
                html.text(" · blocked by hold " + String.join(", ", step.blockedBy()));
            }
            html.close("div").close("li");
        }
        html.close("ul");
    }

    private void attention() {
        List<Anomaly> anomalies = timeline.anomalies();
        List<Hold> holds = timeline.status().holds();
        if (anomalies.isEmpty() && holds.isEmpty()) {
            return;
        }
        html.element("h2", "", "Needs attention");
        html.open("ul", "plain");
        for (Hold hold : holds) {
            html.open("li", "").element("span", "badge wait", "hold");
            html.text(" " + words(hold.type()) + ", waits for " + hold.owner()).close("li");
        }
        for (Anomaly anomaly : anomalies) {
            html.open("li", "").element("span", "badge bad", words(anomaly.code()));
            html.element("div", "", sentence(anomaly.text()));
            html.element("div", "soft small", anomaly.owner()).close("li");
        }
        html.close("ul");
    }

    private void axes() {
        html.element("h2", "", "Where it stands");
        html.open("div", "axes");
        for (Axis axis : Axis.values()) {
            Explained<?> explained = timeline.explain(axis);
            Object value =
                    explained.value() instanceof FulfilmentCoverage coverage ? coverage.label() : explained.value();
            html.open("section", "card").element("h3", "", words(axis));
            html.element("span", "badge " + Tone.of(value).css(), words(value));
            html.open("p", "").text(sentence(explained.reason()) + " ");
            html.element("span", "soft small", explained.rule()).close("p").close("section");
        }
        html.close("div");
    }

    private void lines() {
        html.element("h2", "", "Lines");
        html.open("div", "wide").open("table", "").raw("<thead>");
        html.row("th", List.of("Item", "Goods", "Billing", "Ordered", "Shipped", "Delivered", "Invoiced", "Open"), 3);
        html.raw("</thead><tbody>");
        for (LineStatus line : timeline.lines()) {
            LineQuantities q = line.quantities();
            html.row(
                    "td",
                    List.of(
                            line.itemName(),
                            words(line.fulfilment().value()),
                            words(line.invoicing().value()),
                            quantity(q.ordered(), q),
                            quantity(q.shipped(), q),
                            quantity(q.delivered(), q),
                            quantity(q.invoiced(), q),
                            quantity(q.open(), q)),
                    3);
        }
        html.raw("</tbody>").close("table").close("div");
    }

    private void invoices() {
        if (timeline.invoices().isEmpty()) {
            return;
        }
        html.element("h2", "", "Invoices");
        html.open("div", "wide").open("table", "").raw("<thead>");
        html.row("th", List.of("Invoice", "Document", "Due", "Amount", "Open"), 3)
                .raw("</thead><tbody>");
        for (InvoiceState invoice : timeline.invoices()) {
            LocalDate due = invoice.dueDate();
            html.row(
                    "td",
                    List.of(
                            invoice.number(),
                            words(invoice.issuance()),
                            due == null ? "" : day(due),
                            invoice.payable().toString(),
                            invoice.open().toString()),
                    3);
        }
        html.raw("</tbody>").close("table").close("div");
    }

    private void history() {
        html.element("h2", "", "What happened");
        LocalDate shown = null;
        for (TimelineEntry entry : timeline.entries()) {
            ZonedDateTime at = entry.event().time().atZoneSameInstant(zone);
            if (!at.toLocalDate().equals(shown)) {
                html.raw(shown == null ? "" : "</ol>\n");
                shown = at.toLocalDate();
                html.element("div", "day", day(shown)).open("ol", "time");
            }
            html.open("li", entry.retracted() ? "gone" : "");
            html.element("time", "", TIME.format(at));
            html.element("span", "from", system(entry.event().source()));
            html.element("span", "", entry.headline()).close("li");
        }
        html.raw(shown == null ? "" : "</ol>\n");
    }

    /** The last part of a source's URI is the name people know the system by. */
    private static String system(String source) {
        return source.substring(Math.max(source.lastIndexOf(':'), source.lastIndexOf('/')) + 1);
    }

    private String number() {
        return timeline.order()
                .map(order -> order.header().orderNumber())
                .orElse(timeline.id().value());
    }

    private static String quantity(BigDecimal value, LineQuantities q) {
        String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        String unit = q.unit().label();
        return "one".equals(unit) || "each".equals(unit) ? number : number + " " + unit;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String words(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String style() {
        try (InputStream in = TimelinePage.class.getResourceAsStream("timeline.css")) {
            byte[] css = Objects.requireNonNull(in, "timeline.css is part of this jar")
                    .readAllBytes();
            return new String(css, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read timeline.css from the jar", e);
        }
    }
}
