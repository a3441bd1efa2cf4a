package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.GoldenStore.Golden;
import io.concordat.json.release.SchemaLock;
import io.concordat.json.schema.ContractName;
import io.concordat.json.version.JsonTree;
import io.concordat.json.version.OldSchema;
import io.concordat.json.version.UpcastFrom;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.testkit.fixture.SampleEvents;
import io.concordat.testkit.fixture.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every document ever released as golden is read by this library. {@code -Dconcordat.release=true} adds those of contracts
 * that have none; it never changes one. A realistic one may be wrong by no rule.
 */
class GoldenDocumentsTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/io/concordat/json/schemas");
    /** Written by people for the current version of a contract; copied when it is released. */
    private static final Path REALISTIC = Path.of("src/test/resources/realistic");

    private static final long SEED = 20261121;

    private final CanonicalJson json = CanonicalJson.standard();
    private final CanonicalJson lenient = CanonicalJson.builder().withoutRules().build();

    @BeforeAll
    static void addWhatIsMissing() throws IOException {
        if (Boolean.getBoolean("concordat.release")) {
            for (Class<? extends Record> type : KnownContracts.all()) {
                ContractName contract = ContractName.of(type);
                GoldenStore.add(golden(contract, "minimal"), text(type, false));
                GoldenStore.add(golden(contract, "maximal"), text(type, true));
                GoldenStore.add(golden(contract, "realistic"), realistic(type, contract.name()));
            }
            GoldenStore.lockNewcomers();
        }
    }

    // What people wrote comes before what the samples tell.
    private static String realistic(Class<? extends Record> type, String contract) throws IOException {
        Path written = REALISTIC.resolve(contract + ".json");
        if (Files.exists(written)) {
            return Files.readString(written);
        }
        Record document = event(type).<Record>map(SampleEvents::of).orElseGet(() -> Samples.realistic(type));
        return Tree.pretty(Tree.parse(CanonicalJson.standard().write(document)));
    }

    private static Optional<EventType<?>> event(Class<? extends Record> data) {
        return EventTypes.all().stream()
                .filter(known -> known.dataType().equals(data))
                .findFirst();
    }

    private static Golden golden(ContractName contract, String name) {
        return new Golden(contract.name(), contract.version(), name);
    }

    private static String text(Class<? extends Record> type, boolean full) {
        RandomRecords records = new RandomRecords(SEED).plain();
        RandomRecords filled = full ? records.maximal() : records.minimal();
        Record document = event(type).<Record>map(filled::event).orElseGet(() -> filled.of(type));
        byte[] written = CanonicalJson.standard().write(document);
        return Tree.pretty(Tree.parse(written));
    }

    static List<Golden> goldens() {
        return GoldenStore.all();
    }

    static List<Path> realistic() throws IOException {
        try (Stream<Path> files = Files.list(REALISTIC)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("realistic")
    void whatPeopleWroteBreaksNoRule(Path file) throws IOException {
        byte[] document = Files.readAllBytes(file);
        String contract = file.getFileName().toString().replace(".json", "");

        if (contract.contains(".")) {
            assertThat(Newcomers.sorted(Tree.parse(json.write(json.readEvent(document)))))
                    .isEqualTo(Newcomers.sorted(Tree.parse(document)));
        } else {
            Record read = json.read(document, documentType(contract));
            assertThat(json.validate(read)).isEmpty();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("goldens")
    void isReadByThisLibraryAndWrittenAgain(Golden golden) {
        CanonicalJson reader = golden.name().equals("realistic") ? json : lenient;
        Optional<EventType<?>> event = EventTypes.all().stream()
                .filter(type -> type.fact().equals(golden.contract()))
                .findFirst();
        if (event.isPresent()) {
            ReceivedEvent received = reader.receive(golden.bytes());
            assertThat(received).isInstanceOf(ReceivedEvent.Understood.class);
            ReceivedEvent.Understood understood = (ReceivedEvent.Understood) received;
            assertThat(reader.readEvent(reader.write(understood.event()))).isEqualTo(understood.event());
            checkOrigin(golden, event.get().version(), Optional.ofNullable(understood.upcastFrom()));
            checkSame(golden, reader.write((Event<?>) understood.event()), understood.upcastFrom() == null);
        } else {
            Class<? extends Record> type = documentType(golden.contract());
            ReadResult<? extends Record> result = reader.check(golden.bytes(), type);
            assertThat(result.violations()).isEmpty();
            Record document = result.orThrow();
            assertThat(reader.read(reader.write(document), type)).isEqualTo(document);
            checkOrigin(golden, ContractName.of(type).version(), result.upcastFrom());
            checkSame(golden, reader.write(document), result.upcastFrom().isEmpty());
        }
    }

    private static Class<? extends Record> documentType(String contract) {
        return KnownContracts.documents().stream()
                .filter(type -> ContractName.of(type).name().equals(contract))
                .findFirst()
                .orElseThrow(() -> new AssertionError(contract + " has golden documents and no record"));
    }

    private static void checkOrigin(Golden golden, String head, Optional<UpcastFrom> from) {
        boolean old = !head.startsWith(golden.major() + ".");
        assertThat(from.map(UpcastFrom::version)).isEqualTo(old ? Optional.of(golden.version()) : Optional.empty());
    }

    private static void checkSame(Golden golden, byte[] written, boolean sameMajor) {
        if (sameMajor) {
            assertThat(Newcomers.sorted(Tree.parse(written))).isEqualTo(Newcomers.sorted(Tree.parse(golden.bytes())));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("goldens")
    void isValidByTheSchemaOfItsOwnVersion(Golden golden) {
        ObjectNode document = JsonTree.object(golden.bytes());
        boolean isEvent = document.get("data") instanceof ObjectNode && document.has("specversion");
        byte[] judged = isEvent ? JsonTree.bytes(document.get("data")) : golden.bytes();

        assertThat(OldSchema.of(golden.contract(), golden.version()).problems(judged))
                .isEmpty();
    }

    @Test
    void nobodyHasTouchedOne() {
        Map<String, String> locked = GoldenStore.lock();

        assertThat(GoldenStore.digests())
                .as(
                        "golden documents are frozen: put the file back; a new shape is a new version with files of its own")
                .containsExactlyEntriesOf(locked);
    }

    @Test
    void everyReleasedVersionHasThem() throws IOException {
        Path lock = SCHEMAS.resolve("schemas.lock");
        Set<String> missing = new TreeSet<>();
        Set<String> there = GoldenStore.all().stream().map(Golden::toString).collect(Collectors.toSet());
        SchemaLock released = Files.exists(lock) ? SchemaLock.parse(Files.readString(lock)) : SchemaLock.EMPTY;
        Set<String> versions = new TreeSet<>();
        GoldenStore.all().forEach(golden -> versions.add(golden.contract() + "/" + golden.version()));
        for (Class<? extends Record> type : KnownContracts.all()) {
            String contract = ContractName.of(type).name();
            released.versions(contract).forEach(version -> versions.add(contract + "/" + version));
        }
        for (String version : versions) {
            for (String name : List.of("minimal", "maximal", "realistic")) {
                if (!there.contains(version + "/" + name)) {
                    missing.add(version + "/" + name);
                }
            }
        }

        assertThat(missing)
                .as("golden documents of released versions: add them with -Dconcordat.release=true")
                .isEmpty();
    }

    @Test
    void theyAreTheSameWheneverTheyAreMade() {
        for (Class<? extends Record> type : KnownContracts.all()) {
            assertThat(text(type, true)).isEqualTo(text(type, true));
            assertThat(text(type, false).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(text(type, true).getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
