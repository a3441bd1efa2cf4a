package io.concordat.testkit.fault;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A feed that delivers twice, late and out of order, but everything.
 *
 * <p>It reads the real feed to its end at each poll and lays the events out anew in a history of its own, which only
 * grows; its cursors are places in that. A delayed event joins the history some polls later. Safe for use by several
 * threads.
 *
 * @param <D> what the events say
 */
final class FaultyFeed<D extends EventData> implements EventFeed<D> {

    private record Late<D extends EventData>(Event<? extends D> event, long due) {}

    private final String name;
    private final EventFeed<D> target;
    private final FaultPlan plan;
    private final Tally tally;
    private final List<Event<? extends D>> history = new ArrayList<>();
    private final List<Late<D>> late = new ArrayList<>();
    private Cursor read = Cursor.START;
    private long polls;
    private boolean repeated;

    FaultyFeed(String name, EventFeed<D> target, FaultPlan plan, Tally tally) {
        this.name = name;
        this.target = target;
        this.plan = plan;
        this.tally = tally;
    }

    @Override
    public synchronized Page<Event<? extends D>> poll(Cursor since, int most, CallContext call) {
        int from = position(since);
        Dice dice = Dice.of(plan.seed(), name, polls++);
        readOn(most, call, dice);
        if (from > 0 && !repeated && dice.hits(plan.feeds().redelivered())) {
            repeated = true;
            tally.add(FaultKind.REDELIVERED);
            return new Page<>(history.subList(Math.max(0, from - most), from), since, true);
        }
        repeated = false;
        int to = Math.min(history.size(), from + most);
        return new Page<>(history.subList(from, to), Cursor.of("f" + to), to < history.size());
    }

    private void readOn(int most, CallContext call, Dice dice) {
        boolean more = true;
        while (more) {
            Page<Event<? extends D>> page = target.poll(read, most, call);
            layOut(page.items(), dice);
            more = page.more();
            read = page.next();
        }
        history.addAll(overdue());
    }

    private void layOut(List<Event<? extends D>> events, Dice dice) {
        List<Event<? extends D>> batch = new ArrayList<>();
        for (Event<? extends D> event : events) {
            if (dice.hits(plan.feeds().delayed())) {
                tally.add(FaultKind.DELAYED);
                late.add(new Late<>(event, polls + dice.upTo(plan.feeds().delay())));
            } else {
                batch.add(event);
            }
            if (dice.hits(plan.feeds().duplicated())) {
                tally.add(FaultKind.DUPLICATED);
                batch.add(event);
            }
        }
        if (batch.size() > 1 && dice.hits(plan.feeds().reordered())) {
            tally.add(FaultKind.REORDERED);
            dice.shuffle(batch);
        }
        history.addAll(batch);
    }

    private List<Event<? extends D>> overdue() {
        List<Event<? extends D>> due = new ArrayList<>();
        for (Iterator<Late<D>> waiting = late.iterator(); waiting.hasNext(); ) {
            Late<D> next = waiting.next();
            if (next.due() <= polls) {
                waiting.remove();
                due.add(next.event());
            }
        }
        return due;
    }

    private int position(Cursor since) {
        if (since.isStart()) {
            return 0;
        }
        if (since.text().matches("f[0-9]{1,9}")) {
            int position = Integer.parseInt(since.text().substring(1));
            if (position <= history.size()) {
                return position;
            }
        }
        throw new CallFailedException(new Failure.NotFound("feed " + name + " was polled with a cursor it never gave"));
    }
}
