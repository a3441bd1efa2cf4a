package io.concordat.fuzz;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every target, and how many mutated inputs it gets in every build. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Target {
    /** Documents of every contract, old versions among them. */
    DOCUMENT(DocumentTarget.class, DocumentTarget::fuzzerTestOneInput, DocumentTarget::seeds, 2_000),
    /** Events in structured JSON. */
    EVENT(EventTarget.class, EventTarget::fuzzerTestOneInput, EventTarget::seeds, 2_000),
    /** Events in binary mode. */
    BINARY_EVENT(BinaryEventTarget.class, BinaryEventTarget::fuzzerTestOneInput, BinaryEventTarget::seeds, 2_000),
    /** Raw JSON that is redacted. */
    REDACTION(RedactionTarget.class, RedactionTarget::fuzzerTestOneInput, RedactionTarget::seeds, 1_000),
    /** UBL orders. */
    UBL_ORDER(UblOrderTarget.class, UblOrderTarget::fuzzerTestOneInput, UblOrderTarget::seeds, 2_000),
    /** Pairs of schemas. */
    COMPATIBILITY(CompatibilityTarget.class, CompatibilityTarget::fuzzerTestOneInput, CompatibilityTarget::seeds, 40);

    private final Class<?> type;
    private final Consumer<byte[]> reading;
    private final Supplier<List<byte[]>> seeds;
    private final int executions;

    Target(Class<?> type, Consumer<byte[]> reading, Supplier<List<byte[]>> seeds, int executions) {
        this.type = type;
        this.reading = reading;
        this.seeds = seeds;
        this.executions = executions;
    }

    Class<?> type() {
        return type;
    }

    void run(byte[] input) {
        reading.accept(input);
    }

    List<byte[]> seeds() {
        return seeds.get();
    }

    int executions() {
        return executions;
    }
}
