package io.concordat.visibility;

import io.concordat.model.value.SystemRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due.
 *
 * @param what one line for people
 * @param system the system it happens in
 * @param owner the desk that sees to it
 * @param due the day it was promised or is payable; null when no day was named
 * @param overdue whether that day is past
 * @param blockedBy ids of the holds that stop it
 */
public record NextStep(
        String what,
        SystemRole system,
        String owner,
        @Nullable LocalDate due,
        boolean overdue,
        List<String> blockedBy) {

    /** Copies the list. */
    public NextStep {
        blockedBy = List.copyOf(blockedBy);
    }
}
