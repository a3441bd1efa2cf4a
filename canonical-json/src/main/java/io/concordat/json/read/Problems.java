package io.concordat.json.read;

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
        found.add(violation);
    }

    // The one that ends reading; it is told whatever the cap.
    void addLast(Violation violation) {
        found.add(violation);
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
