package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferingPartsTest {

    public record Document(String name, Money total, List<Identifier> keys) {}

    private static final Identifier KEY = Identifier.of("urn:example", "1", "A");

    @Test
    void nothingDiffersInWhatIsTheSame() {
        assertThat(DifferingParts.between(document("5"), document("5"))).isEmpty();
    }

    @Test
    void namesEachPlaceAndNoValue() {
        Document other =
                new Document("Ada", Money.of("6", "EUR"), List.of(Identifier.of("urn:example", "2", "A"), KEY));

        assertThat(DifferingParts.between(document("5"), other))
                .containsExactly("/name", "/total/amount", "/keys/0/value");
    }

    @Test
    void aListOfAnotherLengthDiffersAsAWhole() {
        Document shorter = new Document("Bob", Money.of("5", "EUR"), List.of(KEY));

        assertThat(DifferingParts.between(document("5"), shorter)).containsExactly("/keys");
    }

    @Test
    void whatIsOfAnotherKindDiffersAsAWhole() {
        assertThat(DifferingParts.between(document("5"), "a text")).containsExactly("the whole");
    }

    private static Document document(String amount) {
        return new Document("Bob", Money.of(amount, "EUR"), List.of(KEY, KEY));
    }
}
