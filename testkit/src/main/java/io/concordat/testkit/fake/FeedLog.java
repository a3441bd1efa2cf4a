package io.concordat.testkit.fake;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Feed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an in-memory system reports, as a feed: each item once and in order. Safe for use by several threads.
 *
 * @param <T> what it reports
 */
public final class FeedLog<T> implements Feed<T> {

    private static final int MOST = 1000;

    private final String source;
    private final Agenda agenda;
    private final List<T> items = new ArrayList<>();

    /**
     * Nothing reported yet.
     *
     * @param source URI of the system
     * @param agenda the system's agenda
     */
    public FeedLog(String source, Agenda agenda) {
        this.source = source;
        this.agenda = agenda;
    }

    /** Writes down an item; to be called by work on the agenda. */
    public void add(T item) {
        items.add(item);
    }

    /** How many items there are; to be called by work on the agenda. */
    public int size() {
        return items.size();
    }

    @Override
    public Page<T> poll(Cursor since, int most, CallContext call) {
        return agenda.serve(call, () -> page(position(since), size(most)));
    }

    private Page<T> page(int from, int most) {
        int to = Math.min(items.size(), from + most);
        return new Page<>(items.subList(from, to), Cursor.of(String.valueOf(to)), to < items.size());
    }

    private int position(Cursor since) {
        if (since.isStart()) {
            return 0;
        }
        try {
            int position = Integer.parseInt(since.text());
            if (position >= 0 && position <= items.size()) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw unknown(e);
        }
        throw unknown(null);
    }

    private CallFailedException unknown(@Nullable Throwable cause) {
        return new CallFailedException(
                new Failure.NotFound(
                        "feed " + source + " was polled with a cursor it never gave: hand back a cursor of "
                                + "one of its pages, or the start to read everything again"),
                cause);
    }

    private static int size(int most) {
        if (most < 1) {
            throw new CallFailedException(new Failure.ContractMismatch(
                    "a feed was polled for " + most + " events",
                    List.of(new Violation("FEED-4", "/most", String.valueOf(most), "1 or more"))));
        }
        return Math.min(most, MOST);
    }
}
