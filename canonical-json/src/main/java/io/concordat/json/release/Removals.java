package io.concordat.json.release;

import io.concordat.json.compatibility.SchemaVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The members that released versions had and later ones have not. */
final class Removals {

    private Removals() {}

    static List<ReservedName> of(SchemaFolder folder, SchemaLock lock) {
        List<ReservedName> gone = new ArrayList<>();
        Set<String> contracts =
                lock.schemas().stream().map(LockedSchema::contract).collect(Collectors.toCollection(TreeSet::new));
        for (String contract : contracts) {
            Set<String> before = new TreeSet<>();
            for (SchemaVersion version : lock.versions(contract)) {
                Set<String> now = MemberPaths.of(folder.text(SchemaFolder.path(contract, version, "strict")));
                before.stream()
                        .filter(pointer -> !now.contains(pointer))
                        .forEach(pointer -> gone.add(new ReservedName(contract, pointer, version)));
                before = now;
            }
        }
        return gone;
    }
}
