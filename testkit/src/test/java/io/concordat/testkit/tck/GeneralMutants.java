package io.concordat.testkit.tck;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.Feed;
import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Ways to break what ports promise of threads, revisions, digits and parts, where a kit gives an occasion. */
final class GeneralMutants {

    private static final String MIXES_UP = "CALL-5 gives a thread the answer of another";

    private GeneralMutants() {}

    static <P> List<Mutant<P>> of(Class<P> port) {
        List<Mutant<P>> all = new ArrayList<>();
        if (KeyedSink.class.isAssignableFrom(port)) {
            all.add(mixingUp());
            all.add(knowingTheKeysOfAThread());
            all.add(outdated());
            all.add(rounding());
        } else if (Feed.class.isAssignableFrom(port)) {
            all.add(page());
        } else if (DocumentSource.class.isAssignableFrom(port)) {
            all.add(mixingUp());
            all.add(document());
        }
        return all;
    }

    /** Promises, and mutants, a kit gives no occasion to break. */
    static Set<String> withoutOccasion(PortTck<?> kit) {
        Set<String> without = new TreeSet<>();
        if (kit instanceof KeyedSinkTck<?, ?, ?> sink) {
            if (sink.outdated() == null) {
                without.add("SINK-6");
            }
            if (sink.exact().isEmpty()) {
                without.add("SINK-7");
            }
            if (!answersDiffer(sink)) {
                without.add(MIXES_UP);
            }
        } else if (kit instanceof FeedTck<?, ?> feed && feed.portThatBreaksMidway() == null) {
            without.add("FEED-8");
        } else if (kit instanceof DocumentSourceTck<?, ?> source && source.portThatBreaksMidway() == null) {
            without.add("SOURCE-4");
        }
        return without;
    }

    private static boolean answersDiffer(PortTck<?> kit) {
        return !answer(kit).equals(answer(kit));
    }

    private static <P> Object answer(PortTck<P> kit) {
        return kit.ordinaryCall(kit.port()).apply(kit.call());
    }

    private static <P> Mutant<P> mixingUp() {
        return Mutant.port("CALL-5", "gives a thread the answer of another", () -> {
            Thread owner = Thread.currentThread();
            Map<String, Object> buffer = new ConcurrentHashMap<>();
            return call -> {
                Object answer = call.proceed();
                return Thread.currentThread() == owner || call.is("find")
                        ? answer
                        : buffer.computeIfAbsent("answer", name -> answer);
            };
        });
    }

    private static <P> Mutant<P> knowingTheKeysOfAThread() {
        return Mutant.port("SINK-1", "knows the keys of its own thread only", () -> {
            Map<IdempotencyKey, Thread> owners = new ConcurrentHashMap<>();
            return call -> {
                CallContext context = call.context();
                Thread here = Thread.currentThread();
                if (call.is("find")) {
                    return call.proceed();
                }
                Thread owner = owners.computeIfAbsent(context.key(), key -> here);
                return owner == here
                        ? call.proceed()
                        : call.proceedIn(context.withKey(context.key().step("thread-" + here.getId())));
            };
        });
    }

    private static <P> Mutant<P> outdated() {
        return Mutant.port("SINK-6", "takes an older revision for a passing fault", () -> call -> {
            try {
                return call.proceed();
            } catch (CallFailedException e) {
                throw isOlder(e.failure()) ? new CallFailedException(new Failure.Transient("try again")) : e;
            }
        });
    }

    private static boolean isOlder(Failure failure) {
        return failure instanceof Failure.Conflict conflict
                && conflict.expectedRevision() != null
                && conflict.foundRevision() != null
                && conflict.expectedRevision() < conflict.foundRevision();
    }

    private static <P> Mutant<P> rounding() {
        return Mutant.port(
                "SINK-7",
                "keeps two decimals of every amount and price",
                () -> call -> call.is("find")
                        ? call.proceed()
                        : call.proceedWith(KeptDigits.of(call.subject()), call.context()));
    }

    private static <P> Mutant<P> page() {
        return Mutant.line("FEED-8", "gives what it had when the line broke", () -> call -> {
            try {
                return call.proceed();
            } catch (CallFailedException e) {
                Page<?> page = (Page<?>) call.proceed();
                return new Page<>(page.items().subList(0, page.items().size() / 2), page.next(), false);
            }
        });
    }

    private static <P> Mutant<P> document() {
        return Mutant.line("SOURCE-4", "finds nothing when the line broke", () -> call -> {
            try {
                return call.proceed();
            } catch (CallFailedException e) {
                return Optional.empty();
            }
        });
    }
}
