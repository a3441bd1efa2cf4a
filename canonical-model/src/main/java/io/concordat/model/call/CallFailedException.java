package io.concordat.model.call;

import org.jspecify.annotations.Nullable;

/**
 * The one exception a port throws. Act on {@link #failure()}: its {@link FailureKind} says whether to wait, to ask, to
 * fix or to give up.
 */
public final class CallFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** A failure without a technical cause. */
    public CallFailedException(Failure failure) {
        this(failure, null);
    }

    /** A failure with its technical cause. */
    public CallFailedException(Failure failure, @Nullable Throwable cause) {
        super(failure.kind() + ": " + failure.detail(), cause);
        this.failure = failure;
    }

    /** Why the call failed. */
    public Failure failure() {
        return failure;
    }

    /** Short for {@code failure().kind()}. */
    public FailureKind kind() {
        return failure.kind();
    }
}
