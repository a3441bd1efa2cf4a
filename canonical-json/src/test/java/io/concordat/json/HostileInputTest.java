package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Classification;
import io.concordat.model.event.EventTypes;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody should send is refused by name, as a document and as an event, and redaction shows none of it. */
class HostileInputTest {

    private static final CanonicalJson JSON = CanonicalJson.standard();

    /** Both kinds of input; a piece of JSON is put into each as a member nobody knows. */
    enum Kind {
        DOCUMENT {
            @Override
            byte[] valid() {
                return Orders.bytes();
            }

            @Override
            List<Violation> violations(byte[] json) {
                return JSON.check(json, SalesOrder.class).violations();
            }

            @Override
            String redacted(byte[] json) {
                return JSON.redaction(Classification.INTERNAL).of(json, SalesOrder.class);
            }
        },
        EVENT {
            @Override
            byte[] valid() {
                return JSON.write(new RandomRecords(1).plain().event(EventTypes.ORDER_HELD));
            }

            @Override
            List<Violation> violations(byte[] json) {
                return JSON.receive(json) instanceof ReceivedEvent.Refused refused ? refused.violations() : List.of();
            }

            @Override
            String redacted(byte[] json) {
                return JSON.redaction(Classification.INTERNAL).ofEvent(json);
            }
        };

        abstract byte[] valid();

        abstract List<Violation> violations(byte[] json);

        abstract String redacted(byte[] json);

        byte[] with(String members) {
            String whole = new String(valid(), StandardCharsets.UTF_8);
            int start = whole.indexOf('{') + 1;
            return (whole.substring(0, start) + members + "," + whole.substring(start))
                    .getBytes(StandardCharsets.UTF_8);
        }

        List<String> refusal(byte[] json) {
            List<Violation> violations = violations(json);
            assertThat(violations).allSatisfy(v -> assertThat(v.toString()).hasSizeLessThan(1000));
            assertThat(redacted(json)).doesNotContain("QZX");
            return violations.stream()
                    .map(violation -> violation.rule() + " " + violation.pointer())
                    .toList();
        }

        List<String> refusalOf(String members) {
            return refusal(with(members));
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatItStartsFrom(Kind kind) {
        assertThat(kind.refusal(kind.valid())).isEmpty();
        assertThat(kind.refusalOf("\"foreign\":\"x\"")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void deepNesting(Kind kind) {
        assertThat(kind.refusalOf("\"foreign\":" + "[".repeat(100_000)))
                .last()
                .asString()
                .startsWith("limit-depth /foreign/0/0");
        assertThat(kind.refusalOf("\"foreign\":" + "{\"a\":".repeat(100_000)))
                .last()
                .asString()
                .startsWith("limit-depth /foreign/a/a");
    }

    @ParameterizedTest
    @EnumSource
    void hugeNumbers(Kind kind) {
        assertThat(kind.refusalOf("\"foreign\":" + "9".repeat(100_000))).containsExactly("limit-number /foreign");
        assertThat(kind.refusalOf("\"foreign\":[0." + "9".repeat(100_000) + "]"))
                .containsExactly("limit-number /foreign/0");
        // a small text that stands for a large number is kept as the text it is
        assertThat(kind.refusalOf("\"foreign\":1e999999999")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesThatStandTwiceHoweverTheyAreWritten(Kind kind) {
        assertThat(kind.refusalOf("\"foreign\":1,\"foreign\":2")).containsExactly("duplicate /foreign");
        assertThat(kind.refusalOf("\"foreign\":1,\"\\u0066oreign\":2")).containsExactly("duplicate /foreign");
        assertThat(kind.refusalOf("\"foreign\":{\"QZX 1\":1,\"QZX\\u00201\":2}"))
                .containsExactly("duplicate /foreign/***");
        assertThat(kind.refusalOf("\"id\":\"so-1\"")).containsExactly("duplicate /id");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJson(Kind kind) {
        for (String no : List.of(
                "NaN",
                "Infinity",
                "-Infinity",
                "01",
                "+1",
                "1.",
                "'QZX'",
                "QZX",
                "\"QZX\u0001\"",
                "\"\\x41\"",
                "/* QZX */ 1",
                "1 // QZX\n",
                "undefined",
                "0x10",
                "\"QZX\n\"")) {
            assertThat(kind.refusalOf("\"foreign\":" + no))
                    .as(no)
                    .last()
                    .asString()
                    .startsWith("json ");
        }
        byte[] whole = kind.valid();
        assertThat(kind.refusal(new byte[0])).containsExactly("json ");
        assertThat(kind.refusal(Arrays.copyOf(whole, whole.length / 2)))
                .last()
                .asString()
                .startsWith("json ");
        assertThat(kind.refusal(plus(whole, " x"))).last().asString().startsWith("json ");
        assertThat(kind.refusal(plus(whole, "{}"))).last().asString().startsWith("json ");
        assertThat(kind.refusal(plus(whole, "\u0000"))).last().asString().startsWith("json ");
    }

    private static byte[] plus(byte[] whole, String more) {
        byte[] longer = Arrays.copyOf(whole, whole.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, longer, whole.length, more.length());
        return longer;
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNoUtf8(Kind kind) {
        for (String bad : List.of(
                "C1BC",
                "C0AF",
                "E080AF",
                "F08080AF",
                "EDA080",
                "EDBFBF",
                "F4908080",
                "F5808080",
                "FF",
                "80",
                "C3",
                "E6BC")) {
            byte[] json = kind.with("\"foreign\":\"@@@@\"");
            byte[] bytes = java.util.HexFormat.of().parseHex(bad);
            int at = new String(json, StandardCharsets.ISO_8859_1).indexOf("@@@@");
            System.arraycopy(bytes, 0, json, at, bytes.length);
            assertThat(kind.refusal(json)).as(bad).containsExactly("utf-8 ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherEncodings(Kind kind) {
        String whole = new String(kind.valid(), StandardCharsets.UTF_8);
        for (Charset other : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32"),
                Charset.forName("UTF-32LE"))) {
            assertThat(kind.refusal(whole.getBytes(other))).as(other.name()).isNotEmpty();
        }
        assertThat(kind.refusal(("\uFEFF" + whole).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(kind.refusal(("\uFEFF\uFEFF" + whole).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void halvesOfSurrogatePairs(Kind kind) {
        assertThat(kind.refusalOf("\"\\ud83d\":1")).last().asString().startsWith("json ");
        assertThat(kind.refusalOf("\"id\\udc00\":1")).last().asString().startsWith("json ");
    }

    @ParameterizedTest
    @EnumSource
    void longNames(Kind kind) {
        assertThat(kind.refusalOf("\"" + "Q".repeat(1001) + "\":1"))
                .last()
                .asString()
                .startsWith("limit-name ");
        assertThat(kind.refusalOf("\"" + "Q".repeat(900_000) + "\":1"))
                .last()
                .asString()
                .startsWith("limit-name ");
        // bounded in the pointer as well
        assertThat(kind.refusalOf("\"" + "Q".repeat(999) + "\":1,\"" + "Q".repeat(999) + "\":1"))
                .containsExactly("duplicate /***");
    }

    @ParameterizedTest
    @EnumSource
    void namesThatShareAHash(Kind kind) {
        // every combination of these two has the same String.hashCode
        IntFunction<String> name = number -> IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
        String members = IntStream.range(0, 1 << 16)
                .mapToObj(number -> "\"" + name.apply(number) + "\":0")
                .collect(Collectors.joining(","));

        assertThat(kind.refusalOf(members)).isEmpty();
        assertThat(kind.refusalOf("\"foreign\":{" + members + ",\"" + name.apply(7) + "\":0}"))
                .containsExactly("duplicate /foreign/" + name.apply(7));
    }

    @ParameterizedTest
    @EnumSource
    void aMillionMembersNobodyKnows(Kind kind) {
        String members = IntStream.range(0, 1_000_000)
                .mapToObj(number -> "\"m" + number + "\":0")
                .collect(Collectors.joining(","));

        assertThat(kind.refusalOf(members)).containsExactly("limit-unknown /m100000");
        assertThat(kind.refusalOf("\"foreign\":[{" + members + "}]"))
                .containsExactly("limit-unknown /foreign/0/m99999");
    }

    @ParameterizedTest
    @EnumSource
    void aMillionElements(Kind kind) {
        String elements = "0,".repeat(1_000_000) + "0";

        assertThat(kind.refusalOf("\"foreign\":[" + elements + "]")).isEmpty();
        assertThat(kind.refusal(("[" + elements + "]").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("type ");
    }

    @ParameterizedTest
    @EnumSource
    void aHundredMegabytes(Kind kind) {
        byte[] large = new byte[100 << 20];
        Arrays.fill(large, (byte) ' ');
        System.arraycopy(kind.valid(), 0, large, 0, kind.valid().length);

        assertThat(kind.refusal(large)).containsExactly("limit-size ");
    }

    @ParameterizedTest
    @EnumSource
    void otherValuesThanAnObject(Kind kind) {
        for (String other : List.of("null", "true", "12", "\"QZX\"", "[]", "[{}]")) {
            assertThat(kind.refusal(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .containsExactly("type ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreElementsThanAllowed(Kind kind) {
        String line = Tree.text(Orders.objectAt(Orders.tree(), "/lines/0"));
        String lines = (line + ",").repeat(10_000) + line;
        byte[] order = Orders.with("/lines", new Tree.Literal("[" + lines + "]"));

        if (kind == Kind.DOCUMENT) {
            assertThat(kind.refusal(order)).containsExactly("maxItems /lines");
        } else {
            assertThat(kind.refusal(order)).isNotEmpty();
        }
    }
}
