package io.concordat.json.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The versions of each contract that have a schema here, and where they stand. */
final class Versions {

    /** How long an older major is read after the next one came (evolution policy: 24 months). */
    private static final Map<String, LocalDate> SUNSETS = Map.of(
            "payment 1", LocalDate.of(2028, 11, 21),
            "payment.received 1", LocalDate.of(2028, 11, 21));

    private final Properties versions = new Properties();

    Versions(String properties) {
        try {
            versions.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first; the first is written, older majors are deprecated. */
    List<ContractVersion> of(String contract, String newest) {
        int major = new ContractVersion(newest, Lifecycle.ACTIVE).major();
        return Arrays.stream(versions.getProperty(contract, newest).split(" "))
                .map(version -> new ContractVersion(version, Lifecycle.ACTIVE))
                .map(each -> each.major() < major ? deprecated(contract, each) : each)
                .sorted(Comparator.comparing(Versions::ordinal).reversed())
                .toList();
    }

    private static ContractVersion deprecated(String contract, ContractVersion old) {
        LocalDate sunset = SUNSETS.get(contract + " " + old.major());
        if (sunset == null) {
            throw new IllegalStateException(contract + " " + old.version()
                    + " is of an older major and has no sunset: add one to " + Versions.class.getSimpleName());
        }
        return new ContractVersion(old.version(), Lifecycle.deprecated(sunset));
    }

    private static String ordinal(ContractVersion version) {
        StringBuilder text = new StringBuilder();
        for (String number : version.version().split("\\.")) {
            text.append("0".repeat(6 - number.length())).append(number).append('.');
        }
        return text.toString();
    }
}
