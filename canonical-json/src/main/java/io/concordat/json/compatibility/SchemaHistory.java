package io.concordat.json.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of one schema in a folder.
 *
 * @param versions by version
 */
record SchemaHistory(TreeMap<SchemaVersion, SchemaFile> versions) {

    private static final Pattern NAME = Pattern.compile("(?:.*[-_])?v?([0-9]+\\.[0-9]+\\.[0-9]+)(?:\\.schema)?\\.json");

    /**
     * Reads a folder.
     *
     * @throws IllegalArgumentException if it holds no version, a file that is none, or one version twice
     */
    static SchemaHistory of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("cannot compare: found " + folder.getFileName()
                    + ", expected a folder of schema versions or two files");
        }
        TreeMap<SchemaVersion, SchemaFile> versions = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                add(file, versions);
            }
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(
                    "cannot compare: no schema in " + folder.getFileName() + ", expected files like 1.0.0.json");
        }
        return new SchemaHistory(versions);
    }

    private static void add(Path file, TreeMap<SchemaVersion, SchemaFile> versions) throws IOException {
        String name = String.valueOf(file.getFileName());
        Matcher found = NAME.matcher(name);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "cannot compare: found file " + name + ", expected a version in its name, for example 1.0.0.json");
        }
        SchemaVersion version = SchemaVersion.parse(found.group(1));
        SchemaFile twice = versions.put(version, new SchemaFile(name, version, Files.readString(file)));
        if (twice != null) {
            throw new IllegalArgumentException("cannot compare: " + twice.name() + " and " + name
                    + " are the same version, expected one file each");
        }
    }

    /** From every earlier version of its major to the newest. */
    List<Step> steps(ContentModel model) {
        SchemaVersion newest = versions.lastKey();
        SchemaFile current = versions.lastEntry().getValue();
        return versions.headMap(newest).entrySet().stream()
                .filter(earlier -> earlier.getKey().major() == newest.major())
                .map(earlier -> Step.of(earlier.getValue(), current, model))
                .toList();
    }
}
