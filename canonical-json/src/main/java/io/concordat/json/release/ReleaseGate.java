package io.concordat.json.release;

import io.concordat.json.compatibility.Compatibility;
import io.concordat.json.compatibility.Difference;
import io.concordat.json.compatibility.ReleaseLevel;
import io.concordat.json.compatibility.SchemaVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks the schemas of a folder against the lock beside them. Each finding says what is wrong and what to do. Reads
 * files; not thread-safe while they change.
 */
public final class ReleaseGate {

    private static final SchemaVersion FIRST = new SchemaVersion(0, 0, 0);

    private final SchemaFolder folder;
    private final SchemaLock lock;
    private final Map<String, SchemaVersion> current;

    /**
     * A gate.
     *
     * @param folder holds {@code <contract>/<version>/<view>.json} and {@code schemas.lock}
     * @param current the current version of each contract
     */
    public ReleaseGate(Path folder, Map<String, SchemaVersion> current) {
        this.folder = new SchemaFolder(folder);
        this.lock = this.folder.lock();
        this.current = Map.copyOf(current);
    }

    /** Everything that keeps the schemas from being what they were released as, or from being released. */
    public List<String> findings() {
        List<String> found = new ArrayList<>();
        lock.schemas().forEach(schema -> frozen(schema, found));
        if (found.isEmpty()) {
            new TreeMap<>(current).forEach((contract, version) -> contract(contract, version, found));
            register(found);
        }
        return found;
    }

    private void frozen(LockedSchema schema, List<String> found) {
        boolean isCurrent = schema.version().equals(current.get(schema.contract()));
        String todo = isCurrent
                ? "the contract changed: raise its version where it is declared, generate the schemas of the new version"
                        + " and restore this file from version control"
                : "a released schema never changes: restore the file from version control";
        if (!folder.exists(schema.path())) {
            found.add("released schema " + schema.path() + " is gone: restore the file from version control");
        } else if (!folder.sha256(schema.path()).equals(schema.sha256())) {
            found.add("released schema " + schema.path() + " is not what was released; " + todo);
        }
    }

    private void contract(String contract, SchemaVersion now, List<String> found) {
        TreeSet<SchemaVersion> history = new TreeSet<>(lock.versions(contract));
        TreeSet<SchemaVersion> candidates = folder.versions(contract);
        candidates.add(now);
        candidates.removeAll(history);
        SchemaVersion newest = history.isEmpty() ? FIRST : history.last();
        for (SchemaVersion version : candidates) {
            order(contract, version, history, newest, found);
            for (SchemaVersion earlier : history.headSet(version)) {
                if (earlier.major() == version.major()) {
                    compatible(contract, earlier, version, found);
                }
            }
            reserved(contract, version, found);
            history.add(version);
        }
        if (now.compareTo(history.last()) < 0) {
            found.add("contract " + contract + " goes back: found " + now + " after " + history.last()
                    + ", expected that or a later version");
        }
    }

    private static void order(
            String contract,
            SchemaVersion version,
            NavigableSet<SchemaVersion> history,
            SchemaVersion newest,
            List<String> found) {
        SchemaVersion before = history.isEmpty() ? FIRST : history.last();
        if (version.major() > before.major() + 1) {
            found.add("contract " + contract + " skips a major: found " + version + " after "
                    + (history.isEmpty() ? "no release" : before.toString()) + ", expected "
                    + (before.major() + 1) + ".0.0");
        } else if (version.compareTo(newest) < 0) {
            found.add("contract " + contract + " has schemas of " + version + ", which was never released, before "
                    + newest + ", which was: remove them");
        }
    }

    private void compatible(String contract, SchemaVersion earlier, SchemaVersion version, List<String> found) {
        ReleaseLevel claimed = version.since(earlier);
        for (Difference difference : Compatibility.check(
                        folder.views(contract, earlier), folder.views(contract, version))
                .beyond(claimed)) {
            found.add("contract " + contract + " " + version + " is not a " + claimed + " step from " + earlier + ": "
                    + difference + "; undo the change or release it as a "
                    + difference.release() + " version");
        }
    }

    private void reserved(String contract, SchemaVersion version, List<String> found) {
        Set<String> members = MemberPaths.of(folder.text(SchemaFolder.path(contract, version, "strict")));
        for (ReservedName name : lock.reserved()) {
            boolean since = name.since().compareTo(version) <= 0;
            if (name.contract().equals(contract) && since && members.contains(name.pointer())) {
                found.add("contract " + contract + " " + version + " uses " + name.pointer()
                        + " again, which is reserved" + " since " + name.since()
                        + ": choose another name; reserved names are never given back");
            }
        }
    }

    // What the frozen files show to be gone must stand in the register, whatever was done to the register.
    private void register(List<String> found) {
        for (ReservedName name : Removals.of(folder, lock)) {
            if (lock.reserved().stream().noneMatch(name::isSameMember)) {
                found.add("the lock has lost the reserved name " + name.pointer() + " of contract " + name.contract()
                        + ", gone since " + name.since() + ": restore the line '" + name.line() + "'");
            }
        }
    }
}
