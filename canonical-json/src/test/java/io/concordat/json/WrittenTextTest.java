package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.item.Item;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Texts are escaped as another writer of JSON escapes them. */
class WrittenTextTest {

    private final CanonicalJson json = CanonicalJson.standard();

    @Property(seed = "20261121", tries = 2000)
    void textsAreWrittenAsJacksonWritesThem(
            @ForAll
                    @StringLength(min = 1, max = 100)
                    @CharRange(from = '\u0000', to = '\u0800')
                    @CharRange(from = '\uE000', to = '\uFFFF')
                    @Chars({'"', '\\', '/', '\u007F', '\u0080', '\u2028'})
                    String text) {
        byte[] expected = Tree.bytes(Map.of("value", text));

        assertThat(new String(json.write(Code.of(text)), StandardCharsets.UTF_8))
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }

    @Test
    void pairsOfSurrogatesAreFourBytes() {
        assertThat(json.write(Code.of("a😀"))).isEqualTo("{\"value\":\"a😀\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfAPairIsRefusedWhereverItStands() {
        for (String torn : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "é\uD83D"}) {
            assertThatThrownBy(() -> json.write(Code.of(torn)))
                    .isInstanceOf(ContractViolationException.class)
                    .hasMessageContaining("surrogate");
        }
    }

    @Test
    void moreThanOneBufferIsWhole() {
        Code code = new Code("ä\u0001x".repeat(33), null, null, "n".repeat(250));
        List<Identifier> many = Collections.nCopies(100, new Identifier("urn:x", "1", code, null, null, null, null));
        Ref<Item> ref = new Ref<>(Id.of("i"), many, null, null, null);

        assertThat(json.read(json.write(ref), Ref.class)).isEqualTo(ref);
    }
}
