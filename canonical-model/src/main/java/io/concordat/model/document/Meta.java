package io.concordat.model.document;

import static io.concordat.model.Classification.PERSONAL;
import static io.concordat.model.Classification.PUBLIC;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a root object says about itself: which contract, which revision, who wrote it, when.
 *
 * <p>Three times are kept apart: when it happened, when it was recorded, from when it counts. Immutable.
 *
 * @param contract name of the contract, see {@link Contract#name()}
 * @param contractVersion exact version the document was written in
 * @param revision 1 for the first, one more for every change
 * @param producer who wrote this revision
 * @param happenedAt when the thing happened in the business
 * @param recordedAt when the producer recorded it
 * @param effectiveAt from when it counts, null when from {@code happenedAt}
 * @param supersedes the document this one takes the place of
 * @param digest SHA-256 of the canonical JSON as lower-case hexadecimal
 * @param unknown what a reader did not know
 */
@GeneratesBuilder
public record Meta(
        @Classified(PUBLIC) @Size(min = 1, max = 100) String contract,

        @Classified(PUBLIC) @Pattern(regexp = "[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}")
        String contractVersion,

        @Positive int revision,
        @Valid Producer producer,
        OffsetDateTime happenedAt,
        OffsetDateTime recordedAt,
        @Nullable OffsetDateTime effectiveAt,
        @Valid @Nullable Ref<?> supersedes,
        @Nullable @Size(min = 64, max = 64) String digest,
        @Classified(PERSONAL) UnknownFields unknown) {

    /** Refuses a revision below 1. */
    public Meta {
        Objects.requireNonNull(producer, "producer");
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " is below 1: the first revision is 1");
        }
        unknown = Objects.requireNonNullElse(unknown, UnknownFields.NONE);
    }

    /**
     * The first revision of a document.
     *
     * @param type a record annotated with {@link Contract}
     * @throws IllegalArgumentException if it is not annotated
     */
    public static Meta first(Class<? extends Record> type, Producer producer, OffsetDateTime at) {
        Contract contract = type.getAnnotation(Contract.class);
        if (contract == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no contract: it has no @Contract");
        }
        return new Meta(contract.name(), contract.version(), 1, producer, at, at, null, null, null, UnknownFields.NONE);
    }

    /** The next revision, recorded by a producer at a time. */
    public Meta next(Producer by, OffsetDateTime at) {
        return new Meta(contract, contractVersion, revision + 1, by, at, at, null, supersedes, null, unknown);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
