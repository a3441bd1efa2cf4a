package io.concordat.model.rule;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.order.OrderLine;
import io.concordat.model.pricelist.PriceEntry;
import io.concordat.model.pricelist.PriceList;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteLine;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of what is offered and wished: quotes (QUO), price lists (PRL), order changes (CHG). Pure and thread-safe. */
public final class OfferRules {

    private static final Set<QuoteStatus> TAKEN =
            EnumSet.of(QuoteStatus.ACCEPTED, QuoteStatus.PARTIALLY_ACCEPTED, QuoteStatus.CONVERTED);

    private OfferRules() {}

    /** Everything that is wrong with a quote; empty when nothing is. Never throws. */
    public static List<Violation> check(Quote quote) {
        return DocumentRules.check(quote, own(quote));
    }

    static Consumer<Findings> own(Quote quote) {
        return findings -> {
            checkLines(quote, findings);
            checkValidity(quote, findings);
            checkAcceptance(quote, findings);
            PricedDocument priced = PricedDocument.of(quote);
            AmountRules.checkAll(priced, findings);
            checkAlternatives(quote, priced, findings);
        };
    }

    /** Everything that is wrong with a price list; empty when nothing is. Never throws. */
    public static List<Violation> check(PriceList list) {
        return DocumentRules.check(list, own(list));
    }

    static Consumer<Findings> own(PriceList list) {
        return findings -> {
            findings.unless(!list.entries().isEmpty(), Rule.PRL_1, "/entries", "no entry", "at least one entry");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < list.entries().size(); i++) {
                PriceEntry entry = list.entries().get(i);
                String at = "/entries/" + i;
                unique(ids.add(entry.entryId()), Rule.PRL_1, at + "/entryId", entry.entryId(), findings);
                checkPrices(list, entry, at, findings);
                checkBreaks(entry, at, findings);
                checkBounds(entry, at, findings);
                checkValidity(list, entry, at, findings);
                checkRivals(list, i, findings);
            }
        };
    }

    /** Everything that is wrong with a wished change by itself; empty when nothing is. Never throws. */
    public static List<Violation> check(OrderChange change) {
        return DocumentRules.check(change, own(change));
    }

    static Consumer<Findings> own(OrderChange change) {
        return findings -> {
            findings.unless(!change.lines().isEmpty(), Rule.CHG_1, "/lines", "no line", "at least one line");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < change.lines().size(); i++) {
                LineChange line = change.lines().get(i);
                unique(ids.add(line.lineId()), Rule.CHG_1, "/lines/" + i + "/lineId", line.lineId(), findings);
                OrderLine before = line.before();
                checkPart(line, before == null ? null : before.quantity(), "/lines/" + i, findings);
            }
            ChangeResponse response = change.response();
            if (response != null) {
                checkAnswer(response, ids, findings);
            }
        };
    }

    private static void unique(boolean fresh, Rule rule, String at, String id, Findings findings) {
        findings.unless(fresh, rule, at, "'" + id + "' again", "an id of its own");
    }

    private static void checkLines(Quote quote, Findings findings) {
        findings.unless(!quote.lines().isEmpty(), Rule.QUO_1, "/lines", "no line", "at least one line");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < quote.lines().size(); i++) {
            QuoteLine line = quote.lines().get(i);
            String at = "/lines/" + i;
            unique(ids.add(line.lineId()), Rule.QUO_2, at + "/lineId", line.lineId(), findings);
            checkMoreThanZero(line.quantity(), at, findings);
            Set<String> alternatives = new HashSet<>();
            List<QuoteLine.Alternative> choice = alternatives(line);
            for (int j = 0; j < choice.size(); j++) {
                QuoteLine.Alternative one = choice.get(j);
                String place = at + "/choice/alternatives/" + j;
                String id = one.alternativeId();
                unique(alternatives.add(id), Rule.QUO_2, place + "/alternativeId", id, findings);
                checkMoreThanZero(one.quantity(), place, findings);
            }
        }
    }

    private static List<QuoteLine.Alternative> alternatives(QuoteLine line) {
        var choice = line.choice();
        return choice == null ? List.of() : choice.alternatives();
    }

    private static void checkMoreThanZero(Quantity quantity, String at, Findings findings) {
        findings.unless(quantity.signum() > 0, Rule.QUO_1, at + "/quantity", quantity, "more than 0");
    }

    /** The amounts of an alternative are those of a line; they count in no total. */
    private static void checkAlternatives(Quote quote, PricedDocument priced, Findings findings) {
        for (int i = 0; i < quote.lines().size(); i++) {
            List<QuoteLine.Alternative> choice = alternatives(quote.lines().get(i));
            for (int j = 0; j < choice.size(); j++) {
                QuoteLine.Alternative one = choice.get(j);
                Findings own = new Findings();
                new LineRules(
                                priced.withOnly(new PricedDocument.Line(0, one.quantity(), one.pricing(), one.units())),
                                own)
                        .check();
                String place = "/lines/" + i + "/choice/alternatives/" + j;
                own.all().forEach(found -> findings.add(found.movedTo("/lines/0", place)));
            }
        }
    }

    private static void checkValidity(Quote quote, Findings findings) {
        DateWindow validity = quote.header().validity();
        LocalDate last = validity == null ? null : validity.latest();
        findings.unless(
                last == null || !last.isBefore(quote.header().issuedAt().toLocalDate()),
                Rule.QUO_3,
                "/header/validity/latest",
                last,
                "not before it was issued, " + quote.header().issuedAt());
    }

    private static void checkAcceptance(Quote quote, Findings findings) {
        QuoteAcceptance acceptance = quote.acceptance();
        QuoteStatus status = quote.header().status();
        findings.unless(
                TAKEN.contains(status) == (acceptance != null),
                Rule.QUO_5,
                "/header/status",
                status + (acceptance == null ? " without an acceptance" : " with an acceptance"),
                "an acceptance for " + TAKEN + ", else none");
        if (acceptance == null) {
            return;
        }
        DateWindow validity = quote.header().validity();
        findings.unless(
                validity == null || validity.contains(acceptance.at().toLocalDate()),
                Rule.QUO_5,
                "/acceptance/at",
                acceptance.at(),
                "a day on which the quote is valid");
        for (int i = 0; i < acceptance.lines().size(); i++) {
            checkAccepted(quote, acceptance.lines().get(i), "/acceptance/lines/" + i, findings);
        }
    }

    private static void checkAccepted(Quote quote, QuoteAcceptance.AcceptedLine taken, String at, Findings findings) {
        QuoteLine line = quote.line(taken.lineId()).orElse(null);
        findings.unless(
                line != null, Rule.QUO_4, at + "/lineId", "'" + taken.lineId() + "'", "the id of a line of the quote");
        if (line == null) {
            return;
        }
        String id = taken.alternativeId();
        Quantity offered = id == null
                ? line.quantity()
                : alternatives(line).stream()
                        .filter(one -> one.alternativeId().equals(id))
                        .map(QuoteLine.Alternative::quantity)
                        .findFirst()
                        .orElse(null);
        findings.unless(offered != null, Rule.QUO_4, at + "/alternativeId", "'" + id + "'", "the id of an alternative");
        Quantity wanted = taken.quantity();
        findings.unless(
                wanted == null || offered == null || isPart(wanted, offered),
                Rule.QUO_4,
                at + "/quantity",
                wanted,
                "not more than offered, " + offered);
    }

    private static boolean isPart(Quantity part, Quantity whole) {
        return part.unit().equals(whole.unit()) && part.signum() >= 0 && part.compareTo(whole) <= 0;
    }

    private static void checkPrices(PriceList list, PriceEntry entry, String at, Findings findings) {
        checkCurrency(list, entry.unitPrice(), at + "/unitPrice", findings);
        for (int i = 0; i < entry.breaks().size(); i++) {
            checkCurrency(list, entry.breaks().get(i).unitPrice(), at + "/breaks/" + i + "/unitPrice", findings);
        }
        var bounds = entry.bounds();
        if (bounds != null) {
            checkCurrency(list, bounds.floor(), at + "/bounds/floor", findings);
            checkCurrency(list, bounds.ceiling(), at + "/bounds/ceiling", findings);
        }
    }

    private static void checkCurrency(PriceList list, @Nullable UnitPrice price, String at, Findings findings) {
        var currency = list.header().currency();
        findings.unless(
                price == null || price.currency().equals(currency), Rule.PRL_2, at, price, "a price in " + currency);
    }

    private static void checkBreaks(PriceEntry entry, String at, Findings findings) {
        Offer before = Offer.of(entry.unitPrice());
        Quantity from = Quantity.zero(before.per().unit());
        for (int i = 0; i < entry.breaks().size(); i++) {
            PriceEntry.QuantityBreak step = entry.breaks().get(i);
            boolean rises =
                    step.minimum().unit().equals(from.unit()) && step.minimum().compareTo(from) > 0;
            findings.unless(rises, Rule.PRL_3, at + "/breaks/" + i + "/minimum", step.minimum(), "more than " + from);
            Offer price = Offer.of(entry.unitPrice(), step);
            findings.unless(price.isAtMost(before), Rule.PRL_3, at + "/breaks/" + i, price, "not more than " + before);
            from = rises ? step.minimum() : from;
            before = price;
        }
    }

    /** A price as calculated: a percentage may leave more decimals than a price of a document can have. */
    private record Offer(BigDecimal amount, Currency currency, Quantity per) {

        static Offer of(UnitPrice price) {
            return new Offer(price.amount(), price.currency(), price.per());
        }

        static Offer of(UnitPrice full, PriceEntry.QuantityBreak step) {
            UnitPrice stated = step.unitPrice();
            BigDecimal percent = step.percentOff();
            if (stated != null || percent == null) {
                return of(Objects.requireNonNullElse(stated, full));
            }
            BigDecimal off =
                    full.amount().multiply(percent.min(BigDecimal.valueOf(100))).movePointLeft(2);
            return new Offer(full.amount().subtract(off), full.currency(), full.per());
        }

        /** Prices for other units or currencies cannot be compared and are not judged here. */
        boolean isAtMost(Offer other) {
            boolean comparable = per.unit().equals(other.per.unit()) && currency.equals(other.currency);
            return !comparable || amount.multiply(other.per.value()).compareTo(other.amount.multiply(per.value())) <= 0;
        }

        @Override
        public String toString() {
            return amount.toPlainString() + " " + currency + " per " + per;
        }
    }

    private static boolean isAtMost(UnitPrice one, UnitPrice other) {
        return Offer.of(one).isAtMost(Offer.of(other));
    }

    private static void checkBounds(PriceEntry entry, String at, Findings findings) {
        var bounds = entry.bounds();
        if (bounds != null) {
            UnitPrice floor = bounds.floor();
            UnitPrice ceiling = bounds.ceiling();
            findings.unless(
                    floor == null || isAtMost(floor, entry.unitPrice()),
                    Rule.PRL_4,
                    at + "/bounds/floor",
                    floor,
                    "not more than the price, " + entry.unitPrice());
            findings.unless(
                    ceiling == null || isAtMost(entry.unitPrice(), ceiling),
                    Rule.PRL_4,
                    at + "/bounds/ceiling",
                    ceiling,
                    "not less than the price, " + entry.unitPrice());
        }
    }

    private static void checkValidity(PriceList list, PriceEntry entry, String at, Findings findings) {
        DateWindow whole = list.header().validity();
        DateWindow own = entry.validity();
        findings.unless(
                whole == null || own == null || InvoiceRules.lies(own, whole),
                Rule.PRL_5,
                at + "/validity",
                own,
                "days within " + whole);
    }

    private static void checkRivals(PriceList list, int index, Findings findings) {
        PriceEntry one = list.entries().get(index);
        for (int i = 0; i < index; i++) {
            PriceEntry other = list.entries().get(i);
            boolean rivals = one.priority() == other.priority()
                    && one.target().equals(other.target())
                    && Objects.equals(one.audience(), other.audience())
                    && Objects.equals(one.channel(), other.channel())
                    && one.unitPrice()
                            .per()
                            .unit()
                            .equals(other.unitPrice().per().unit())
                    && overlap(one.validity(), other.validity());
            findings.unless(
                    !rivals,
                    Rule.PRL_6,
                    "/entries/" + index,
                    "an entry beside '" + other.entryId() + "' for the same",
                    "another rank, audience, channel, unit or validity");
        }
    }

    private static boolean overlap(@Nullable DateWindow one, @Nullable DateWindow other) {
        return one == null || other == null || (!endsBefore(one, other) && !endsBefore(other, one));
    }

    private static boolean endsBefore(DateWindow one, DateWindow other) {
        LocalDate last = one.latest();
        LocalDate first = other.earliest();
        return last != null && first != null && last.isBefore(first);
    }

    private static void checkPart(LineChange change, @Nullable Quantity whole, String at, Findings findings) {
        Quantity part = change.quantity();
        findings.unless(
                part == null || whole == null || isPart(part, whole),
                Rule.CHG_3,
                at + "/quantity",
                part,
                "from 0 to " + whole + ", the quantity of the line");
    }

    private static void checkAnswer(ChangeResponse response, Set<String> ids, Findings findings) {
        for (int i = 0; i < response.lines().size(); i++) {
            ChangeResponse.LineResult line = response.lines().get(i);
            findings.unless(
                    ids.contains(line.lineId()),
                    Rule.CHG_2,
                    "/response/lines/" + i + "/lineId",
                    "'" + line.lineId() + "'",
                    "the id of a line of the change");
            boolean agrees = switch (response.decision()) {
                case ACCEPTED -> line.result() == ChangeResponse.Result.ACCEPTED;
                case REJECTED -> line.result() == ChangeResponse.Result.REJECTED;
                case ACKNOWLEDGED, CONDITIONALLY_ACCEPTED -> true;
            };
            findings.unless(
                    agrees,
                    Rule.CHG_2,
                    "/response/lines/" + i + "/result",
                    line.result() + " where all is " + response.decision(),
                    "the same, or CONDITIONALLY_ACCEPTED for the whole");
        }
    }
}
