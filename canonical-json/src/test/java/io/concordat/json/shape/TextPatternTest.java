package io.concordat.json.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.event.EventRef;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a text is looked at, the verdict is that of the expression. */
class TextPatternTest {

    private static final String PIECES = "AZaz09 .:/-_~%?#+é\u007F\u0085\uD83D\uDE00\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{2}",
                "[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}",
                "[0-9a-f]{2}-[0-9a-f]{3}-[0-9a-f]{1}",
                "[^\\x00-\\x1F\\x7F-\\x9F]*",
                "[A-Za-z0-9+./;:= _-]*",
                "\\S{1,10}",
                "[a-z]+",
                "A*[A-Z]",
                "(a|b)+",
                EventRef.URI
            })
    void agreesWithTheExpression(String regex) {
        TextPattern pattern = TextPattern.of(regex);
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            assertThat(pattern.matches(text)).as(text).isEqualTo(Pattern.matches(regex, text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:acme:erp-eu1",
                "https://acme.example/orders",
                "/orders/7",
                "a%20b",
                "a%2",
                "https://a.example/b?c=1&d=2#e",
                "a:b#c#d",
                "a:b!?c"
            })
    void agreesAboutSources(String source) {
        assertThat(TextPattern.of(EventRef.URI).matches(source)).isEqualTo(Pattern.matches(EventRef.URI, source));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(PIECES.charAt(random.nextInt(random.nextBoolean() ? 6 : PIECES.length())));
        }
        return text.toString();
    }
}
