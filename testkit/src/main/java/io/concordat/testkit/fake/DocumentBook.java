package io.concordat.testkit.fake;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents an in-memory system keeps of one kind, to be read by their keys.
 *
 * @param <T> the document
 */
public interface DocumentBook<T> extends DocumentSource<T> {

    /** The system's agenda. */
    Agenda agenda();

    /** The documents; to be looked at by work on the agenda only. */
    Map<Id<T>, T> documents();

    /** The keys a document is known by. */
    List<Identifier> keysOf(T document);

    @Override
    default Optional<T> get(Id<T> id, CallContext call) {
        return agenda().serve(call, () -> Optional.ofNullable(documents().get(id)));
    }

    @Override
    default Optional<T> knownAs(Identifier key, CallContext call) {
        return agenda().serve(call, () -> {
            List<T> fitting = documents().values().stream()
                    .filter(document -> keysOf(document).stream().anyMatch(one -> isSame(one, key)))
                    .toList();
            if (fitting.size() > 1) {
                throw new CallFailedException(new Failure.Conflict(
                        "a key fits " + fitting.size() + " documents, expected one: clean them up", null, null));
            }
            return fitting.stream().findFirst();
        });
    }

    private static boolean isSame(Identifier one, Identifier other) {
        Code left = one.type();
        Code right = other.type();
        return one.system().equals(other.system())
                && one.value().equals(other.value())
                && (left == null || right == null || left.is(right));
    }
}
