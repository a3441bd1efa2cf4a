package io.concordat.benchmarks.once;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The messages of one way: new ones, each once, or the first of them again and again. */
final class Sequence {

    /** Length of what tells one way's messages from another's. */
    static final int PREFIX = 3;

    /** How many are delivered before and come again. */
    static final int OLD = 2_000;

    private static final String BODY = "0123456789abcdef".repeat(64);

    private final String prefix;
    private final AtomicLong fresh = new AtomicLong();
    private final AtomicLong old = new AtomicLong();

    Sequence(int way) {
        this.prefix = String.format("w%02d", way);
    }

    String prefix() {
        return prefix;
    }

    /** Messages nobody has seen. */
    List<Message> fresh(int number) {
        return from(fresh.getAndAdd(number), number, Long.MAX_VALUE);
    }

    /** Messages that were delivered before, if {@link #OLD} were. */
    List<Message> again(int number) {
        return from(old.getAndAdd(number), number, OLD);
    }

    private List<Message> from(long first, int number, long wrap) {
        List<Message> messages = new ArrayList<>(number);
        for (long i = first; i < first + number; i++) {
            messages.add(new Message(id(i % wrap), BODY));
        }
        return messages;
    }

    private String id(long number) {
        String digits = Long.toString(number);
        return prefix + "-sales-order-" + "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }
}
