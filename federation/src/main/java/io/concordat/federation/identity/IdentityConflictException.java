package io.concordat.federation.identity;

import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;

/**
 * Two canonical ids cannot both be right. Nothing was changed; somebody who knows the objects decides: merge them, or end
 * the wrong claim. The message names both ids and the system, never the key, which may be personal.
 */
public final class IdentityConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Id<?> held;
    private final transient Id<?> claimed;

    private IdentityConflictException(String message, Id<?> held, Id<?> claimed) {
        super(message);
        this.held = held;
        this.claimed = claimed;
    }

    static IdentityConflictException ofKey(Identifier key, Id<?> held, Id<?> claimed) {
        return new IdentityConflictException(
                "cannot link a key of " + key.system() + " to " + claimed + ": it is linked to " + held
                        + " (XRF-1); merge the two if they are one, or unlink it from " + held + " first",
                held,
                claimed);
    }

    static IdentityConflictException ofMerge(Id<?> survivor, Id<?> merged, Id<?> standing) {
        String found = standing.equals(merged)
                ? survivor + " is the same or merged into it"
                : merged + " is merged into " + standing;
        return new IdentityConflictException(
                "cannot merge " + merged + " into " + survivor + ": " + found
                        + " (XRF-5); merge the survivors, or un-merge first",
                standing,
                survivor);
    }

    /** The id that stands. */
    public Id<?> held() {
        return held;
    }

    /** The id that was refused. */
    public Id<?> claimed() {
        return claimed;
    }
}
