package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every source of documents promises. Inherit from the kit of a port, not from this class.
 *
 * @param <P> the port
 * @param <T> the document
 */
public abstract class DocumentSourceTck<P extends DocumentSource<T>, T> extends QuestionTck<P> {

    /** For the test framework. */
    protected DocumentSourceTck() {}

    /** A document the system has, as the port shall give it; another one each time. */
    protected abstract T existing();

    /** The canonical id of a document. */
    protected abstract Id<T> idOf(T document);

    /** A key that names a document, and no other. */
    protected abstract Identifier keyOf(T document);

    /** A key that fits several documents of the system; none unless overridden, and its test is skipped. */
    protected @Nullable Identifier ambiguousKey() {
        return null;
    }

    @Override
    protected final Function<CallContext, ?> ordinaryCall(P port) {
        Id<T> id = idOf(existing());
        return call -> port.get(id, call);
    }

    @Override
    protected final boolean areTheirOwn(Object one, Object other) {
        return !one.equals(other);
    }

    @Test
    void source1HasNothingUnderAnUnknownId() {
        existing();
        assertThat(port().get(Id.of("tck-nobody-has-this-id"), call()))
                .as("SOURCE-1: what is there under an unknown id")
                .isEmpty();
    }

    @Test
    void source1HasNothingUnderAnUnknownKey() {
        Identifier key = keyOf(existing());
        Identifier unknown = Identifier.of(key.system(), "tck-nobody-has-this-key");
        assertThat(port().knownAs(unknown, call()))
                .as("SOURCE-1: what is there under an unknown key")
                .isEmpty();
    }

    @Test
    void source2ComparesTheSystemOfAKey() {
        Identifier key = keyOf(existing());
        Identifier elsewhere = Identifier.of("urn:concordat:tck:another-system", key.value());
        assertThat(port().knownAs(elsewhere, call()))
                .as("SOURCE-2: what is there under the same value of another system")
                .isEmpty();
    }

    @Test
    void source2ComparesTheTypeOfAKeyWhereBothHaveOne() {
        T document = existing();
        Identifier key = keyOf(document);
        Identifier untyped = Identifier.of(key.system(), key.value());
        Identifier otherwise = Identifier.of(key.system(), key.value(), "TCK-OTHER-TYPE");
        assertThat(port().knownAs(untyped, call()))
                .as("SOURCE-2: what is there under a key without its type")
                .contains(document);
        assertThat(port().knownAs(otherwise, call()))
                .as("SOURCE-2: what is there under a key with another type")
                .isEqualTo(key.type() == null ? Optional.of(document) : Optional.empty());
    }

    @Test
    void source2ChoosesNoneOfSeveral() {
        Identifier key = orSkip(ambiguousKey(), "ambiguousKey");
        assertThat(kindOf(call -> port().knownAs(key, call), call()))
                .as("SOURCE-2: failure under a key of several documents")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void source3GivesEachDocumentAsItIs() {
        T one = existing();
        T other = existing();
        isGiven("the first document", port().get(idOf(one), call()), one);
        isGiven("the second document", port().get(idOf(other), call()), other);
        isGiven("the second document by its key", port().knownAs(keyOf(other), call()), other);
    }

    private void isGiven(String what, Optional<T> given, T expected) {
        List<String> differing =
                given.map(it -> DifferingParts.between(it, expected)).orElse(List.of());
        assertThat(given)
                .as("SOURCE-3: %s, where it differs: %s", what, differing)
                .contains(expected);
    }

    @Test
    void source4FailsWhenTheLineBreaksInTheMiddle() {
        P breaking = orSkip(portThatBreaksMidway(), "portThatBreaksMidway");
        Id<T> id = idOf(existing());
        assertThat(kindOf(call -> breaking.get(id, call), call()))
                .as("SOURCE-4: failure of a call whose answer broke off in the middle")
                .isNotNull();
    }
}
