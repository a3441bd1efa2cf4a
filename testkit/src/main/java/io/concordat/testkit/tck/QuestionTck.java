package io.concordat.testkit.tck;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every port without effects promises. Inherit from the kit of a port, not from this class.
 *
 * @param <P> the port
 */
public abstract class QuestionTck<P> extends PortTck<P> {

    private static final String NO_EFFECT = "does not apply: a question has no effect that could have happened";

    /** For the test framework. */
    protected QuestionTck() {}

    /**
     * The port on a line that breaks in the middle of the first answer; none unless overridden, and what is promised of
     * parts is skipped.
     */
    protected @Nullable P portThatBreaksMidway() {
        return null;
    }

    @Test
    void call3DoesNotApply() {
        Assumptions.abort(NO_EFFECT);
    }

    @Test
    void call4DoesNotApply() {
        Assumptions.abort(NO_EFFECT);
    }
}
