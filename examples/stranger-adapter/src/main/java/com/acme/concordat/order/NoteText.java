package com.acme.concordat.order;

import io.concordat.adapter.MappingNote;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mapping notes as a text in a free field of Acme's, a line each. Whoever asks for an answer later has the key alone, not the
 * order, so the notes have to wait there.
 */
final class NoteText {

    private NoteText() {}

    static @Nullable String write(List<MappingNote> notes) {
        return notes.isEmpty()
                ? null
                : notes.stream()
                        .map(it -> it.kind() + "\t" + it.pointer() + "\t" + it.text())
                        .collect(Collectors.joining("\n"));
    }

    static List<MappingNote> read(@Nullable String text) {
        return text == null ? List.of() : text.lines().map(NoteText::note).toList();
    }

    private static MappingNote note(String line) {
        String[] parts = line.split("\t", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("A note has three parts, found " + parts.length);
        }
        return new MappingNote(parts[1], MappingNote.Kind.valueOf(parts[0]), parts[2]);
    }
}
