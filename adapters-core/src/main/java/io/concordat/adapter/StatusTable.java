package io.concordat.adapter;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a system's own words for a status mean: total over the values its makers document. A value that is not in the table is
 * kept as it was received and reported as a {@link MappingNote}, never guessed.
 *
 * @param <S> the canonical states
 * @param object what has the status in the system, for example {@code Order.financial_status}
 * @param states the canonical states
 * @param meanings canonical state by the system's word, exactly as it is sent
 */
public record StatusTable<S extends Enum<S>>(String object, Class<S> states, Map<String, S> meanings) {

    /** Copies the map. */
    public StatusTable {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(states, "states");
        meanings = Map.copyOf(meanings);
    }

    /** The canonical state of a word; empty for a word nobody documented. */
    public Optional<S> meaningOf(String word) {
        return Optional.ofNullable(meanings.get(word));
    }
}
