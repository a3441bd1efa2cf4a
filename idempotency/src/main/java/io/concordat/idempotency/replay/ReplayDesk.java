package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.DeadLetters;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.replay.ReplayPlan.Item;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.idempotency.sequence.SequenceGuard;
import io.concordat.model.call.Pause;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs dead letters and other lost messages again: planned, tried dry, slowly, in the order of each sequence, and written
 * down.
 *
 * <pre>
 * ReplayDesk desk = ReplayDesk.on(dataSource, letters,
 *         message -&gt; inbox.replay(message.received(), connection -&gt; apply(connection, message)).orThrow())
 *     .guard(guard).upcaster(chain).build();
 * ReplayPlan plan = desk.plan(Selection.letters(LetterFilter.all().ofType("stock.moved")),
 *     ReplayOptions.by("ada", "INC-4711: mapping mended"));
 * plan.items().forEach(...);                            // what can be done with each, and why not
 * ReplayReport report = desk.run(plan, ReplayMode.EXECUTE);
 * </pre>
 *
 * <p>What happens to each message is committed one by one: a replay that is stopped half-way is planned anew. Two desks may
 * replay the same letters at once; the handler's inbox keeps the effect single. Thread-safe if handlers are.
 */
public final class ReplayDesk {

    private final DeadLetters letters;
    private final Consumer<Consumer<HostTransaction>> inTransaction;
    private final PayloadUpcaster upcaster;
    private final ReplayHandler handler;
    private final @Nullable ReplayHandler merge;
    private final Planner planner;
    private final Clock clock;
    private final Pause pause;
    private final Supplier<String> runIds;

    private ReplayDesk(Builder builder) {
        this.letters = builder.letters;
        this.inTransaction = builder.inTransaction;
        this.upcaster = builder.upcaster;
        this.handler = builder.handler;
        this.merge = builder.merge;
        this.planner = new Planner(letters, upcaster, builder.guard);
        this.clock = builder.clock;
        this.pause = builder.pause;
        this.runIds = builder.runIds;
    }

    /** A desk over letters in a database. */
    public static Builder on(DataSource dataSource, JdbcDeadLetters letters, ReplayHandler handler) {
        Database database = Database.of(dataSource);
        return new Builder(
                letters,
                handler,
                work -> database.inTransaction("settle a replayed message", connection -> {
                    HostTransaction.Plain plain = HostTransaction.plain(connection);
                    work.accept(plain.transaction());
                    return true;
                }));
    }

    /** A desk over letters in other transactions, for example {@link InMemoryTransactions} or your framework's. */
    public static Builder on(
            Consumer<Consumer<HostTransaction>> inTransaction, DeadLetters letters, ReplayHandler handler) {
        return new Builder(letters, handler, inTransaction);
    }

    /**
     * Plans a replay; reads only.
     *
     * @throws IllegalArgumentException if the policy is {@link SupersededPolicy#MERGE} and the desk has no handler for it
     */
    public ReplayPlan plan(Selection selection, ReplayOptions options) {
        if (options.superseded() == SupersededPolicy.MERGE && merge == null) {
            throw new IllegalArgumentException("cannot plan a replay that merges superseded messages: the desk has no"
                    + " handler for merging, give it one with Builder.merge");
        }
        List<ReplayItem> chosen = selection instanceof Selection.Letters byFilter
                ? letters.find(byFilter.filter()).stream().map(ReplayItem::of).toList()
                : ((Selection.Items) selection).items();
        List<Item> items = new ArrayList<>();
        Planner.grouped(chosen).forEach(group -> items.addAll(planner.plan(group)));
        return new ReplayPlan(runIds.get(), options, items);
    }

    /**
     * Runs a plan, or says what that would do. What was not ready when it was planned does not run; the rest is looked at
     * once more, because things may have changed.
     */
    public ReplayReport run(ReplayPlan plan, ReplayMode mode) {
        ReplayRun run = new ReplayRun(this, plan, mode);
        for (List<ReplayItem> group :
                Planner.grouped(plan.items().stream().map(Item::item).toList())) {
            run.group(planner.plan(group));
        }
        return new ReplayReport(plan.run(), mode, run.lines());
    }

    DeadLetters letters() {
        return letters;
    }

    PayloadUpcaster upcaster() {
        return upcaster;
    }

    ReplayHandler handler() {
        return handler;
    }

    ReplayHandler mergeHandler() {
        return Objects.requireNonNull(merge, "merge");
    }

    Clock clock() {
        return clock;
    }

    Pause pause() {
        return pause;
    }

    void inTransaction(Consumer<HostTransaction> work) {
        inTransaction.accept(work);
    }

    /** Collects what a desk needs. Not thread-safe. */
    public static final class Builder {

        private final DeadLetters letters;
        private final ReplayHandler handler;
        private final Consumer<Consumer<HostTransaction>> inTransaction;
        private PayloadUpcaster upcaster = PayloadUpcaster.none();
        private @Nullable SequenceGuard guard;
        private @Nullable ReplayHandler merge;
        private Clock clock = Clock.systemUTC();
        private Pause pause = Pause.sleeping();
        private Supplier<String> runIds = () -> UUID.randomUUID().toString();

        private Builder(DeadLetters letters, ReplayHandler handler, Consumer<Consumer<HostTransaction>> inTransaction) {
            this.letters = Objects.requireNonNull(letters, "letters");
            this.handler = Objects.requireNonNull(handler, "handler");
            this.inTransaction = Objects.requireNonNull(inTransaction, "inTransaction");
        }

        /** Brings old payloads to the current version; without one, payloads are handed on as received. */
        public Builder upcaster(PayloadUpcaster with) {
            this.upcaster = Objects.requireNonNull(with, "upcaster");
            return this;
        }

        /** Knows what was applied; without one, nothing is superseded and no gap is seen. */
        public Builder guard(SequenceGuard with) {
            this.guard = Objects.requireNonNull(with, "guard");
            return this;
        }

        /** Merges superseded messages under {@link SupersededPolicy#MERGE}. */
        public Builder merge(ReplayHandler with) {
            this.merge = Objects.requireNonNull(with, "merge");
            return this;
        }

        /** The time the rate is kept by; default that of this machine. */
        public Builder clock(Clock of) {
            this.clock = Objects.requireNonNull(of, "clock");
            return this;
        }

        /** Lets time pass between two messages. */
        public Builder pause(Pause with) {
            this.pause = Objects.requireNonNull(with, "pause");
            return this;
        }

        /** Names runs in the audit, each another; default random UUIDs. 1 to 40 characters. */
        public Builder runIds(Supplier<String> from) {
            this.runIds = Objects.requireNonNull(from, "from");
            return this;
        }

        /** The desk. */
        public ReplayDesk build() {
            return new ReplayDesk(this);
        }
    }
}
