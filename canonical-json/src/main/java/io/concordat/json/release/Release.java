package io.concordat.json.release;

import io.concordat.json.compatibility.SchemaVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Releases the current schemas: adds them to the lock, never changes a line of it. */
public final class Release {

    private Release() {}

    /**
     * Adds every version that is not yet released to the lock, and the names that are gone since to its register.
     *
     * @return the released versions that are new, as {@code contract version}
     * @throws IllegalStateException if the gate finds anything; nothing is written then
     */
    public static List<String> run(Path folder, Map<String, SchemaVersion> current) {
        List<String> findings = new ReleaseGate(folder, current).findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("nothing was released: " + String.join("\n", findings));
        }
        SchemaFolder schemas = new SchemaFolder(folder);
        SchemaLock lock = schemas.lock();
        List<LockedSchema> locked = new ArrayList<>(lock.schemas());
        List<String> added = new ArrayList<>();
        for (String contract : new TreeSet<>(current.keySet())) {
            for (SchemaVersion version : schemas.versions(contract)) {
                if (!lock.versions(contract).contains(version)) {
                    SchemaFolder.VIEWS.forEach(view -> locked.add(lock(schemas, contract, version, view)));
                    added.add(contract + " " + version);
                }
            }
        }
        SchemaLock longer = new SchemaLock(locked, lock.reserved());
        List<ReservedName> reserved = new ArrayList<>(lock.reserved());
        for (ReservedName name : Removals.of(schemas, longer)) {
            if (reserved.stream().noneMatch(name::isSameMember)) {
                reserved.add(name);
            }
        }
        schemas.write(new SchemaLock(locked, reserved));
        return added;
    }

    private static LockedSchema lock(SchemaFolder schemas, String contract, SchemaVersion version, String view) {
        String sha256 = schemas.sha256(SchemaFolder.path(contract, version, view));
        return new LockedSchema(contract, version, view, sha256, "released");
    }
}
