package io.concordat.json.release;

import io.concordat.json.compatibility.SchemaVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lock file: which schemas are released, and which names are reserved. Plain text, a line each, sorted; lines that
 * begin with {@code #} are for people.
 *
 * @param schemas the released schemas
 * @param reserved names that must not come back
 */
public record SchemaLock(List<LockedSchema> schemas, List<ReservedName> reserved) {

    /** Nothing released yet. */
    public static final SchemaLock EMPTY = new SchemaLock(List.of(), List.of());

    private static final String HEAD = """
            # Released schemas. Written by the release (-Dconcordat.release=true), never by hand, never shortened:
            # schema <contract> <version> <view> <sha-256> <status>, reserved <contract> <member> <first version without it>
            """;

    /** Copies the lists. */
    public SchemaLock {
        schemas = List.copyOf(schemas);
        reserved = List.copyOf(reserved);
    }

    /**
     * Reads a lock.
     *
     * @throws IllegalArgumentException naming the first line that cannot be read
     */
    public static SchemaLock parse(String text) {
        List<LockedSchema> schemas = new ArrayList<>();
        List<ReservedName> reserved = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] words = line.strip().split(" +");
            if (words[0].equals("schema") && words.length == 6) {
                schemas.add(new LockedSchema(words[1], SchemaVersion.parse(words[2]), words[3], words[4], words[5]));
            } else if (words[0].equals("reserved") && words.length == 4) {
                reserved.add(new ReservedName(words[1], words[2], SchemaVersion.parse(words[3])));
            } else {
                throw new IllegalArgumentException("cannot read the lock of released schemas: found '" + line
                        + "', expected 'schema' with five words or 'reserved' with three; restore the file from version"
                        + " control");
            }
        });
        return new SchemaLock(schemas, reserved);
    }

    /** The text of the file. */
    public String text() {
        Comparator<LockedSchema> order = Comparator.comparing(LockedSchema::contract)
                .thenComparing(LockedSchema::version)
                .thenComparing(LockedSchema::view);
        Stream<String> released = schemas.stream().sorted(order).map(LockedSchema::line);
        Stream<String> names =
                reserved.stream().map(ReservedName::line).sorted().distinct();
        return HEAD + Stream.concat(released, names).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The released versions of a contract, the oldest first. */
    public List<SchemaVersion> versions(String contract) {
        return List.copyOf(schemas.stream()
                .filter(schema -> schema.contract().equals(contract))
                .map(LockedSchema::version)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Where the released schemas lie, below the folder of the lock. */
    public List<String> paths() {
        return schemas.stream().map(LockedSchema::path).toList();
    }
}
