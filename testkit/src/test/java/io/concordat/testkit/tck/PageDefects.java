package io.concordat.testkit.tck;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventBuilder;
import io.concordat.model.event.EventData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Feeds that tell the wrong thing, in an otherwise sound history of their own. */
public final class PageDefects {

    private static final int ALL = 1000;

    private PageDefects() {}

    /** A feed whose events of one kind say something else. */
    public static <P, D extends EventData> Mutant<P> changing(
            String promise, String name, Class<D> kind, UnaryOperator<D> change) {
        return Mutant.port(
                promise,
                name,
                () -> call -> page(call, event -> {
                    boolean fits = kind.isInstance(event.data());
                    return List.of(fits ? with(event, change.apply(kind.cast(event.data()))) : event);
                }));
    }

    /** A feed that tells facts of one kind by two events each. */
    public static <P> Mutant<P> twice(String promise, String name, Class<? extends EventData> kind) {
        return Mutant.port(
                promise,
                name,
                () -> call -> page(
                        call,
                        event -> kind.isInstance(event.data())
                                ? List.of(
                                        event,
                                        builder(event).id(event.id() + "-again").build())
                                : List.of(event)));
    }

    /** A feed that tells of each fact of one kind another one beside it. */
    public static <P, D extends EventData> Mutant<P> alsoTelling(
            String promise, String name, Class<D> kind, UnaryOperator<D> other) {
        return Mutant.port(
                promise,
                name,
                () -> call -> page(
                        call,
                        event -> kind.isInstance(event.data())
                                ? List.of(event, beside(event, other.apply(kind.cast(event.data()))))
                                : List.of(event)));
    }

    private static Event<?> beside(Event<?> event, EventData data) {
        return builder(event).id(event.id() + "-beside").data(data).build();
    }

    private interface Telling {

        List<Event<?>> tell(Event<?> event);
    }

    private static Object page(Defect.Call call, Telling telling) {
        Cursor since = (Cursor) call.subject();
        if (!since.text().matches("(m[0-9]+)?")) {
            return call.proceed();
        }
        List<Event<?>> history = new ArrayList<>();
        Page<?> all = (Page<?>) call.proceedWith(Cursor.START, ALL, call.context());
        all.items().forEach(item -> history.addAll(telling.tell((Event<?>) item)));
        int from = since.isStart() ? 0 : Integer.parseInt(since.text().substring(1));
        int to = Math.min(history.size(), from + (int) call.arguments().get(1));
        return new Page<>(history.subList(from, to), Cursor.of("m" + to), to < history.size());
    }

    private static Event<?> with(Event<?> event, EventData data) {
        return builder(event).data(data).build();
    }

    @SuppressWarnings("unchecked")
    static EventBuilder<EventData> builder(Event<?> event) {
        return EventBuilder.builder((Event<EventData>) event);
    }
}
