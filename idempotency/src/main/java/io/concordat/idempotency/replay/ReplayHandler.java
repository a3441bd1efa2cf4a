package io.concordat.idempotency.replay;

/**
 * Runs one message again, through the same inbox or executor that ran it before: if a process ends between the effect and
 * the removal of the letter, the message comes once more, and only its key tells.
 */
@FunctionalInterface
public interface ReplayHandler {

    /**
     * Runs it; returns when its effect is committed.
     *
     * @throws Exception if it is not; a {@link io.concordat.model.call.CallFailedException} says how it failed
     */
    void replay(ReplayMessage message) throws Exception;
}
