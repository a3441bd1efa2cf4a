package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.testkit.fixture.SalesOrderFixture;
import io.concordat.testkit.fixture.SalesOrders;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What one more line costs in bytes of heap, where nothing is wrong with it. Pointers and messages are put together for
 * what is wrong only: together for every member they would cost many times these bounds.
 */
class AllocationTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LINES = 100;
    private static final int UNTIL_COMPILED = 300;

    private final CanonicalJson json = CanonicalJson.standard();
    private final SalesOrder some = order(LINES);
    private final SalesOrder twice = order(2 * LINES);

    /** Keeps what is made from being found useless. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private volatile Object sink = "";

    private static SalesOrder order(int lines) {
        SalesOrderFixture order = SalesOrders.order("so-4711").vat("19");
        for (int line = 0; line < lines; line++) {
            order.line("HX-M8-30", "12", "C62", "1.25");
        }
        return order.build();
    }

    private long bytesPerLine(Supplier<Object> ofSome, Supplier<Object> ofTwice) {
        return (bytes(ofTwice) - bytes(ofSome)) / LINES;
    }

    // Until it is compiled, what does not leave a method is on the heap all the same.
    private long bytes(Supplier<Object> work) {
        for (int i = 0; i < UNTIL_COMPILED; i++) {
            sink = work.get();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        sink = work.get();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aRightLineIsReadWithoutPointersAndMessages() {
        byte[] ofSome = json.write(some);
        byte[] ofTwice = json.write(twice);
        int inBytes = (ofTwice.length - ofSome.length) / LINES;

        long allocated =
                bytesPerLine(() -> json.read(ofSome, SalesOrder.class), () -> json.read(ofTwice, SalesOrder.class));

        assertThat(allocated).as("for %s bytes of JSON", inBytes).isLessThan(7L * inBytes);
    }

    @Test
    void aRightLineIsJudgedWithoutPointersAndMessages() {
        long allocated = bytesPerLine(() -> Rules.check(some), () -> Rules.check(twice));

        assertThat(allocated).isLessThan(600);
    }

    @Test
    void aLineIsWrittenWithoutPointers() {
        byte[] ofSome = json.write(some);
        byte[] ofTwice = json.write(twice);
        int inBytes = (ofTwice.length - ofSome.length) / LINES;

        long allocated = bytesPerLine(() -> json.write(some), () -> json.write(twice));

        assertThat(allocated).as("for %s bytes of JSON", inBytes).isLessThan(3L * inBytes);
    }
}
