package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the libraries the reader is compared with err, and the differential test makes an exception for it. A test that fails
 * here after an update says that the exception can go.
 */
class OtherOpinionTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void networkntThrowsOnADecimalBeyondLongWhereAWholeNumberHasABound() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"type\": \"integer\", \"maximum\": 9}", InputFormat.JSON);

        assertThat(schema.validate(JACKSON.readTree("99.5"))).isNotEmpty();
        assertThatThrownBy(() -> schema.validate(JACKSON.readTree("9999999999999999999.5")))
                .isInstanceOf(JsonNodeException.class);
        assertThat(ofRevision("1")).isEqualTo(OtherOpinion.Stage.NOBODY);
        assertThat(ofRevision("9999999999999999999.5")).isEqualTo(OtherOpinion.Stage.NO_VERDICT);
        assertThat(rulesOf(revision("9999999999999999999.5"))).containsExactly("type");
    }

    @Test
    void jacksonThrowsWhatIsNoneOfItsExceptionsOnAnExponentBeyondInt() {
        assertThatThrownBy(() -> JACKSON.readTree("1e99999999999")).isInstanceOf(NumberFormatException.class);
        assertThat(ofRevision("1e99999999999")).isEqualTo(OtherOpinion.Stage.NO_VERDICT);
        assertThat(rulesOf(revision("1e99999999999"))).containsExactly("type");
    }

    /** RFC 3629 forbids more bytes than needed, and what lies beyond U+10FFFF. */
    @ParameterizedTest
    @ValueSource(strings = {"F0808080", "F08FBFBF", "F4908080", "F5808080"})
    void jacksonReadsFourBytesThatAreNoUtf8(String hex) {
        byte[] letter = HexFormat.of().parseHex(hex);
        byte[] text =
                ("\"" + new String(letter, StandardCharsets.ISO_8859_1) + "\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(JACKSON.readTree(text).isString()).isTrue();
        assertThat(rulesOf(text)).containsExactly("utf-8");
    }

    private static OtherOpinion.Stage ofRevision(String number) {
        return new OtherOpinion(OrderEvent.Reinstated.class, JakartaOracle.of(List.of(OrderEvent.Reinstated.class)))
                .of(revision(number))
                .refusedBy();
    }

    private static byte[] revision(String number) {
        String order = "{\"id\": \"so-1\", \"revisionBefore\": 0, \"revisionAfter\": " + number + "}";
        return ("{\"order\": " + order + ", \"reason\": {\"value\": \"x\"}}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> rulesOf(byte[] json) {
        return CanonicalJson.standard().check(json, OrderEvent.Reinstated.class).violations().stream()
                .map(Violation::rule)
                .toList();
    }
}
