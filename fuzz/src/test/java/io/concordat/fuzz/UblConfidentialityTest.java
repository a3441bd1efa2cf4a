package io.concordat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.edi.DocumentRefusedException;
import io.concordat.adapter.edi.UblOrderReader;
import io.concordat.json.CanonicalJson;
import io.concordat.model.order.SalesOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every confidential value of a UBL order is a marker; however it is broken, nothing the reader says holds one. */
class UblConfidentialityTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final UblOrderReader READER = UblOrderReader.standard(CLOCK);

    private static final String MARKER = "QZX";
    private static final List<String> CONFIDENTIAL = List.of(
            "Ring at the gate",
            "Ida Brandt",
            "SGVsbG8=",
            "7300070011115",
            "Brandt Bolts AB",
            "Brandt Bolts",
            "Rådhusgatan 5",
            "Stockholm",
            "11000",
            "SE1234567801",
            "5532331183",
            "+46 123 456",
            "ida@example.org",
            "Gate 3",
            "Hamnvägen 1",
            "Malmö",
            "30 days net",
            "Freight for Ida",
            "Wrapped as a present",
            "Bolt, engraved for Ida",
            "<cbc:Value>Ida");

    private static final List<String> AROUND =
            List.of("<", "</", "&", "&#", "<!--", "<![CDATA[", " QZX1='", "\u0000", "]]>");

    private static String marked() {
        String document = new String(UblOrderTarget.seeds().get(1), StandardCharsets.UTF_8);
        for (int i = 0; i < CONFIDENTIAL.size(); i++) {
            String value = CONFIDENTIAL.get(i);
            assertThat(document).contains(value);
            String marker = MARKER + (10_000 + i);
            document = document.replace(value, value.startsWith("<") ? "<cbc:Value>" + marker : marker);
        }
        return document;
    }

    @Test
    void saysNothingConfidentialAboutAWholeOrder() throws IOException {
        Mapped<SalesOrder> mapped = READER.read(stream(marked()));

        assertThat(mapped.toString()).contains("SalesOrder[").doesNotContain(MARKER);
        assertThat(CanonicalJson.standard().redacted(mapped.value())).doesNotContain(MARKER);
        assertThat(new String(CanonicalJson.standard().write(mapped.value()), StandardCharsets.UTF_8))
                .contains(MARKER);
    }

    @Test
    void saysNothingConfidentialHoweverTheOrderIsBroken() throws IOException {
        Random random = new Random(7);
        String whole = marked();
        for (int i = 0; i < 1000; i++) {
            String broken = broken(whole, random);
            try {
                assertThat(READER.read(stream(broken)).toString()).doesNotContain(MARKER);
            } catch (DocumentRefusedException e) {
                StringWriter text = new StringWriter();
                e.printStackTrace(new PrintWriter(text, true));
                assertThat(text + e.violations().toString()).as(broken).doesNotContain(MARKER);
            }
        }
    }

    private static String broken(String whole, Random random) {
        int marker = whole.indexOf(MARKER + (10_000 + random.nextInt(CONFIDENTIAL.size())));
        int anywhere = random.nextInt(whole.length());
        String around = AROUND.get(random.nextInt(AROUND.size()));
        return switch (random.nextInt(6)) {
            case 0 -> whole.substring(0, marker) + around + whole.substring(marker);
            case 1 ->
                whole.substring(0, marker)
                        + whole.substring(marker, marker + 8).repeat(700)
                        + whole.substring(marker + 8);
            case 2 -> whole.substring(0, marker + 4);
            case 3 -> whole.substring(0, anywhere) + around + whole.substring(anywhere);
            case 4 -> whole.replaceAll("(2026-0|EUR\">1|C62)", "x");
            default -> whole.substring(0, anywhere) + whole.substring(Math.min(whole.length(), anywhere + 9));
        };
    }

    private static ByteArrayInputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
