package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.version.Casters;
import io.concordat.json.version.Downcast;
import io.concordat.json.version.JsonTree;
import io.concordat.json.version.OldSchema;
import io.concordat.json.version.OnLoss;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventTypes;
import io.concordat.model.payment.Payment;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.node.ObjectNode;

/** Laws of casting, for random payments with fields nobody knows at random depth. */
class VersionLawsTest {

    private static final Set<String> BEYOND_SCHEMA =
            Set.of("invariant", "format", "decimal", "must-understand", "cast");

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();
    private final Casters casters = json.casters();

    private ObjectNode payment(long seed) {
        Map<String, Object> tree = Tree.parse(json.write(new RandomRecords(seed).of(Payment.class)));
        Newcomers.inject(tree, new Random(seed));
        return JsonTree.object(Tree.bytes(tree));
    }

    private ObjectNode received(long seed) {
        Map<String, Object> tree = Tree.parse(json.write(new RandomRecords(seed).event(EventTypes.PAYMENT_RECEIVED)));
        Newcomers.inject(tree, new Random(seed));
        return JsonTree.object(Tree.bytes(tree));
    }

    @Property(seed = "20261121", tries = 1000)
    void downAndUpAgainIsTheSameTree(@ForAll long seed) {
        ObjectNode payment = payment(seed);

        Downcast old = casters.downcast("payment", 2, 1, payment, OnLoss.STASH);

        assertThat(casters.upcast("payment", 1, 2, JsonTree.object(old.document())))
                .isEqualTo(payment);
    }

    @Property(seed = "20261121", tries = 500)
    void downAndUpAgainIsTheSamePayment(@ForAll long seed) {
        Payment payment = json.read(JsonTree.bytes(payment(seed)), Payment.class);

        assertThat(json.read(json.downcast(payment, 1).document(), Payment.class))
                .isEqualTo(payment);
    }

    @Property(seed = "20261121", tries = 500)
    void downAndUpAgainIsTheSameEvent(@ForAll long seed) {
        Event<?> event = json.readEvent(JsonTree.bytes(received(seed)));

        byte[] old = json.downcast(event, 1).document();

        assertThat(json.readEvent(old)).isEqualTo(event);
    }

    @Property(seed = "20261121", tries = 500)
    void whatIsReportedAsLosslessIsSoWithoutAStash(@ForAll long seed) {
        ObjectNode payment = payment(seed);
        Downcast old = casters.downcast("payment", 2, 1, payment, OnLoss.DROP);

        ObjectNode again = casters.upcast("payment", 1, 2, old.tree());

        // the digest is that of the other form
        ((ObjectNode) payment.get("meta")).remove("digest");
        assertThat(again.equals(payment)).isEqualTo(old.losses().isLossless());
    }

    @Property(seed = "20261121", tries = 300)
    void castingIsDeterministicAndLeavesTheCurrentAlone(@ForAll long seed) {
        ObjectNode payment = payment(seed);
        ObjectNode before = payment.deepCopy();

        Downcast one = casters.downcast("payment", 2, 1, payment, OnLoss.STASH);
        Downcast two = casters.downcast("payment", 2, 1, payment, OnLoss.STASH);

        assertThat(one.document()).isEqualTo(two.document());
        assertThat(one.losses()).isEqualTo(two.losses());
        assertThat(JsonTree.bytes(casters.upcast("payment", 1, 2, one.tree())))
                .isEqualTo(JsonTree.bytes(casters.upcast("payment", 1, 2, two.tree())));
        assertThat(casters.upcast("payment", 2, 2, payment)).isEqualTo(before);
        assertThat(payment).isEqualTo(before);
    }

    @Property(seed = "20261121", tries = 1000)
    void anOldDocumentIsJudgedAsItsOwnSchemaJudgesIt(@ForAll long seed, @ForAll Mutation mutation) {
        ObjectNode old =
                casters.downcast("payment", 2, 1, payment(seed), OnLoss.DROP).tree();
        Map<String, Object> tree = Tree.parse(JsonTree.bytes(old));
        assertThat(OldSchema.PAYMENT_1_TOLERANT.problems(Tree.bytes(tree))).isEmpty();
        List<Tree.Place> places = Tree.places(tree);
        Random random = new Random(seed);
        Tree.Place place = places.get(random.nextInt(places.size()));
        mutation.apply(place, random);

        List<Violation> byReader = json.check(Tree.bytes(tree), Payment.class).violations();
        List<String> bySchema = OldSchema.PAYMENT_1_TOLERANT.problems(Tree.bytes(tree));

        boolean beyond = !byReader.isEmpty() && byReader.stream().allMatch(v -> BEYOND_SCHEMA.contains(v.rule()));
        // the one thing payment 2 does not want any more
        boolean relaxed = byReader.isEmpty() && bySchema.stream().allMatch(p -> p.startsWith("/dates required"));
        assertThat(beyond || relaxed || byReader.isEmpty() == bySchema.isEmpty())
                .as(mutation + " at " + place.pointer() + "\n reader " + byReader + "\n schema " + bySchema + "\n"
                        + Tree.text(tree))
                .isTrue();
    }

    @Property(seed = "20261121", tries = 500)
    void anEventOfAnOldMajorThatIsBrokenIsRefusedAndNeverThrows(@ForAll long seed, @ForAll Mutation mutation) {
        Event<?> event = json.readEvent(JsonTree.bytes(received(seed)));
        Map<String, Object> tree = Tree.parse(json.downcast(event, 1).document());
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            List<Tree.Place> places = Tree.places(tree);
            mutation.apply(places.get(random.nextInt(places.size())), random);
        }

        ReceivedEvent received = json.receive(Tree.bytes(tree));

        if (received instanceof ReceivedEvent.Refused refused) {
            assertThat(refused.violations())
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation.found()).doesNotContain("Exception"));
        }
    }
}
