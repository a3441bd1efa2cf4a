package io.concordat.examples.faultstorm;

import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fixture.SalesOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What a broker has to deliver: an order when it arrives, and again some time after it was not taken. Thread-safe. */
final class Deliveries {

    /**
     * One delivery.
     *
     * @param order what is delivered
     * @param due when
     * @param inDoubt whether an earlier delivery ended without anybody knowing whether the order was booked
     */
    record Delivery(SalesOrder order, Instant due, boolean inDoubt) {}

    private static final Duration APART = Duration.ofMillis(20);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final Clock clock;
    private final PriorityQueue<Delivery> waiting = new PriorityQueue<>(Comparator.comparing(Delivery::due));
    private int open;

    /** Fifty new orders a second. */
    Deliveries(Clock clock, int orders) {
        this.clock = clock;
        this.open = orders;
        for (int i = 0; i < orders; i++) {
            SalesOrder order = SalesOrders.order("so-" + i)
                    .line("A-100", "1", "KGM", "12.50")
                    .build();
            waiting.add(new Delivery(order, clock.instant().plus(APART.multipliedBy(i)), false));
        }
    }

    synchronized boolean isOver() {
        return open == 0;
    }

    /** The next that is due, if one is. */
    synchronized Optional<Delivery> next() {
        Delivery first = waiting.peek();
        if (first == null || first.due().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(waiting.remove());
    }

    synchronized void done() {
        open--;
    }

    synchronized void again(Delivery delivery, boolean inDoubt) {
        waiting.add(new Delivery(delivery.order(), clock.instant().plus(AGAIN_AFTER), inDoubt));
    }
}
