package io.concordat.json.release;

import io.concordat.json.compatibility.SchemaVersion;
import io.concordat.json.compatibility.SchemaViews;
import io.concordat.json.read.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * The folder of the schemas of all contracts, the lock beside them.
 *
 * @param root the folder
 */
record SchemaFolder(Path root) {

    static final List<String> VIEWS = List.of("strict", "tolerant");

    private static final String LOCK = "schemas.lock";

    static String path(String contract, SchemaVersion version, String view) {
        return contract + "/" + version + "/" + view + ".json";
    }

    /** Every version of a contract that lies here, released or not. */
    TreeSet<SchemaVersion> versions(String contract) {
        TreeSet<SchemaVersion> versions = new TreeSet<>();
        File[] folders = root.resolve(contract).toFile().listFiles(File::isDirectory);
        for (File version : folders == null ? new File[0] : folders) {
            versions.add(SchemaVersion.parse(version.getName()));
        }
        return versions;
    }

    SchemaViews views(String contract, SchemaVersion version) {
        return new SchemaViews(text(path(contract, version, "strict")), text(path(contract, version, "tolerant")));
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    String sha256(String path) {
        return Sha256.hex(bytes(path));
    }

    boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }

    private byte[] bytes(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema " + path + " below " + root.getFileName(), e);
        }
    }

    SchemaLock lock() {
        return exists(LOCK) ? SchemaLock.parse(text(LOCK)) : SchemaLock.EMPTY;
    }

    void write(SchemaLock lock) {
        try {
            Files.writeString(root.resolve(LOCK), lock.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the lock of released schemas below " + root.getFileName(), e);
        }
    }
}
