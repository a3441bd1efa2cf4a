package io.concordat.adapter.edi;

import static io.concordat.adapter.edi.Documents.example;
import static io.concordat.adapter.edi.Documents.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.concordat.model.rule.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final String HEAD = "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">";

    private static String withDoctype(String subset, String id) {
        return "<?xml version=\"1.0\"?><!DOCTYPE Order [" + subset + "]>" + HEAD + "<cbc:ID>" + id
                + "</cbc:ID></Order>";
    }

    @Test
    void refusesExternalEntitiesWithoutFetchingThem() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret";
            String entity = "<!ENTITY x SYSTEM \"" + url + "\">";
            String parameter = "<!ENTITY % x SYSTEM \"" + url + "\"> %x;";
            String external = "<?xml version=\"1.0\"?><!DOCTYPE Order SYSTEM \"" + url + "\">" + HEAD + "</Order>";

            assertThat(refusal(withDoctype(entity, "&x;")))
                    .extracting(Violation::rule)
                    .containsExactly("EDI-3");
            assertThat(refusal(withDoctype(parameter, "1")))
                    .extracting(Violation::rule)
                    .containsExactly("EDI-3");
            assertThat(refusal(external)).extracting(Violation::rule).containsExactly("EDI-3");
        } finally {
            server.stop(0);
        }
        assertThat(fetched).hasValue(0);
    }

    @Test
    void refusesEntitiesNobodyDeclared() {
        assertThat(refusal(HEAD + "<cbc:ID>&file;</cbc:ID></Order>"))
                .extracting(Violation::rule)
                .containsExactly("EDI-1");
    }

    /** A document of a given size whose text never ends; it counts what was taken from it. */
    private static final class Endless extends InputStream {

        private final byte[] head;
        private final long size;
        private long taken;

        Endless(String head, long size) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public int read() {
            if (taken >= size) {
                return -1;
            }
            return taken < head.length ? head[(int) taken++] : next();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = 0;
            for (int one; count < length && (one = read()) >= 0; count++) {
                bytes[offset + count] = (byte) one;
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private int next() {
            taken++;
            return 'x';
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEAD + "<cbc:Note>", HEAD + "<cbc:Note><!-- ", HEAD + "<cbc:Note a=\"", "<?pi "})
    void refusesTwoHundredMegabytesAfterTheLimit(String head) {
        long limit = ReadLimits.standard().bytes();
        Endless endless = new Endless(head, 200L << 20);

        assertThat(refusal(Documents.READER, endless))
                .extracting(Violation::rule)
                .containsExactly("EDI-4");
        assertThat(endless.taken).isLessThanOrEqualTo(limit + 1);
    }

    @Test
    void readsADocumentOfExactlyTheLimitAndRefusesOneByteMore() {
        String document = example(Documents.UBL21);
        int size = document.getBytes(StandardCharsets.UTF_8).length;
        ReadLimits exact = new ReadLimits(size, 100, 10_000, 10_000);

        assertThat(Documents.read(Documents.READER.within(exact), document)).isNotNull();
        assertThat(refusal(
                        Documents.READER.within(new ReadLimits(size - 1L, 100, 10_000, 10_000)),
                        Documents.stream(document)))
                .extracting(Violation::rule)
                .containsExactly("EDI-4");
    }

    @Test
    void refusesElementsInsideEachOtherWithoutEnd() {
        assertThat(refusal(HEAD + "<cbc:Note>".repeat(100_000)))
                .extracting(Violation::rule)
                .containsExactly("EDI-5");
    }

    @Test
    void refusesMoreElementsThanAllowed() {
        assertThat(refusal(HEAD + "<cbc:Note/>".repeat(500_000) + "</Order>"))
                .extracting(Violation::rule)
                .containsExactly("EDI-5");
    }

    @Test
    void refusesNumbersThatWouldExhaustMemory() {
        String huge = "9".repeat(5_000);
        String document = Documents.changed(
                "<cbc:PayableAmount currencyID=\"SEK\">6225", "<cbc:PayableAmount currencyID=\"SEK\">" + huge);

        assertThat(refusal(document)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("EDI-9");
            assertThat(violation.found()).hasSizeLessThan(60);
        });
    }

    @Test
    void refusesAmountsThatCannotBeMultiplied() {
        String nines = "9".repeat(38);
        String document = Documents.changed(
                Documents.changed("<cbc:LineExtensionAmount currencyID=\"SEK\">225</cbc:LineExtensionAmount>", ""),
                "<cbc:PriceAmount currencyID=\"SEK\">15<",
                "<cbc:PriceAmount currencyID=\"SEK\">" + nines + "<");

        assertThat(refusal(document)).extracting(Violation::rule).containsExactly("EDI-9");
    }

    @Test
    void keepsALargeOrderWithinBounds() {
        String whole = example(Documents.UBL21);
        int start = whole.lastIndexOf("<cac:OrderLine>");
        int end = whole.indexOf("</Order>");
        String line = whole.substring(start, end);
        StringBuilder many = new StringBuilder(whole.substring(0, start));
        for (int i = 2; i <= 5_000; i++) {
            many.append(line.replace("<cbc:ID>2</cbc:ID>", "<cbc:ID>" + i + "</cbc:ID>"));
        }
        int lines = 6000 + 4_999 * 225;
        String document = many.append("</Order>").toString().replace(">6225<", ">" + lines + "<");

        assertThat(Documents.read(document).value().lines()).hasSize(5_000);
    }

    @Test
    void refusesLimitsThatAllowNothing() {
        assertThatThrownBy(() -> new ReadLimits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
