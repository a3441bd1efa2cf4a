package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Classification;
import io.concordat.model.event.EventTypes;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Contact;
import io.concordat.model.party.Party;
import io.concordat.model.value.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final CanonicalJson json = CanonicalJson.standard();
    private final Redaction redaction = Redaction.upTo(Classification.INTERNAL);

    private Map<String, Object> redactedOrder(byte[] received) {
        return Tree.parse(redaction.of(received, SalesOrder.class).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void masksWhatIsConfidentialAndKeepsTheRest() {
        Contact contact = new Contact(Code.of("BUYER"), "Ida Brandt", null, "ida@example.org");

        assertThat(json.redacted(contact))
                .isEqualTo("{\"role\":{\"value\":\"BUYER\"},\"name\":\"***\",\"email\":\"***\"}");
        assertThat(json.redaction(Classification.PERSONAL).of(contact))
                .isEqualTo(new String(json.write(contact), StandardCharsets.UTF_8));
    }

    @Test
    void keepsStructureNumbersAndCodesOfAnOrder() {
        SalesOrder order = json.read(Orders.bytes(), SalesOrder.class);

        Map<String, Object> shown = Tree.parse(json.redacted(order).getBytes(StandardCharsets.UTF_8));

        assertThat(Orders.objectAt(shown, "/header")).containsEntry("orderNumber", "4711");
        assertThat(Orders.objectAt(shown, "/lines/0/quantity"))
                .isEqualTo(Orders.objectAt(Orders.tree(), "/lines/0/quantity"));
        assertThat(Orders.objectAt(shown, "/parties/soldTo").keySet())
                .isEqualTo(Orders.objectAt(Orders.tree(), "/parties/soldTo").keySet());
        assertThat(Orders.objectAt(shown, "/parties/soldTo")).containsEntry("legalName", "***");
    }

    @Test
    void whatIsNestedInSomethingConfidentialIsConfidential() {
        Party party = json.read("""
                {"identifiers":[{"system":"urn:x","value":"4711"}],"taxIds":[],"contacts":[]}
                """.getBytes(StandardCharsets.UTF_8), Party.class);

        assertThat(json.redacted(party)).isEqualTo("{\"identifiers\":[{\"system\":\"***\",\"value\":\"***\"}]}");
    }

    @Test
    void masksWhatNobodyKnows() {
        byte[] received = Orders.plus("", "birthday", new Tree.Literal("{\"of\":\"Ida\"}"));
        byte[] keyed = Orders.plus("", "ida@example.org", "x");

        assertThat(redactedOrder(received)).containsEntry("birthday", "***");
        assertThat(redactedOrder(keyed)).containsEntry("***", "***").doesNotContainKey("ida@example.org");
        assertThat(redaction.of(Orders.bytes(), SalesOrder.class)).contains("\"body\":\"***\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id", "/header/type", "/header/orderedAt", "/lines/0/quantity/value", "/parties", "/lines"})
    void masksWhatDoesNotFitItsPlace(String pointer) {
        String shown = redaction.of(Orders.with(pointer, "Ida Brandt, 12 years"), SalesOrder.class);

        assertThat(shown).doesNotContain("Ida");
        Tree.Place place = Tree.places(Tree.parse(shown.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(one -> one.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
        assertThat(place.value()).isEqualTo("***");
    }

    @Test
    void showsAMemberThatStandsTwiceTwice() {
        byte[] received = "{\"role\":null,\"name\":\"Ida\",\"name\":\"Ida\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(redaction.of(received, Contact.class))
                .isEqualTo("{\"role\":null,\"name\":\"***\",\"name\":\"***\"}");
    }

    @Test
    void saysByNameWhyNothingIsShown() {
        assertThat(redaction.of("{\"name\":\"Ida\"", Contact.class))
                .isEqualTo("{\"notShown\":\"json\",\"because\":\"malformed JSON at line 1, column 14\",\"bytes\":13}");
        assertThat(redaction.of("", Contact.class)).startsWith("{\"notShown\":\"json\"");
        assertThat(redaction.of(new byte[] {'"', (byte) 0xFF, '"'}, Contact.class))
                .startsWith("{\"notShown\":\"utf-8\"");
        assertThat(CanonicalJson.builder()
                        .maxBytes(10)
                        .build()
                        .redaction(Classification.PUBLIC)
                        .of(Orders.bytes(), SalesOrder.class))
                .startsWith("{\"notShown\":\"limit-size\"");
        assertThat(redaction.of(new Contact(null, "x".repeat(201), null, null)))
                .isEqualTo("{\"notShown\":\"maxLength\",\"because\":\"text of 201 characters\",\"bytes\":0}");
    }

    @Test
    void redactsAnEventWhereverItsTypeStands() {
        String event = new String(
                json.write(new RandomRecords(1).plain().event(EventTypes.ORDER_RELEASED)), StandardCharsets.UTF_8);
        Map<String, Object> members = Tree.parse(event.getBytes(StandardCharsets.UTF_8));
        Object type = members.remove("type");
        members.put("comexample", "Ida");
        members.put("type", type);

        Map<String, Object> shown =
                Tree.parse(redaction.ofEvent(Tree.bytes(members)).getBytes(StandardCharsets.UTF_8));

        assertThat(shown).containsEntry("type", type).containsEntry("comexample", "***");
        assertThat(shown.get("id")).isEqualTo(members.get("id"));
        assertThat(Orders.objectAt(shown, "/data")).containsEntry("by", "***").containsKey("holdId");
        assertThat(Orders.objectAt(shown, "/data").get("holdId")).isNotEqualTo("***");
    }

    @Test
    void masksTheWholeDataOfAnEventOfATypeNobodyKnows() {
        byte[] received = "{\"type\":\"com.example.x.v1\",\"id\":\"1\",\"data\":{\"a\":\"Ida\"}}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(redaction.ofEvent(received))
                .isEqualTo("{\"type\":\"com.example.x.v1\",\"id\":\"1\",\"data\":\"***\"}");
        assertThat(redaction.ofEvent("[\"Ida\"]".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("\"***\"");
    }

    @Test
    void everythingIsShownToWhoMaySeeEverything() {
        for (byte[] received :
                List.of(Orders.bytes(), Orders.plus("/lines/0", "new", new Tree.Literal("[1e99, {}]")))) {
            assertThat(Tree.parse(json.redaction(Classification.PAYMENT)
                            .of(received, SalesOrder.class)
                            .getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Tree.parse(received));
        }
    }
}
