package io.concordat.examples;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.edi.DocumentRefusedException;
import io.concordat.adapter.edi.UblOrderReader;
import io.concordat.json.CanonicalJson;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Takes a purchase order document in: reads it, maps it, and checks the canonical order as any receiver would. */
public final class Intake {

    /** The OASIS UBL 2.1 order example. */
    public static final String EXAMPLE = "UBL-Order-2.1-Example.xml";

    private static final String EXAMPLES = "external/test-ubl/order/";

    private final UblOrderReader reader;
    private final CanonicalJson json = CanonicalJson.standard();

    /** Stamps what it reads by this clock. */
    public Intake(Clock clock) {
        this.reader = UblOrderReader.standard(clock);
    }

    /** The document was refused; the message names place and rule of everything that is wrong with it. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Reads a file, or one of the examples on the class path by its name. */
    public Mapped<SalesOrder> read(String name) throws RefusedException, IOException {
        try (InputStream in = open(name)) {
            Mapped<SalesOrder> mapped = reader.read(in);
            // what goes on from here is the canonical order as JSON, so it is checked in that form
            SalesOrder order = json.read(json.write(mapped.value()), SalesOrder.class);
            return new Mapped<>(order, mapped.notes());
        } catch (DocumentRefusedException e) {
            throw new RefusedException(refusal(name, e.violations()), e);
        } catch (NoSuchFileException e) {
            throw new RefusedException("cannot read " + name + ": there is no such file", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream example = Intake.class.getClassLoader().getResourceAsStream(EXAMPLES + name);
        return example != null ? example : Files.newInputStream(Path.of(name));
    }

    private static String refusal(String name, List<Violation> violations) {
        StringBuilder text = new StringBuilder("refused ")
                .append(name)
                .append(": ")
                .append(violations.size())
                .append(violations.size() == 1 ? " violation" : " violations");
        violations.forEach(violation -> text.append("\n  ").append(violation));
        return text.toString();
    }
}
