package io.concordat.federation.ownership;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.value.Code;
import io.concordat.model.value.SystemRole;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
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

    /** The code of a reason for a refusal. */
    public static final Code NOT_OWNER = Code.of("NOT_OWNER");

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
     * @throws IllegalArgumentException naming a key that is no group
     */
    public static Ownership of(Properties properties) {
        Ownership result = new Ownership(new EnumMap<>(FieldGroup.class));
        for (String key : properties.stringPropertyNames()) {
            result = result.with(named(key), properties.getProperty(key).strip());
        }
        return result;
    }

    private static FieldGroup named(String key) {
        return Arrays.stream(FieldGroup.values())
                .filter(group -> key(group).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("key " + key + " is no field group: expected one of "
                        + Arrays.stream(FieldGroup.values()).map(Ownership::key).toList()));
    }

    private static String key(FieldGroup group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same with another owner of a group. */
    public Ownership with(FieldGroup group, String system) {
        if (system.isBlank()) {
            throw new IllegalArgumentException(
                    "the owner of " + key(group) + " is empty: expected the name of a system");
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

    /**
     * What becomes of a document when a system says it is otherwise: the groups it owns as it says, all others as they are.
     *
     * @param writer the system that says so
     * @param current as it is now, null when it is new
     * @param proposed as the writer says it is, in full
     * @throws IllegalArgumentException if the ids differ, the record has no contract, or groups of it lie in elements of
     *     lists, as those of an order's lines do
     */
    public <T extends Record> Resolved<T> resolve(String writer, @Nullable T current, T proposed) {
        Objects.requireNonNull(writer, "writer");
        return new Resolution(this, writer, proposed.getClass()).of(current, proposed);
    }

    /**
     * Refuses a write that changes what its writer does not own.
     *
     * @throws CallFailedException as {@code REJECTED}, with a reason {@link #NOT_OWNER} for each group
     */
    public <T extends Record> void require(String writer, @Nullable T current, T proposed) {
        List<Refusal> refused = resolve(writer, current, proposed).refused();
        if (!refused.isEmpty()) {
            throw new CallFailedException(new Failure.Rejected(
                    "write of " + writer + ": "
                            + refused.stream().map(Refusal::toString).toList(),
                    refused.stream()
                            .map(each -> new Failure.Rejected.Reason(NOT_OWNER, null, each.toString()))
                            .toList()));
        }
    }
}
