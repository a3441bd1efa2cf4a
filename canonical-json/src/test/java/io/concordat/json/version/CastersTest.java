package io.concordat.json.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.CanonicalJson;
import io.concordat.json.version.Parcels.Parcel;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.rule.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Steps of a contract of somebody's own, in its third major. */
class CastersTest {

    private final Casters casters = Parcels.casters();
    private final CanonicalJson json = CanonicalJson.builder()
            .casting(Parcels.CITY_BECOMES_DESTINATION, Parcels.DESTINATION_BECOMES_CITY)
            .casting(new Parcels.WeightGetsUnit(), new Parcels.WeightLosesUnit())
            .build();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode first() {
        return JsonTree.object(bytes(Parcels.FIRST));
    }

    @Test
    void stepsTakenOneByOneLeadWhereAllTogetherLead() {
        ObjectNode second = casters.upcast("acme-parcel", 1, 2, first());
        ObjectNode third = casters.upcast("acme-parcel", 2, 3, second);

        assertThat(casters.upcast("acme-parcel", 1, 3, first())).isEqualTo(third);
        ObjectNode full = third.deepCopy();
        ((ObjectNode) full.get("destination")).put("gate", "4");
        ObjectNode downOneByOne = casters.downcast(
                        "acme-parcel",
                        2,
                        1,
                        casters.downcast("acme-parcel", 3, 2, full, OnLoss.STASH)
                                .tree(),
                        OnLoss.STASH)
                .tree();
        assertThat(casters.downcast("acme-parcel", 3, 1, full, OnLoss.STASH).tree())
                .isEqualTo(downOneByOne);
        assertThat(casters.upcast("acme-parcel", 1, 3, downOneByOne)).isEqualTo(full);
    }

    @Test
    void anOldDocumentOfAContractOfOnesOwnIsRead() {
        Parcel parcel = json.read(bytes(Parcels.FIRST), Parcel.class);

        assertThat(parcel.weight()).isEqualTo(new Parcel.Weight("2.50", "KGM"));
        assertThat(parcel.destination().city()).isEqualTo("Bremen");
        assertThat(parcel.meta().contractVersion()).isEqualTo("3.0.0");
        assertThat(parcel.meta().unknown().byPointer()).containsEntry("/colour", new OpaqueJson("{\"rgb\":[1.0,1e2]}"));
    }

    @Test
    void whatIsWrongIsShownWhereItStoodTwoMajorsAgo() {
        String broken = Parcels.FIRST.replace("\"Bremen\"", "7").replace("\"2.50\"", "{}");

        assertThat(json.check(bytes(broken), Parcel.class).violations())
                .extracting(Violation::rule, Violation::pointer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("type", "/to"),
                        org.assertj.core.groups.Tuple.tuple("type", "/kilograms"));
    }

    @Test
    void theReportTellsEachStepAndWhatItsCasterForgot() {
        Parcel read = json.read(bytes(Parcels.FIRST), Parcel.class);
        Parcel parcel = new Parcel(read.id(), read.weight(), new Parcel.Destination("Bremen", "4"), read.meta());

        LossReport report = json.downcast(parcel, 1).losses();

        assertThat(report.from() + " " + report.to()).isEqualTo("3.0.0 1.2.0");
        assertThat(report.losses())
                .extracting(loss -> loss.major() + " " + loss.kind() + " " + loss.path())
                .containsExactly(
                        "3 RENAMED /destination/city", "3 DROPPED /destination/gate", "2 RENAMED /weight/value");
        assertThat(json.read(json.downcast(parcel, 1).document(), Parcel.class)).isEqualTo(parcel);
    }

    @Test
    void whatTheOlderFormCannotSayAtAllIsRefused() {
        Parcel read = json.read(bytes(Parcels.FIRST), Parcel.class);
        Parcel pounds = new Parcel(read.id(), new Parcel.Weight("5", "LBR"), read.destination(), read.meta());

        assertThat(json.downcast(pounds, 2).losses().isLossless()).isTrue();
        assertThatThrownBy(() -> json.downcast(pounds, 1))
                .isInstanceOf(CastRefusedException.class)
                .hasMessageContaining("/weight/unit")
                .hasMessageContaining("KGM");
    }

    @Test
    void aCasterThatBreaksOnADocumentMakesItAViolation() {
        Upcaster careless = new Upcaster() {
            @Override
            public Step step() {
                return new Step("acme-parcel", 1, "2.0.0");
            }

            @Override
            public java.util.List<Change> changes() {
                return java.util.List.of();
            }

            @Override
            public ObjectNode upcast(ObjectNode document) {
                ((ObjectNode) document.get("kilograms")).put("unit", "KGM");
                return document;
            }
        };
        CanonicalJson breaking = CanonicalJson.builder()
                .casting(careless)
                .casting(Parcels.CITY_BECOMES_DESTINATION)
                .build();

        assertThat(breaking.check(bytes(Parcels.FIRST), Parcel.class).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo("cast");
                    assertThat(violation.found()).contains("acme-parcel 1.2.0").contains("ClassCastException");
                });
    }

    @Test
    void everyGapAndEveryDoubleIsNamedWhenTheStepsAreJoined() {
        Casters.Builder wrong = Casters.builder()
                .add(new Parcels.WeightGetsUnit())
                .add(new Parcels.WeightGetsUnit())
                .add(Parcels.DESTINATION_BECOMES_CITY)
                .add(up("x", 1))
                .add(up("x", 3));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme-parcel 1 to 2 stands twice")
                .hasMessageContaining("acme-parcel 3 to 2 has no upcaster back")
                .hasMessageContaining("x 2 to 3 is missing");
    }

    private static Upcaster up(String contract, int from) {
        return new Upcaster() {
            @Override
            public Step step() {
                return new Step(contract, from, (from + 1) + ".0.0");
            }

            @Override
            public java.util.List<Change> changes() {
                return java.util.List.of();
            }

            @Override
            public ObjectNode upcast(ObjectNode document) {
                return document;
            }
        };
    }

    @Test
    void twoWaysDownAndAStepInTheWrongDirectionAreNamed() {
        Upcaster backwards = new Upcaster() {
            @Override
            public Step step() {
                return new Step("y", 2, "1.0.0");
            }

            @Override
            public java.util.List<Change> changes() {
                return java.util.List.of();
            }

            @Override
            public ObjectNode upcast(ObjectNode document) {
                return document;
            }
        };
        Casters.Builder wrong = Casters.builder()
                .add(new Parcels.WeightGetsUnit())
                .add(new Parcels.WeightLosesUnit())
                .add(new Parcels.WeightLosesUnit())
                .add(backwards);

        assertThatThrownBy(wrong::build)
                .hasMessageContaining("acme-parcel 2 to 1 stands 2 times")
                .hasMessageContaining("y 2 to 1 is no step up");
    }

    @Test
    void aStepLeadsFromOneMajorToTheNext() {
        assertThatThrownBy(() -> new Step("x", 1, "3.0.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Step("x", 1, "1.1.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Step("x", 1, "2")).hasMessageContaining("major.minor.patch");
    }

    @Test
    void valuesKeepTheFormTheyWereWrittenIn() {
        String text =
                "{\"a\":1.0,\"b\":1e2,\"c\":-0,\"d\":12345678901234567890,\"e\":1E+9999999999,\"f\":7,\"g\":\"\\ud800 \\u0022\\u000a\"}";

        assertThat(JsonTree.text(JsonTree.object(bytes(text)))).isEqualTo(text);
        assertThat(JsonTree.object(bytes(text)).get("a").decimalValue()).isEqualTo("1.0");
        assertThatThrownBy(() -> JsonTree.object(bytes("{\"a\":1,\"a\":2}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonTree.object(bytes("[]"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStashNobodyHereWroteIsCarriedOn() {
        for (String body :
                new String[] {"7", "{\"changes\":7}", "{\"changes\":[{\"path\":7}]}", "{\"changes\":[{}]}"}) {
            ObjectNode old = first();
            old.set(
                    "urn:concordat:downcast:acme-parcel:2",
                    JsonTree.object(bytes("{\"x\":" + body + "}")).get("x"));

            assertThat(casters.upcast("acme-parcel", 1, 2, old).has("urn:concordat:downcast:acme-parcel:2"))
                    .isTrue();
        }
    }

    @Test
    void theExampleInTheDocsIsTheOneTestedHere() throws IOException {
        String page = Files.readString(Path.of("../docs/versions.md"));
        String source = Files.readString(Path.of("src/test/java/io/concordat/json/version/Parcels.java"));
        String example = source.substring(source.indexOf("/** Parcel 1 to 2"), source.indexOf("/** Parcel 2 to 1"));

        assertThat(page.replaceAll("\\s+", " "))
                .contains(example.replace("static final class", "final class")
                        .replaceAll("\\s+", " ")
                        .strip());
    }
}
