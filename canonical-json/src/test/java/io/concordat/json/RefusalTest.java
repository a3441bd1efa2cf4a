package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.document.Note;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused by name, whatever the contract says. */
class RefusalTest {

    private final CanonicalJson json = CanonicalJson.builder()
            .maxBytes(100_000)
            .maxStringLength(20_000)
            .maxDepth(10)
            .maxViolations(5)
            .withoutRules()
            .build();

    private List<String> refusal(byte[] document) {
        return json.check(document, Note.class).violations().stream()
                .map(violation -> violation.rule() + " " + violation.pointer())
                .toList();
    }

    private List<String> refusal(String document) {
        return refusal(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMemberThatStandsTwice() {
        assertThat(refusal("{\"text\":\"a\",\"text\":\"b\"}")).containsExactly("duplicate /text");
        assertThat(refusal("{\"text\":\"a\",\"te\\u0078t\":\"b\"}")).containsExactly("duplicate /text");
    }

    @Test
    void aMemberThatStandsTwiceAnywhere() {
        assertThat(refusal("{\"text\":\"a\",\"audience\":{\"value\":\"x\",\"value\":\"x\"}}"))
                .containsExactly("duplicate /audience/value");
        assertThat(refusal("{\"text\":\"a\",\"new\":1,\"new\":2}")).containsExactly("duplicate /new");
        assertThat(refusal("{\"text\":\"a\",\"new\":[{\"deep\":{\"x\":1,\"x\":1}}]}"))
                .containsExactly("duplicate /new/0/deep/x");
        assertThat(refusal("{\"text\":{\"x\":1,\"x\":1}}")).containsExactly("type /text", "duplicate /text/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":NaN}",
                "{\"text\":Infinity}",
                "{\"text\":-Infinity}",
                "{\"text\":\"a\"",
                "{\"text\":\"a\",}",
                "{'text':'a'}",
                "{text:\"a\"}",
                "{\"text\":\"a\"}//",
                "{\"text\":01}",
                "{\"text\":\"\u0000\"}",
                "{\"text\":\"a\nb\"}",
                "nothing",
            })
    void whatIsNotJson(String document) {
        assertThat(refusal(document)).isNotEmpty().last().asString().startsWith("json ");
    }

    @Test
    void nothingAndMoreThanOneValue() {
        assertThat(refusal("")).containsExactly("json ");
        assertThat(refusal(" \n")).containsExactly("json ");
        assertThat(refusal("{\"text\":\"a\"} {}")).containsExactly("json ");
        assertThat(refusal("{\"text\":\"a\"} x")).containsExactly("json ");
    }

    @Test
    void bytesThatAreNotUtf8() {
        int[][] bad = {
            {0xC0, 0xAF}, // overlong slash
            {0xC1, 0xBC},
            {0xE0, 0x80, 0xAF},
            {0xF0, 0x80, 0x80, 0xAF},
            {0xED, 0xA0, 0x80}, // surrogate
            {0xF4, 0x90, 0x80, 0x80}, // above U+10FFFF
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF},
            {0x80},
            {0xC3}, // cut short
            {0xE6, 0xBC},
        };
        for (int[] sequence : bad) {
            assertThat(refusal(around(sequence))).as(Arrays.toString(sequence)).containsExactly("utf-8 ");
        }
        assertThat(refusal(around(0xE6, 0xBC, 0xA2))).isEmpty();
        assertThat(refusal(around(0xF0, 0x9F, 0x98, 0x80))).isEmpty();
    }

    private static byte[] around(int... bytes) {
        byte[] before = "{\"text\":\"12345678".getBytes(StandardCharsets.UTF_8);
        byte[] document = Arrays.copyOf(before, before.length + bytes.length + 2);
        for (int i = 0; i < bytes.length; i++) {
            document[before.length + i] = (byte) bytes[i];
        }
        document[document.length - 2] = '"';
        document[document.length - 1] = '}';
        return document;
    }

    @Test
    void otherEncodings() {
        assertThat(refusal("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16LE)))
                .isNotEmpty();
        assertThat(refusal("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16BE)))
                .isNotEmpty();
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        assertThat(refusal("\uFEFF{\"text\":\"a\",\"new\": 1.0 }")).isEmpty();
        Note note = json.read("\uFEFF{\"text\":\"ä\"}".getBytes(StandardCharsets.UTF_8), Note.class);
        assertThat(note).isEqualTo(Note.of("ä"));
    }

    @Test
    void halfASurrogatePairThatIsEscaped() {
        assertThat(refusal("{\"text\":\"\\uD83D\"}")).containsExactly("surrogate /text");
        assertThat(refusal("{\"text\":\"\\ude00x\"}")).containsExactly("surrogate /text");
        assertThat(refusal("{\"text\":\"\\uD83D\\uDE00\"}")).isEmpty();
        assertThat(refusal("{\"text\":\"\\\\uD83D\"}")).isEmpty();
    }

    @Test
    void moreLevelsThanTheLimit() {
        assertThat(refusal("{\"text\":\"a\",\"new\":" + "[".repeat(9) + "]".repeat(9) + "}"))
                .isEmpty();
        assertThat(refusal("{\"text\":\"a\",\"new\":" + "[".repeat(10) + "]".repeat(10) + "}"))
                .singleElement()
                .asString()
                .startsWith("limit-depth /new/0");
        assertThat(refusal("[".repeat(90_000))).last().asString().startsWith("limit-depth");
    }

    @Test
    void aLongerStringThanTheLimit() {
        assertThat(refusal("{\"text\":\"a\",\"new\":\"" + "x".repeat(20_001) + "\"}"))
                .containsExactly("limit-string /new");
    }

    @Test
    void aLongerDocumentThanTheLimit() {
        byte[] document = ("{\"text\":\"a\"" + " ".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(document)).containsExactly("limit-size ");
    }

    @Test
    void aStreamIsReadNoFurtherThanTheLimit() {
        long[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return ' ';
            }

            @Override
            public int read(byte[] target, int from, int length) {
                taken[0] += length;
                Arrays.fill(target, from, from + length, (byte) ' ');
                return length;
            }
        };

        Assertions.assertThatThrownBy(() -> json.read(endless, Note.class))
                .isInstanceOfSatisfying(
                        ContractViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("limit-size"));
        assertThat(taken[0]).isEqualTo(100_001);
    }

    @Test
    void aStreamWithinTheLimitIsRead() throws IOException {
        InputStream stream = new ByteArrayInputStream("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(json.read(stream, Note.class)).isEqualTo(Note.of("a"));
    }

    @Test
    void aNumberOfMoreThan41Characters() {
        String number = "1".repeat(42);

        assertThat(refusal("{\"text\":\"a\",\"new\":" + number + "}")).containsExactly("limit-number /new");
        assertThat(refusal("{\"text\":\"a\",\"new\":0." + number + "}")).containsExactly("limit-number /new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1e39", "1e-19", "123456789012345678901234567890123456789"})
    void aDecimalBeyondItsBounds(String number) {
        byte[] document = Orders.with("/lines/0/quantity/value", new Tree.Literal(number));

        assertThat(json.check(document, SalesOrder.class).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("decimal"));
    }

    @Test
    void readingStopsAfterAsManyViolationsAsTheLimitSays() {
        String members = IntStream.range(0, 5).mapToObj(i -> "\"text\":1").collect(Collectors.joining(","));

        assertThat(refusal("{" + members + "}")).hasSize(5).noneMatch(v -> v.startsWith("limit"));
        assertThat(refusal("{" + members + ",\"text\":1," + members + "}"))
                .hasSize(6)
                .last()
                .isEqualTo("limit-violations ");
    }
}
