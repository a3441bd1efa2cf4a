package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.rule.Violation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The reader's verdict on mutated documents of every contract is that of a JSON Schema validator, Jackson's binding,
 * Hibernate Validator and the numbered rules together.
 *
 * <p>System properties: {@code concordat.differential} how many documents (the profile {@code differential} says a
 * million), {@code concordat.differential.seed} where chance starts. The same seed makes the same documents, however many
 * processors share them.
 */
class DifferentialTest {

    private static final int DOCUMENTS = Integer.getInteger("concordat.differential", 20_000);
    private static final long SEED = Long.getLong("concordat.differential.seed", 20261121L);
    private static final int MUTANTS_OF_ONE = 40;
    private static final int TELL_EVERY = 2500;
    private static final int TOLD = 20;
    private static final int NO_VERDICT_AT_MOST_ONE_IN = 2000;

    /**
     * What our reader alone refuses, by the keyword it says. The others work on a tree or are lax: they never see a member
     * twice, half a surrogate pair, bytes that are not UTF-8, an extension that must be understood, or a document that is
     * too big.
     */
    private static final Set<String> OURS_ALONE =
            Set.of("duplicate", "surrogate", "utf-8", "must-understand", "limit-number", "limit-name", "limit-string");

    /** What a constructor, a list of currencies, the bounds of a decimal or the ladder of versions say beyond a schema. */
    private static final Set<String> BEYOND_SCHEMA = Set.of("invariant", "format", "decimal", "contract-version");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");

    // A reader that raises older majors reads them; a schema refuses them.
    private final CanonicalJson structural =
            CanonicalJson.builder().withoutRules().withoutUpcasting().build();
    private final CanonicalJson standard = CanonicalJson.standard();
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
    private final AtomicInteger tellings = new AtomicInteger();
    private final List<String> disagreements = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyVerdictIsThatOfSchemaBindingJakartaAndRules() {
        List<Class<? extends Record>> contracts = KnownContracts.all();
        List<OtherOpinion> others = others(contracts);
        int rounds = Math.max(1, DOCUMENTS / MUTANTS_OF_ONE);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, rounds).parallel().forEach(i -> {
            round(i, contracts.get(i % contracts.size()), others.get(i % contracts.size()));
            if (done.incrementAndGet() % TELL_EVERY == 0) {
                System.out.println("so far: " + counts);
            }
        });
        System.out.println("differential, seed " + SEED + ": " + counts);
        assertThat(disagreements)
                .as(counts.get("disagreements") + " disagreements, the first of them")
                .isEmpty();
        assertThat(counts).containsKeys("NOBODY", "SCHEMA", "SYNTAX");
        assertThat(counts.getOrDefault("NO_VERDICT", 0))
                .as("documents the others could not judge")
                .isLessThanOrEqualTo(DOCUMENTS / NO_VERDICT_AT_MOST_ONE_IN);
    }

    // Chance starts anew in every round, so that rounds may run side by side.
    private void round(int number, Class<? extends Record> contract, OtherOpinion other) {
        Random random = new Random(SEED * 1_000_003 + number);
        byte[] base = standard.write(new RandomRecords(random.nextLong()).of(contract));
        for (int j = 0; j < MUTANTS_OF_ONE; j++) {
            compare(contract, other, mutant(base, random));
        }
    }

    private static List<OtherOpinion> others(List<Class<? extends Record>> contracts) {
        Validator jakarta = JakartaOracle.of(contracts);
        return contracts.stream()
                .map(contract -> new OtherOpinion(contract, jakarta))
                .toList();
    }

    private static byte[] mutant(byte[] base, Random random) {
        Map<String, Object> tree = Tree.parse(base);
        int changes = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < changes; i++) {
            List<Tree.Place> places = Tree.places(tree);
            if (!places.isEmpty()) {
                Mutation mutation = oneOf(List.of(Mutation.values()), random);
                mutation.apply(places.get(random.nextInt(places.size())), random);
            }
        }
        byte[] json = Tree.bytes(tree);
        boolean inText = random.nextInt(5) == 0;
        return inText ? oneOf(List.of(TextMutation.values()), random).apply(json, random) : json;
    }

    private void compare(Class<? extends Record> contract, OtherOpinion other, byte[] json) {
        ReadResult<? extends Record> ours = structural.check(json, contract);
        OtherOpinion.Verdict theirs = other.of(json);
        counts.merge(theirs.refusedBy().name(), 1, Integer::sum);
        counts.merge("documents", 1, Integer::sum);
        if (theirs.refusedBy() == OtherOpinion.Stage.NO_VERDICT) {
            tell("no verdict", of(contract, json, theirs), ours.violations());
            return;
        }
        boolean valid = ours.violations().isEmpty();
        if (!valid && theirs.isValidWithoutRules() && isCoded(ours.violations())) {
            counts.merge("coded exceptions", 1, Integer::sum);
            return;
        }
        agree(valid == theirs.isValidWithoutRules(), "verdict", of(contract, json, theirs), ours.violations());
        if (valid && theirs.isValidWithoutRules()) {
            List<Violation> withRules = standard.check(json, contract).violations();
            boolean sound = theirs.refusedBy() == OtherOpinion.Stage.NOBODY;
            agree(withRules.isEmpty() == sound, "verdict of the rules", of(contract, json, theirs), withRules);
            agree(
                    isSame(ours.value().orElseThrow(), other, theirs.bound()),
                    "object",
                    of(contract, json, theirs),
                    withRules);
        }
        if (!valid && theirs.refusedBy() == OtherOpinion.Stage.SCHEMA) {
            comparePlaces(contract, json, ours.violations(), theirs);
        }
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    // Compared as they are written: 1e2 and 100 are one number.
    private boolean isSame(Record ours, OtherOpinion other, Record theirs) {
        byte[] withoutUnknown = standard.write(other.bind(standard.write(ours)));
        return Arrays.equals(withoutUnknown, standard.write(theirs));
    }

    private static boolean isCoded(List<Violation> ours) {
        return ours.stream().allMatch(v -> OURS_ALONE.contains(v.rule()) || isNumberWeRefuse(v));
    }

    // A schema does not count the digits of a decimal that is no text.
    private static boolean isNumberWeRefuse(Violation violation) {
        return violation.rule().equals("decimal");
    }

    // Bytes that are not UTF-8 are not read, though Jackson makes some letter of them; a document of another
    // contract or major is not looked into; a constructor, and whoever checks the contract and major of a document
    // within another, speaks only of a record whose parts are right.
    private void comparePlaces(
            Class<? extends Record> contract, byte[] json, List<Violation> ours, OtherOpinion.Verdict theirs) {
        boolean refusedAsWhole = ours.stream().map(Violation::rule).anyMatch(Set.of("contract", "utf-8")::contains);
        if (refusedAsWhole || isOtherMajor(json, "/meta/contractVersion", theirs)) {
            return;
        }
        counts.merge("places compared", 1, Integer::sum);
        Set<String> expected = new TreeSet<>(theirs.pointers());
        expected.removeIf(place -> place.endsWith("/meta/contract") || isOtherMajor(json, place, theirs));
        agree(places(ours, Set.of()).containsAll(expected), "places", of(contract, json, theirs), ours);
        Set<String> beyond = new TreeSet<>(OURS_ALONE);
        beyond.addAll(BEYOND_SCHEMA);
        agree(theirs.pointers().containsAll(places(ours, beyond)), "more places", of(contract, json, theirs), ours);
    }

    private static boolean isOtherMajor(byte[] json, String place, OtherOpinion.Verdict theirs) {
        return place.endsWith("/meta/contractVersion")
                && theirs.pointers().contains(place)
                && VERSION.matcher(OtherOpinion.textAt(json, place)).matches();
    }

    private static Set<String> places(List<Violation> violations, Set<String> without) {
        return violations.stream()
                .filter(v -> !without.contains(v.rule()) && !(without.contains("decimal") && isNumberWeRefuse(v)))
                .map(Violation::pointer)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Asked(Class<? extends Record> contract, String json, OtherOpinion.Verdict theirs) {}

    private static Asked of(Class<? extends Record> contract, byte[] json, OtherOpinion.Verdict theirs) {
        return new Asked(contract, new String(json, StandardCharsets.UTF_8), theirs);
    }

    private void agree(boolean holds, String what, Asked asked, List<Violation> ours) {
        if (!holds) {
            counts.merge("disagreements", 1, Integer::sum);
            String told = tell(what, asked, ours);
            if (disagreements.size() < TOLD) {
                disagreements.add(told);
            }
        }
    }

    private String tell(String what, Asked asked, List<Violation> ours) {
        String told = what + " of " + asked.contract().getSimpleName() + "\n ours " + ours + "\n theirs "
                + asked.theirs().refusedBy() + " " + asked.theirs().why() + "\n " + asked.json();
        if (tellings.incrementAndGet() <= TOLD) {
            System.out.println(told);
        }
        return told;
    }
}
