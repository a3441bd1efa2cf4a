package io.concordat.proof.storm;

/** Where a worker may end. */
enum FaultPoint {
    AFTER_CLAIM,
    AFTER_MARK,
    AFTER_EFFECT,
    AFTER_COMMIT
}
