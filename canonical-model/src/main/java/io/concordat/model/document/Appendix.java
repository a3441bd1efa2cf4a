package io.concordat.model.document;

import io.concordat.model.value.ExternalRef;
import jakarta.validation.Valid;
import java.util.List;

/**
 * What hangs on every root object.
 *
 * @param externalRefs where the object lives in other systems
 * @param notes texts for people
 * @param attachments files
 * @param extensions content of somebody's own
 */
public record Appendix(
        List<@Valid ExternalRef> externalRefs,
        List<@Valid Note> notes,
        List<@Valid Attachment> attachments,
        List<@Valid Extension> extensions) {

    /** Nothing attached. */
    public static final Appendix EMPTY = new Appendix(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Appendix {
        externalRefs = List.copyOf(externalRefs);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        extensions = List.copyOf(extensions);
    }

    /** Only references to other systems. */
    public static Appendix of(ExternalRef... refs) {
        return new Appendix(List.of(refs), List.of(), List.of(), List.of());
    }
}
