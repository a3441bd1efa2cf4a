package io.concordat.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The golden documents: frozen files, and a lock that shows when one was touched. Files are only ever added. */
final class GoldenStore {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final Path LOCK = FOLDER.resolve("golden.lock");

    private GoldenStore() {}

    /** One golden document. */
    record Golden(String contract, String version, String name) {

        static Golden of(Path file) {
            Path relative = FOLDER.relativize(file);
            return new Golden(
                    relative.getName(0).toString(),
                    relative.getName(1).toString(),
                    relative.getName(2).toString().replace(".json", ""));
        }

        Path path() {
            return FOLDER.resolve(contract).resolve(version).resolve(name + ".json");
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int major() {
            return Integer.parseInt(version.substring(0, version.indexOf('.')));
        }

        @Override
        public String toString() {
            return contract + "/" + version + "/" + name;
        }
    }

    static List<Golden> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Golden::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 by file, as they were when the files were added. */
    static Map<String, String> lock() {
        Map<String, String> locked = new TreeMap<>();
        try {
            for (String line : Files.exists(LOCK) ? Files.readAllLines(LOCK) : List.<String>of()) {
                locked.put(line.substring(66), line.substring(0, 64));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return locked;
    }

    /** SHA-256 by file, as they are. */
    static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        all().forEach(golden -> digests.put(golden.toString(), sha256(golden.bytes())));
        return digests;
    }

    /** Adds a document unless there is one. */
    static void add(Golden golden, String text) throws IOException {
        if (!Files.exists(golden.path())) {
            Files.createDirectories(golden.path().getParent());
            Files.writeString(golden.path(), text);
        }
    }

    /** Locks what is not locked yet. */
    static void lockNewcomers() throws IOException {
        Map<String, String> locked = lock();
        digests().forEach(locked::putIfAbsent);
        StringBuilder lines = new StringBuilder();
        locked.forEach(
                (file, sha256) -> lines.append(sha256).append("  ").append(file).append('\n'));
        Files.writeString(LOCK, lines);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this platform has no SHA-256", e);
        }
    }
}
