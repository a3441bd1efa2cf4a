package io.concordat.federation.ownership;

import io.concordat.idempotency.audit.AuditTrail;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.value.SystemRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which system is the system of record of each {@link FieldGroup}, as data.
 *
 * <pre>
 * Ownership.standard(Map.of(SystemRole.ERP, "erp-eu1", SystemRole.CRM, "crm"))
 *     .with(FieldGroup.ITEM, "pim");
 * </pre>
 *
 * <p>Rules, cited by refusals:
 *
 * <ol>
 *   <li>OWN-1: a field group has one owner; what a system says about a group it does not own changes nothing.
 *   <li>OWN-2: a group without an owner is changed by nobody.
 *   <li>OWN-3: a document is made by the owner of its whole, and the first values of all groups are those it gives.
 *   <li>OWN-4: what is said without a change is no write; a snapshot may repeat what others own.
 *   <li>OWN-5: id and meta belong to no group: the id never changes, the meta is that of the last write.
 * </ol>
 *
 * <p>Systems are named as in {@code AdapterDescriptor.name()}. Immutable and thread-safe.
 */
public final class Ownership {

    private final Map<FieldGroup, String> owners;

    private Ownership(Map<FieldGroup, String> owners) {
        this.owners = owners;
    }

    /** The owners an ordinary distributor has, by the part each system plays; what no system plays has no owner. */
    public static Ownership standard(Map<SystemRole, String> systems) {
        Map<FieldGroup, String> owners = new EnumMap<>(FieldGroup.class);
        for (FieldGroup group : FieldGroup.values()) {
            @Nullable String system = systems.get(group.owner());
            if (system != null) {
                owners.put(group, system);
            }
        }
        return new Ownership(owners);
    }

    /**
     * Owners from data: {@code customer-credit = erp-eu1}, a line for each group. A group that is not named has none.
     *
     * @throws IllegalArgumentException naming every key that is no group and every owner that is empty
     */
    public static Ownership of(Properties properties) {
        Map<String, FieldGroup> groups =
                Arrays.stream(FieldGroup.values()).collect(Collectors.toMap(Ownership::key, group -> group));
        Map<FieldGroup, String> owners = new EnumMap<>(FieldGroup.class);
        List<String> faults = new ArrayList<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            @Nullable FieldGroup group = groups.get(key);
            String system = properties.getProperty(key).strip();
            if (group == null) {
                faults.add("key " + key + " is no field group: expected one of " + new TreeSet<>(groups.keySet()));
            } else if (system.isEmpty()) {
                faults.add(emptyOwner(group));
            } else {
                owners.put(group, system);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "the owners of field groups have " + faults.size() + " fault(s): " + String.join("; ", faults));
        }
        return new Ownership(owners);
    }

    private static String emptyOwner(FieldGroup group) {
        return "the owner of " + key(group) + " is empty: expected the name of a system";
    }

    private static String key(FieldGroup group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same with another owner of a group. */
    public Ownership with(FieldGroup group, String system) {
        if (system.isBlank()) {
            throw new IllegalArgumentException(emptyOwner(group));
        }
        Map<FieldGroup, String> changed = new EnumMap<>(FieldGroup.class);
        changed.putAll(owners);
        changed.put(group, system);
        return new Ownership(changed);
    }

    /** The system of record of a group; empty when it has none. */
    public Optional<String> owner(FieldGroup group) {
        return Optional.ofNullable(owners.get(group));
    }

    /** Whether writes of a kind of document can be resolved: it has a contract, and no group in elements of lists. */
    public static boolean canResolve(Class<? extends Record> document) {
        List<FieldGroup> groups = FieldGroup.of(document);
        return !groups.isEmpty()
                && groups.stream()
                        .noneMatch(group -> String.join("", group.pointers()).contains("*"));
    }

    /**
     * What becomes of a document when a system says it is otherwise: the groups it owns as it says, all others as they are.
     *
     * @param writer the system that says so
     * @param current as it is now, null when it is new
     * @param proposed as the writer says it is, in full
     * @throws IllegalArgumentException if the ids differ, or it {@linkplain #canResolve cannot be resolved}, as orders cannot
     *     for the groups in their lines
     */
    public <T extends Record> Resolved<T> resolve(String writer, @Nullable T current, T proposed) {
        Objects.requireNonNull(writer, "writer");
        return new Resolution(this, writer, proposed.getClass()).of(current, proposed);
    }

    /**
     * The same as a gate that writes down what it refuses.
     *
     * @param trail where refusals are written, with {@code Deed.REFUSED}
     * @param transactions what each entry is written in, since the refused write is rolled back
     */
    public AuditedOwnership audited(AuditTrail trail, OwnTransaction<Integer> transactions) {
        return new AuditedOwnership(this, trail, transactions);
    }
}
