package io.concordat.model.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key somebody else uses for a thing: a GTIN, a GLN, a DUNS number, a purchase order number, an ERP key.
 *
 * <p>Unique per object kind by (system, type, value) among those that have not expired. Immutable and thread-safe.
 *
 * @param system URI of the issuing system or scheme, for example {@code urn:gs1:gln}
 * @param value the key as the system writes it
 * @param type what kind of key it is, for example {@code GTIN}, {@code PO}
 * @param use how it may be used; null means official
 * @param assigner who assigned it, when that is not the system
 * @param period when it was or is valid
 * @param revision the issuing system's revision of the thing
 */
public record Identifier(
        @Size(min = 1, max = 255) String system,
        @Size(min = 1, max = 100) String value,
        @Valid @Nullable Code type,
        @Nullable Use use,
        @Nullable @Size(max = 255) String assigner,
        @Nullable DateWindow period,
        @Nullable @Size(max = 50) String revision) {

    /** How a key may be used (FHIR Identifier.use). */
    public enum Use {
        /** The key to use. */
        OFFICIAL,
        /** Given for the time being. */
        TEMPORARY,
        /** Known, but not to be preferred. */
        SECONDARY,
        /** No longer valid. */
        OLD
    }

    /** Refuses an empty system or value. */
    public Identifier {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(value, "value");
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an identifier needs a system and a value, found an empty one");
        }
    }

    /** A key of a system. */
    public static Identifier of(String system, String value) {
        return new Identifier(system, value, null, null, null, null, null);
    }

    /** A key of a system with its type. */
    public static Identifier of(String system, String value, String type) {
        return new Identifier(system, value, Code.of(type), null, null, null, null);
    }

    /** System and value, as in {@code urn:gs1:gln#7300070011115}. */
    @Override
    public String toString() {
        return system + "#" + value;
    }
}
