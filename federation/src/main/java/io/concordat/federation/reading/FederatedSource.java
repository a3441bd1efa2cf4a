package io.concordat.federation.reading;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.decorate.PortProxy;
import io.concordat.federation.ownership.Ownership;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sources of several systems as one.
 *
 * <pre>
 * CustomerSource customers = FederatedSource.of(Map.of("erp-old", old.customers(), "erp-new", young.customers()))
 *         .decidedBy(ownership)
 *         .as(CustomerSource.class);
 * </pre>
 *
 * <p>It promises what every {@link DocumentSource} does, and beside that:
 *
 * <ol>
 *   <li>FDS-1: every system is asked, and a failure of one fails the call: what one of them has is not the answer as long as
 *       another may contradict it.
 *   <li>FDS-2: what one system has is given as it has it; what several have and agree on, as the first by name has it. The meta
 *       is not compared.
 *   <li>FDS-3: what several have and do not agree on is put together by {@linkplain #decidedBy ownership}, each system's own
 *       groups from it, the meta from the last that gave any; without ownership, for documents with groups in their lines, or
 *       if the owner of the whole has none, it fails as {@code CONFLICT}.
 *   <li>FDS-4: a key that names documents with different ids fails as {@code CONFLICT}.
 * </ol>
 *
 * <p>Systems are asked one after the other under one deadline. Thread-safe if its parts are.
 *
 * @param <T> the document
 */
public final class FederatedSource<T extends Record> implements DocumentSource<T> {

    private final Map<String, DocumentSource<T>> systems;
    private final @Nullable Ownership ownership;
    private final Fingerprinter content = Fingerprinter.canonical();

    private FederatedSource(Map<String, DocumentSource<T>> systems, @Nullable Ownership ownership) {
        this.systems = systems;
        this.ownership = ownership;
    }

    /**
     * The sources of several systems.
     *
     * @param systems by their names, as in {@code AdapterDescriptor.name()}; at least one
     */
    public static <T extends Record> FederatedSource<T> of(Map<String, ? extends DocumentSource<T>> systems) {
        if (systems.isEmpty()) {
            throw new IllegalArgumentException("no sources to join: expected at least one");
        }
        return new FederatedSource<>(Collections.unmodifiableMap(new TreeMap<>(systems)), null);
    }

    /** The same, with whose word counts on which part when they do not agree. */
    public FederatedSource<T> decidedBy(Ownership owners) {
        return new FederatedSource<>(systems, Objects.requireNonNull(owners, "ownership"));
    }

    /**
     * The same as a port of a family.
     *
     * @throws IllegalArgumentException if the port promises more than {@link DocumentSource}
     */
    public <P extends DocumentSource<T>> P as(Class<P> port) {
        for (Method method : port.getMethods()) {
            if (method.getDeclaringClass() != DocumentSource.class) {
                throw new IllegalArgumentException(port.getSimpleName() + " cannot be federated: it has "
                        + method.getName() + " beside what every source has, implement it on a FederatedSource");
            }
        }
        return PortProxy.of(
                port,
                "federated " + port.getSimpleName(),
                (method, arguments) -> PortProxy.call(this, method, arguments));
    }

    @Override
    public Optional<T> get(Id<T> id, CallContext call) {
        return joined("the document " + id, source -> source.get(id, call));
    }

    @Override
    public Optional<T> knownAs(Identifier key, CallContext call) {
        // the key itself may be personal
        return joined("a key of " + key.system(), source -> source.knownAs(key, call));
    }

    private Optional<T> joined(String asked, Function<DocumentSource<T>, Optional<T>> question) {
        Map<String, T> found = new LinkedHashMap<>();
        systems.forEach((name, source) -> question.apply(source).ifPresent(document -> found.put(name, document)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<T> documents = List.copyOf(found.values());
        T first = documents.get(0);
        if (documents.stream().map(FederatedSource::idOf).distinct().count() > 1) {
            throw conflict(asked + " names another document in each of " + found.keySet()
                    + " (FDS-4): give them one canonical id, or correct the key");
        }
        boolean same = documents.stream().map(content::of).distinct().count() == 1;
        return Optional.of(same ? first : decided(asked, found));
    }

    private T decided(String asked, Map<String, T> found) {
        Optional<String> owner = Optional.ofNullable(ownership)
                .flatMap(owners -> FieldGroup.of(first(found).getClass()).stream()
                        .findFirst()
                        .flatMap(owners::owner))
                .filter(found::containsKey)
                .filter(name -> Ownership.canResolve(first(found).getClass()));
        if (ownership == null || owner.isEmpty()) {
            throw conflict(asked + " is not the same in " + found.keySet()
                    + " (FDS-3): correct one of them, or say by ownership whose word counts");
        }
        T result = Objects.requireNonNull(found.get(owner.get()));
        for (Map.Entry<String, T> each : found.entrySet()) {
            if (!each.getKey().equals(owner.get())) {
                result = ownership
                        .resolve(each.getKey(), result, each.getValue())
                        .document()
                        .orElse(result);
            }
        }
        return result;
    }

    private static <T> T first(Map<String, T> found) {
        return found.values().iterator().next();
    }

    // the first component of every document is its canonical id
    private static Object idOf(Record document) {
        try {
            return document.getClass().getRecordComponents()[0].getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the id of a public record", e);
        }
    }

    private static CallFailedException conflict(String detail) {
        return new CallFailedException(new Failure.Conflict(detail, null, null));
    }
}
