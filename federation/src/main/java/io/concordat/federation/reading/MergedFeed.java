package io.concordat.federation.reading;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Feed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Several feeds as one, each read from where it stood.
 *
 * <pre>
 * InvoiceFeed invoices = MergedFeed.of(Map.of("erp-old", old.invoices(), "erp-new", young.invoices()))::poll;
 * </pre>
 *
 * <p>It promises what every {@link Feed} does, and beside that:
 *
 * <ol>
 *   <li>MRG-1: its cursor holds the cursor of each side, and moves no side past what was given.
 *   <li>MRG-2: a side that fails as {@code TRANSIENT} or {@code THROTTLED} keeps its place while the others go on; the listener
 *       is told.
 *   <li>MRG-3: a poll that gets nothing from the others fails with what the side failed with, so a quiet page always means that
 *       every side was read.
 *   <li>MRG-4: any other failure of a side fails the poll: waiting does not mend it.
 *   <li>MRG-5: sides take turns to be first, so that a busy one does not keep the others from being read.
 *   <li>MRG-6: a side that joins later is read from its start. A cursor with a side that is gone is refused, unless the side was
 *       declared retired; then its place is carried along.
 * </ol>
 *
 * <p>Cursors of the sides and their names share the 1000 characters of a cursor. Sides are polled one after the other under
 * one deadline. Stateless and thread-safe.
 *
 * @param <T> what it reports
 */
public final class MergedFeed<T> implements Feed<T> {

    private final Map<String, Feed<T>> sides;
    private final Set<String> retired;
    private final SideListener listener;

    private MergedFeed(Map<String, Feed<T>> sides, Set<String> retired, SideListener listener) {
        this.sides = sides;
        this.retired = retired;
        this.listener = listener;
    }

    /**
     * The feeds of several systems.
     *
     * @param sides by a name each keeps for ever, as it stands in stored cursors; at least one
     */
    public static <T> MergedFeed<T> of(Map<String, ? extends Feed<T>> sides) {
        if (sides.isEmpty()) {
            throw new IllegalArgumentException("no feeds to merge: expected at least one");
        }
        return new MergedFeed<>(Collections.unmodifiableMap(new TreeMap<>(sides)), Set.of(), (side, failure) -> {});
    }

    /** The same for cursors in which sides stand that are read no more. */
    public MergedFeed<T> retired(String... names) {
        return new MergedFeed<>(sides, Set.of(names), listener);
    }

    /** The same, telling somebody of sides that do not answer. */
    public MergedFeed<T> listener(SideListener other) {
        return new MergedFeed<>(sides, retired, Objects.requireNonNull(other, "listener"));
    }

    @Override
    public Page<T> poll(Cursor since, int most, CallContext call) {
        MergedCursor from = MergedCursor.of(since);
        for (String side : from.places().keySet()) {
            if (!sides.containsKey(side) && !retired.contains(side)) {
                throw MergedCursor.unknown();
            }
        }
        return new Round(from, most, call).run();
    }

    /** One poll of all sides, as far as there is room on the page. Used once, by one thread. */
    private final class Round {

        private final int most;
        private final CallContext call;
        private final List<T> items = new ArrayList<>();
        private MergedCursor reached;
        private boolean more;
        private @Nullable CallFailedException failure;

        Round(MergedCursor from, int most, CallContext call) {
            this.reached = from;
            this.most = most;
            this.call = call;
        }

        Page<T> run() {
            List<String> order = inTurn(reached.turn());
            int asked = 0;
            while (asked < order.size() && (asked == 0 || items.size() < most)) {
                read(order.get(asked++));
            }
            if (failure != null && items.isEmpty() && !more) {
                throw failure;
            }
            boolean allAsked = asked == order.size();
            Cursor next = reached.withTurn(order.get(asked % order.size())).cursor();
            return new Page<>(items, next, more || !allAsked);
        }

        private void read(String side) {
            try {
                Page<T> page =
                        Objects.requireNonNull(sides.get(side)).poll(reached.place(side), most - items.size(), call);
                items.addAll(page.items());
                more |= page.more();
                reached = reached.with(side, page.next());
            } catch (CallFailedException e) {
                if (e.kind() != FailureKind.TRANSIENT && e.kind() != FailureKind.THROTTLED) {
                    throw e;
                }
                failure = failure == null ? e : failure;
                listener.notRead(side, e);
            }
        }
    }

    private List<String> inTurn(String first) {
        List<String> names = new ArrayList<>(sides.keySet());
        Collections.rotate(names, -Math.max(0, names.indexOf(first)));
        return names;
    }
}
