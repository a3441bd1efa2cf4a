package io.concordat.json.catalog;

import io.concordat.json.shape.Limits;
import io.concordat.json.shape.Scalar;
import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Plausible values by the name of the member they are for. */
final class ExampleValues {

    /** Follows what a reference is about when it is to a line of it. */
    static final String LINE = "#line";

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-21T10:15:00+01:00");

    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("SalesOrder", "so-4711"),
            Map.entry("Customer", "cu-100"),
            Map.entry("Item", "it-7001"),
            Map.entry("Shipment", "sh-88"),
            Map.entry("Invoice", "iv-77"),
            Map.entry("Payment", "pa-31"),
            Map.entry("Return", "rt-5"),
            Map.entry("CreditDecision", "cd-12"));

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("lineId", "1"),
            Map.entry("system", "urn:gln"),
            Map.entry("country", "DE"),
            Map.entry("countryOfOrigin", "DE"),
            Map.entry("language", "en"),
            Map.entry("city", "Hamburg"),
            Map.entry("postalCode", "20457"),
            Map.entry("street", "Am Sandtorkai 1"),
            Map.entry("email", "orders@example.com"),
            Map.entry("telephone", "+49 40 5550100"),
            Map.entry("legalName", "Nordwind Handel GmbH"),
            Map.entry("carrierName", "Elbe Logistik"),
            Map.entry("currency", "EUR"),
            Map.entry("libraryVersion", "0.1.0"),
            Map.entry("library", "concordat"),
            Map.entry("mediaType", "application/pdf"));

    Object of(Scalar scalar, String name, String about, Limits limits) {
        return switch (scalar) {
            case TEXT -> text(name, limits);
            case DECIMAL -> decimal(name);
            case INTEGER -> whole(name, limits);
            case LONG -> (long) whole(name, limits);
            case BOOLEAN -> name.equals("returnable") || name.equals("isDefault") || name.equals("orderable");
            case ID -> id(about.replace(LINE, ""));
            case UNIT -> Unit.of("C62");
            case CURRENCY -> Currency.getInstance("EUR");
            case ZONE -> ZoneId.of("Europe/Berlin");
            case DATE -> later(name) ? LocalDate.of(2026, 12, 4) : LocalDate.of(2026, 11, 21);
            case DATE_TIME -> later(name) ? MOMENT.plusDays(13) : MOMENT;
            case INSTANT -> MOMENT.toInstant();
            case PERIOD -> Period.ofDays(30);
            case DURATION -> Duration.ofHours(24);
            case URL -> URI.create("https://example.com/" + name.toLowerCase(Locale.ROOT));
        };
    }

    private static Id<?> id(String about) {
        return Id.of(IDS.getOrDefault(about, about.isEmpty() ? "doc-1" : about.toLowerCase(Locale.ROOT) + "-1"));
    }

    private static boolean later(String name) {
        return name.matches(".*([Ll]atest|[Ee]xpir|[Uu]ntil|due|Date|cancelAfter|[Ss]ettle).*")
                && !name.equals("issueDate");
    }

    private static String text(String name, Limits limits) {
        String pattern = limits.pattern() == null ? "" : limits.pattern().pattern();
        for (String candidate : new String[] {
            TEXTS.getOrDefault(name, ""),
            words(name),
            "1.0.0",
            "DE",
            "urn:example:" + name.toLowerCase(Locale.ROOT),
            "0".repeat(64),
            "1",
            "1234",
            "4012345000009",
            "340123450000000018",
            "en"
        }) {
            boolean fits = candidate.length() >= limits.minSize() && candidate.length() <= limits.maxSize();
            if (fits && !candidate.isEmpty() && (pattern.isEmpty() || Pattern.matches(pattern, candidate))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no text for " + name + " that matches " + pattern + " in " + limits);
    }

    // orderNumber: ORDER-1, note: Note
    private static String words(String name) {
        if (name.matches(".*([Nn]umber|[Ii]d|[Cc]ode|value|reference|tracking)")) {
            return name.replaceAll("(Number|Id)$", "").toUpperCase(Locale.ROOT) + "-1";
        }
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static BigDecimal decimal(String name) {
        return new BigDecimal(
                name.toLowerCase(Locale.ROOT).contains("percent") ? "5" : name.contains("rate") ? "1.0835" : "10");
    }

    private static int whole(String name, Limits limits) {
        int wanted = name.contains("Days") ? 30 : 1;
        boolean[] fits = {true};
        limits.check(wanted, (keyword, found, expected) -> fits[0] = false);
        return fits[0] ? wanted : 0;
    }
}
