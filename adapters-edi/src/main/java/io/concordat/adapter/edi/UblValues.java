package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.Discreet;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UBL's basic types as canonical values; a value that is none is a fault, and the mapping goes on without it. */
final class UblValues {

    /** A currency for what has none, so that the mapping can go on; ISO 4217 "no currency". */
    static final Currency NO_CURRENCY = Money.currency("XXX");

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final int LONGEST = 40;

    private final Reading reading;
    private final Set<String> unknownCurrencies = new HashSet<>();
    private Currency documentCurrency = NO_CURRENCY;

    UblValues(Reading reading) {
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }

    void documentCurrency(Currency currency) {
        documentCurrency = currency;
    }

    Currency documentCurrency() {
        return documentCurrency;
    }

    /** A key: kept whole or refused. */
    @Nullable
    String key(Optional<XmlElement> element, int most) {
        return element.flatMap(e -> e.text().map(text -> key(e, text, most))).orElse(null);
    }

    String key(XmlElement element, String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        reading.fault(EdiRule.EDI_12, element, "a key of " + text.length() + " characters", "at most " + most);
        return text.substring(0, most);
    }

    /** Words for people: what does not fit is cut off with a note. */
    @Nullable
    String words(Optional<XmlElement> element, int most) {
        return element.flatMap(e -> e.text().map(text -> cut(e, text, most))).orElse(null);
    }

    String cut(XmlElement element, String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        reading.lost(element.path(), text.length() + " characters, the first " + most + " are kept");
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    @Nullable
    Code code(Optional<XmlElement> element, @Nullable String list) {
        String value = key(element, 100);
        if (value == null) {
            return null;
        }
        Optional<String> named = element.flatMap(e -> e.attribute("listID").map(id -> cut(e, id, 100)));
        Optional<String> version =
                element.flatMap(e -> e.attribute("listVersionID").map(id -> cut(e, id, 35)));
        return new Code(value, named.orElse(list), version.orElse(null), null);
    }

    Optional<BigDecimal> decimal(XmlElement element) {
        Optional<String> text = element.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text.get()).matches() || text.get().length() > LONGEST) {
            reading.incalculable();
            reading.fault(
                    EdiRule.EDI_9,
                    element,
                    Discreet.quoted(text.get()),
                    "a decimal number such as 12.50, at most 38 digits");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.get()));
    }

    Optional<Money> amount(Optional<XmlElement> element) {
        return element.flatMap(this::amount);
    }

    Optional<Money> amount(XmlElement element) {
        return decimal(element).flatMap(number -> {
            Currency currency = element.attribute("currencyID")
                    .map(code -> currency(element, code))
                    .orElseGet(() -> {
                        reading.defaulted(element.path() + "/@currencyID", "the currency of the document is taken");
                        return documentCurrency;
                    });
            return bounded(element, () -> Money.of(number, currency));
        });
    }

    /** The currency of a code; an unknown one is reported once, however often it stands in the document. */
    Currency currency(XmlElement element, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            reading.incalculable();
            if (unknownCurrencies.add(code)) {
                reading.fault(
                        EdiRule.EDI_8,
                        element,
                        "currency " + Discreet.quoted(code),
                        "an ISO 4217 code this platform knows, such as EUR");
            }
            return NO_CURRENCY;
        }
    }

    Optional<Quantity> quantity(XmlElement element, Unit missingUnit) {
        return decimal(element).flatMap(number -> {
            Unit unit = unit(element, missingUnit);
            return bounded(element, () -> Quantity.of(number, unit));
        });
    }

    private Unit unit(XmlElement element, Unit missing) {
        Optional<String> code = element.attribute("unitCode");
        if (code.isEmpty()) {
            reading.defaulted(element.path() + "/@unitCode", "taken as " + missing + " (" + missing.label() + ")");
            return missing;
        }
        try {
            return Unit.of(code.get());
        } catch (IllegalArgumentException e) {
            reading.fault(
                    EdiRule.EDI_12,
                    element,
                    "unit " + Discreet.quoted(code.get()),
                    "a code of UN/ECE Recommendation 20, 1 to 10 characters without white space");
            return missing;
        }
    }

    /** A calculated amount; one beyond the bounds is a fault of what it was calculated from. */
    Money computed(XmlElement from, BigDecimal amount, Currency currency) {
        return bounded(from, () -> Money.of(amount, currency)).orElseGet(() -> Money.zero(currency));
    }

    private <T> Optional<T> bounded(XmlElement element, java.util.function.Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            reading.incalculable();
            reading.fault(EdiRule.EDI_9, element, String.valueOf(e.getMessage()), "a decimal within 38 digits");
            return Optional.empty();
        }
    }

    @Nullable
    LocalDate date(Optional<XmlElement> element) {
        return element.flatMap(e -> e.text().flatMap(text -> date(e, text))).orElse(null);
    }

    private Optional<LocalDate> date(XmlElement element, String text) {
        try {
            LocalDate day = LocalDate.from(DateTimeFormatter.ISO_DATE.parse(text));
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // reported below, as a year beyond what other systems can hold
        }
        fault(element, text, "a date such as 2026-02-28");
        return Optional.empty();
    }

    void fault(XmlElement element, String text, String expected) {
        reading.fault(EdiRule.EDI_10, element, Discreet.quoted(text), expected);
    }

    /** A period as days; its times of day have no place and stay untaken. */
    @Nullable
    DateWindow window(Optional<XmlElement> period) {
        if (period.isEmpty()) {
            return null;
        }
        LocalDate start = date(period.get().child("cbc:StartDate"));
        LocalDate end = date(period.get().child("cbc:EndDate"));
        if (start == null && end == null) {
            return null;
        }
        if (start != null && end != null && end.isBefore(start)) {
            reading.fault(EdiRule.EDI_15, period.get(), start + " to " + end, "an end that is not before the start");
            return DateWindow.on(start);
        }
        return new DateWindow(start, end, null);
    }

    Optional<Boolean> indicator(Optional<XmlElement> element) {
        return element.flatMap(e -> e.text().flatMap(text -> indicator(e, text)));
    }

    private Optional<Boolean> indicator(XmlElement element, String text) {
        return switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> {
                reading.incalculable();
                reading.fault(EdiRule.EDI_11, element, Discreet.quoted(text), "true, false, 1 or 0");
                yield Optional.empty();
            }
        };
    }
}
