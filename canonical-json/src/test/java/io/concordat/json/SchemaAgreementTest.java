package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;

/**
 * The reader and a JSON Schema validator give the same verdict about the same bytes. They differ where a schema cannot
 * say what a constructor checks: see {@link #BEYOND_SCHEMA}.
 */
class SchemaAgreementTest {

    /**
     * What only the reader sees: constructors ({@code invariant}), names of currencies and zones and calendar days that
     * do not exist ({@code format}), extensions that must be understood.
     */
    private static final Set<String> BEYOND_SCHEMA = Set.of("invariant", "format", "must-understand");

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    @Provide
    Arbitrary<Class<? extends Record>> contracts() {
        return Arbitraries.of(KnownContracts.all());
    }

    @Property(tries = 1000)
    void whatIsWrittenIsValidUnderBothSchemas(
            @ForAll("contracts") Class<? extends Record> contract, @ForAll long seed) {
        byte[] written = json.write(new RandomRecords(seed).of(contract));

        assertThat(json.explain(written, contract, SchemaView.STRICT)).isEmpty();
        assertThat(json.explain(written, contract, SchemaView.TOLERANT)).isEmpty();
    }

    @Property(tries = 4000)
    void readerAndSchemaAgreeOnBrokenDocuments(
            @ForAll("contracts") Class<? extends Record> contract, @ForAll long seed, @ForAll Mutation mutation) {
        Map<String, Object> tree = Tree.parse(json.write(new RandomRecords(seed).of(contract)));
        List<Tree.Place> places = Tree.places(tree);
        if (places.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        Tree.Place place = places.get(random.nextInt(places.size()));
        mutation.apply(place, random);
        byte[] mutated = Tree.bytes(tree);

        List<Violation> byReader = json.check(mutated, contract).violations();
        List<Violation> byTolerant = json.explain(mutated, contract, SchemaView.TOLERANT);
        List<Violation> byStrict = json.explain(mutated, contract, SchemaView.STRICT);

        SoftAssertions.assertSoftly(softly -> {
            String what = mutation + " at " + place.pointer() + " of " + contract.getSimpleName() + "\n reader "
                    + byReader + "\n tolerant " + byTolerant + "\n strict " + byStrict + "\n"
                    + new String(mutated, StandardCharsets.UTF_8);
            if (byReader.stream().allMatch(v -> BEYOND_SCHEMA.contains(v.rule())) && !byReader.isEmpty()) {
                return;
            }
            softly.assertThat(byTolerant.isEmpty()).as(what).isEqualTo(byReader.isEmpty());
            // the strict view alone refuses foreign members and decimals as numbers
            boolean forProducersOnly = mutation == Mutation.EXTRA_MEMBER || mutation == Mutation.NUMBER;
            boolean refused = !byReader.isEmpty() || (forProducersOnly && !byStrict.isEmpty());
            softly.assertThat(byStrict.isEmpty()).as(what).isEqualTo(!refused);
        });
    }

    /** One way to break a document. */
    enum Mutation {
        DROP {
            @Override
            void apply(Tree.Place place, Random random) {
                place.remove();
            }
        },
        EXTRA_MEMBER {
            @Override
            @SuppressWarnings("unchecked")
            void apply(Tree.Place place, Random random) {
                if (place.value() instanceof Map<?, ?> members) {
                    ((Map<String, Object>) members).put("newcomer", new Tree.Literal("[1.0]"));
                }
            }
        },
        NUMBER {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(new Tree.Literal(
                        List.of("7", "-7", "0.5", "12345678901").get(random.nextInt(4))));
            }
        },
        NULL {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(new Tree.Literal("null"));
            }
        },
        BOOLEAN {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(new Tree.Literal("true"));
            }
        },
        OBJECT {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(Map.of());
            }
        },
        ARRAY {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(List.of());
            }
        },
        NUMBER_AS_TEXT {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(List.of("30", "-0.5", "1e3", "+1", ".5", "00").get(random.nextInt(6)));
            }
        },
        LONG_TEXT {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace("x".repeat(5000));
            }
        },
        EMPTY_TEXT {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace("");
            }
        },
        OTHER_NAME {
            @Override
            void apply(Tree.Place place, Random random) {
                place.replace(List.of("NOPE", "!!", "2026-02-30", "EURO", "P1", "1.2.3", "2026-11-21T10:15Z")
                        .get(random.nextInt(7)));
            }
        };

        abstract void apply(Tree.Place place, Random random);
    }
}
