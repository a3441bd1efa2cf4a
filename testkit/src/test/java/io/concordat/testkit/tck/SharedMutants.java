package io.concordat.testkit.tck;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.Feed;
import io.concordat.adapter.KeyedSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Ways to break what ports of one kind promise alike. */
final class SharedMutants {

    private record Done(Object document, Object answer) {}

    private SharedMutants() {}

    static <P> List<Mutant<P>> of(Class<P> port) {
        List<Mutant<P>> all = new ArrayList<>(calls());
        if (KeyedSink.class.isAssignableFrom(port)) {
            all.addAll(brokenLines());
            all.addAll(repeating());
            all.addAll(confusing());
            all.addAll(answering());
        } else if (Feed.class.isAssignableFrom(port)) {
            all.addAll(FeedMutants.all());
        } else if (DocumentSource.class.isAssignableFrom(port)) {
            all.addAll(sources());
        }
        return all;
    }

    private static <P> List<Mutant<P>> sources() {
        return List.of(
                Mutant.port("SOURCE-1", "fails for what is not there", () -> call -> {
                    Object answer = call.proceed();
                    if (call.is("get") && answer.equals(Optional.empty())) {
                        throw new CallFailedException(new Failure.NotFound("no such document"));
                    }
                    return answer;
                }),
                Mutant.port("SOURCE-2", "chooses one of several", () -> call -> {
                    try {
                        return call.proceed();
                    } catch (CallFailedException e) {
                        if (e.kind() != FailureKind.CONFLICT) {
                            throw e;
                        }
                        return Optional.of("one of them");
                    }
                }),
                Mutant.port("SOURCE-2", "wants the type of a key", () -> call -> {
                    boolean untyped = call.subject() instanceof Identifier key && key.type() == null;
                    return untyped ? Optional.empty() : call.proceed();
                }),
                Mutant.port("SOURCE-2", "ignores the type of a key", () -> call -> {
                    if (!(call.subject() instanceof Identifier key) || key.type() == null) {
                        return call.proceed();
                    }
                    return call.proceedWith(Identifier.of(key.system(), key.value()), call.context());
                }),
                Mutant.port("SOURCE-3", "gives the first document for any", () -> {
                    Map<String, Object> first = new ConcurrentHashMap<>();
                    return call -> {
                        Object answer = call.proceed();
                        return answer.equals(Optional.empty())
                                ? answer
                                : first.computeIfAbsent("first", name -> answer);
                    };
                }));
    }

    private static <P> List<Mutant<P>> calls() {
        return List.of(
                Mutant.port("CALL-1", "lets other exceptions out", () -> call -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException("interrupted");
                    }
                    return call.proceed();
                }),
                Mutant.port("CALL-2", "does not look at the deadline", () -> call -> {
                    CallContext context = call.context();
                    return call.proceedIn(
                            context.withDeadline(context.deadline().plus(Duration.ofDays(1))));
                }),
                Mutant.port("CALL-5", "belongs to the thread that made it", () -> {
                    Thread owner = Thread.currentThread();
                    return call -> {
                        if (Thread.currentThread() != owner) {
                            throw new CallFailedException(new Failure.Transient("connection of another thread"));
                        }
                        return call.proceed();
                    };
                }));
    }

    /** What goes wrong when the line does. */
    private static <P> List<Mutant<P>> brokenLines() {
        return List.of(
                Mutant.line("CALL-3", "says TRANSIENT after the effect", () -> call -> {
                    CallFailedException failed = failure(call);
                    if (failed.kind() == FailureKind.TRANSIENT) {
                        call.proceed();
                    }
                    throw failed;
                }),
                Mutant.line("CALL-4", "says TRANSIENT when the answer is lost", () -> call -> {
                    CallFailedException failed = failure(call);
                    throw failed.kind() == FailureKind.OUTCOME_UNKNOWN
                            ? new CallFailedException(new Failure.Transient("no answer"))
                            : failed;
                }));
    }

    /** What goes wrong under a known key. */
    private static <P> List<Mutant<P>> repeating() {
        return List.of(
                Mutant.port("SINK-1", "does it again", () -> {
                    Map<IdempotencyKey, Done> done = new HashMap<>();
                    return call -> remembering(done, call, () -> {
                        CallContext context = call.context();
                        if (done.get(context.key()).document().equals(call.subject())) {
                            call.proceedIn(context.withKey(context.key().step("again")));
                        }
                        return call.proceed();
                    });
                }),
                Mutant.port("SINK-1", "refuses what it has done", () -> {
                    Map<IdempotencyKey, Done> done = new HashMap<>();
                    return call -> remembering(done, call, () -> {
                        if (done.get(call.context().key()).document().equals(call.subject())) {
                            throw new CallFailedException(new Failure.Conflict("it is there already", null, null));
                        }
                        return call.proceed();
                    });
                }));
    }

    /** What goes wrong when a key is used for two documents. */
    private static <P> List<Mutant<P>> confusing() {
        return List.of(
                Mutant.port("SINK-2", "gives the first answer to another document", () -> {
                    Map<IdempotencyKey, Done> done = new HashMap<>();
                    return call -> {
                        Done before = done.get(call.context().key());
                        if (before != null && !before.document().equals(call.subject())) {
                            return before.answer();
                        }
                        return remembering(done, call, call::proceed);
                    };
                }),
                Mutant.port("SINK-2", "does another document under a known key", () -> {
                    Map<IdempotencyKey, Done> done = new HashMap<>();
                    return call -> {
                        CallContext context = call.context();
                        Done before = done.get(context.key());
                        if (before != null && !before.document().equals(call.subject())) {
                            return call.proceedIn(context.withKey(context.key().step("other")));
                        }
                        return remembering(done, call, call::proceed);
                    };
                }));
    }

    /** What goes wrong with answers. */
    private static <P> List<Mutant<P>> answering() {
        return List.of(
                Mutant.port(
                        "SINK-3", "finds nothing", () -> call -> call.is("find") ? Optional.empty() : call.proceed()),
                Mutant.port("SINK-3", "finds the last answer under any key", () -> call -> {
                    Object answer = call.proceed();
                    return answer.equals(Optional.empty()) ? Optional.of("the last answer") : answer;
                }),
                Mutant.port("SINK-5", "gives the first reason only", () -> call -> {
                    try {
                        return call.proceed();
                    } catch (CallFailedException e) {
                        throw e.failure() instanceof Failure.Rejected rejected
                                ? new CallFailedException(new Failure.Rejected(
                                        rejected.detail(), rejected.reasons().subList(0, 1)))
                                : e;
                    }
                }));
    }

    private static Object remembering(Map<IdempotencyKey, Done> done, Defect.Call call, Supplier<Object> again) {
        if (call.is("find")) {
            return call.proceed();
        }
        IdempotencyKey key = call.context().key();
        if (done.containsKey(key)) {
            return again.get();
        }
        Object answer = call.proceed();
        done.put(key, new Done(call.subject(), answer));
        return answer;
    }

    private static CallFailedException failure(Defect.Call call) {
        try {
            call.proceed();
            throw new IllegalStateException("the line is broken, the call cannot succeed");
        } catch (CallFailedException e) {
            return e;
        }
    }
}
