package io.concordat.idempotency.replay;

import io.concordat.idempotency.audit.Action;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.deadletter.Letter;
import io.concordat.idempotency.deadletter.NoSuchLetterException;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.deadletter.Removal;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.replay.ReplayPlan.Item;
import io.concordat.idempotency.replay.ReplayPlan.State;
import io.concordat.idempotency.replay.ReplayReport.Line;
import io.concordat.idempotency.replay.ReplayReport.Outcome;
import io.concordat.model.call.CallFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of one plan. */
final class ReplayRun {

    private final ReplayDesk desk;
    private final ReplayPlan plan;
    private final boolean dry;
    private final Set<ReplayItem> ready = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Instant lastStart;
    private @Nullable String stopped;
    private int failures;

    ReplayRun(ReplayDesk desk, ReplayPlan plan, ReplayMode mode) {
        this.desk = desk;
        this.plan = plan;
        this.dry = mode == ReplayMode.DRY_RUN;
        plan.items().stream().filter(item -> item.state().goesOn()).forEach(item -> ready.add(item.item()));
    }

    List<Line> lines() {
        return lines;
    }

    /** Runs what belongs together, until something fails. */
    void group(List<Item> items) {
        @Nullable String ended = null;
        for (Item item : items) {
            @Nullable String why = ended == null ? stopped : ended;
            Line line = why == null ? line(item) : new Line(item.item(), Outcome.NOT_RUN, why);
            lines.add(line);
            if (line.outcome() == Outcome.FAILED || line.outcome() == Outcome.NOT_RUN) {
                ended = ended == null ? "it follows " + item.item().message().key() + ", " + line.outcome() : ended;
            }
        }
    }

    private Line line(Item item) {
        if (!item.state().goesOn()) {
            return new Line(item.item(), Outcome.NOT_RUN, item.state() + ": " + item.detail());
        }
        if (!ready.contains(item.item())) {
            return new Line(item.item(), Outcome.NOT_RUN, "it was not ready when it was planned; plan again");
        }
        @Nullable Long id = item.item().letter();
        if (id != null && desk.letters().find(id).isEmpty()) {
            return new Line(item.item(), Outcome.GONE, "somebody else removed the letter; the audit says who");
        }
        Deed deed = deed(item.state());
        if (dry) {
            return new Line(item.item(), outcome(deed), item.detail());
        }
        return deed == Deed.SUPERSEDED ? settled(item, deed) : handled(item, deed);
    }

    private Deed deed(State state) {
        if (state == State.SUPERSEDED) {
            return switch (plan.options().superseded()) {
                case SKIP -> Deed.SUPERSEDED;
                case FORCE -> Deed.FORCED;
                case MERGE -> Deed.MERGED;
            };
        }
        return state == State.APPLIED ? Deed.SUPERSEDED : Deed.REPLAYED;
    }

    private static Outcome outcome(Deed deed) {
        return switch (deed) {
            case FORCED -> Outcome.FORCED;
            case MERGED -> Outcome.MERGED;
            case SUPERSEDED -> Outcome.SKIPPED;
            case FAILED -> Outcome.FAILED;
            case REPLAYED, REQUEUED, DISCARDED, REFUSED -> Outcome.REPLAYED;
        };
    }

    private Line handled(Item item, Deed deed) {
        try {
            throttle();
            if (!(desk.upcaster().upcast(item.item().message()) instanceof PayloadUpcaster.Upcast.Current current)) {
                return new Line(
                        item.item(), Outcome.NOT_RUN, "the upcaster changed its mind since the plan; plan again");
            }
            ReplayHandler handler = deed == Deed.MERGED ? desk.mergeHandler() : desk.handler();
            handler.replay(new ReplayMessage(
                    item.item().message(), current.version(), current.payload(), deed != Deed.REPLAYED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = "the replay was interrupted";
            return new Line(item.item(), Outcome.NOT_RUN, stopped);
        } catch (Exception e) {
            return failed(item, e);
        }
        // outside of the try: it ran, whatever the database says to that
        return settled(item, deed);
    }

    private Line settled(Item item, Deed deed) {
        Removal removal = new Removal(deed, plan.options().by(), plan.run(), item.detail());
        desk.inTransaction(transaction -> settle(transaction, item.item(), removal));
        return new Line(item.item(), outcome(deed), item.detail());
    }

    private void settle(HostTransaction transaction, ReplayItem item, Removal removal) {
        @Nullable Long id = item.letter();
        if (id == null) {
            write(transaction, item, removal.deed(), removal.detail());
            return;
        }
        try {
            desk.letters().remove(transaction, id, removal);
        } catch (NoSuchLetterException e) {
            // removed by somebody else while it ran here: it ran, and that is what the audit must say
            write(transaction, item, removal.deed(), "its letter was removed while it ran");
        }
    }

    private Line failed(Item item, Exception failure) {
        failures++;
        if (failures >= plan.options().stopAfterFailures()) {
            stopped = "the replay stopped after " + failures + " failures";
        }
        String detail = failure instanceof CallFailedException call
                ? call.kind() + ": " + call.failure().detail()
                : "the handler threw " + failure.getClass().getName();
        desk.inTransaction(transaction -> {
            @Nullable Long id = item.item().letter();
            if (id != null) {
                desk.letters().amend(transaction, id, letter -> failedAgain(letter, failure, detail));
            }
            write(transaction, item.item(), Deed.FAILED, detail);
        });
        return new Line(item.item(), Outcome.FAILED, detail);
    }

    private static Letter failedAgain(Letter letter, Exception failure, String detail) {
        return failure instanceof CallFailedException call
                ? letter.failedAgain(call.failure())
                // the words of another exception may quote the message
                : new Letter(letter.message(), letter.kind(), detail, letter.owner(), letter.attempts() + 1);
    }

    private void write(HostTransaction transaction, ReplayItem item, Deed deed, String detail) {
        ReceivedMessage message = item.message();
        Action action = new Action(
                plan.run(), plan.options().by(), deed, message.key(), message.place(), message.type(), detail);
        desk.letters().audit().write(transaction, action);
    }

    private void throttle() throws InterruptedException {
        Instant now = desk.clock().instant();
        if (lastStart != null) {
            Duration early = Duration.between(now, lastStart.plus(plan.options().interval()));
            if (!early.isNegative() && !early.isZero()) {
                desk.pause().pause(early);
            }
        }
        lastStart = desk.clock().instant();
    }
}
