package io.concordat.fuzz;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.edi.DocumentRefusedException;
import io.concordat.adapter.edi.UblOrderReader;
import io.concordat.json.CanonicalJson;
import io.concordat.model.order.SalesOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Reads a UBL order; what is accepted can be written as JSON and reads back equal. */
public final class UblOrderTarget {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final UblOrderReader READER = UblOrderReader.standard(CLOCK);
    private static final CanonicalJson JSON = CanonicalJson.standard();

    private UblOrderTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Mapped<SalesOrder> mapped = READER.read(new ByteArrayInputStream(input));
            SalesOrder order = mapped.value();
            Oracle.require(order.equals(JSON.read(JSON.write(order), SalesOrder.class)), "not the same in JSON");
        } catch (DocumentRefusedException e) {
            Oracle.checkRefusal(e.violations());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> seeds() {
        return List.of("order-small.xml", "order-full.xml").stream()
                .map(UblOrderTarget::bytes)
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = UblOrderTarget.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
