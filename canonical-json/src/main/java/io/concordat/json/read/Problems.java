package io.concordat.json.read;

import io.concordat.json.shape.Described;
import io.concordat.model.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** Violations found so far, up to a cap. Not thread-safe. */
final class Problems {

    private final List<Violation> found = new ArrayList<>(0);
    private final int cap;

    Problems(int cap) {
        this.cap = cap;
    }

    void add(Violation violation) {
        if (found.size() == cap) {
            found.add(new Violation(
                    "limit-violations",
                    "",
                    "more than " + cap + " violations",
                    "a document of this contract; reading stopped here"));
            throw new StopReadingException();
        }
        found.add(discreet(violation));
    }

    // The one that ends reading; it is told whatever the cap.
    void addLast(Violation violation) {
        found.add(discreet(violation));
    }

    // Members nobody knows may be named by anything, such as a mail address.
    private static Violation discreet(Violation violation) {
        String pointer = Described.pointer(violation.pointer());
        return pointer.equals(violation.pointer())
                ? violation
                : new Violation(violation.rule(), pointer, violation.found(), violation.expected());
    }

    int count() {
        return found.size();
    }

    List<Violation> all() {
        return List.copyOf(found);
    }

    /** Thrown to leave a document nobody needs to read on. */
    static final class StopReadingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StopReadingException() {
            super("too many violations", null, false, false);
        }
    }
}
