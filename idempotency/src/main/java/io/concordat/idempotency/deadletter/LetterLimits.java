package io.concordat.idempotency.deadletter;

/**
 * How much may be parked before somebody must look. Those who park at the same moment may pass the limits on sequences and
 * single letters by their number; the limit on letters of one sequence is exact.
 *
 * @param sequences blocked at a time, 1 or more
 * @param lettersPerSequence 1 or more
 * @param singleLetters letters that stand alone, 1 or more
 */
public record LetterLimits(int sequences, int lettersPerSequence, int singleLetters) {

    /** Refuses limits under 1. */
    public LetterLimits {
        if (sequences < 1 || lettersPerSequence < 1 || singleLetters < 1) {
            throw new IllegalArgumentException("limits of " + sequences + " sequences, " + lettersPerSequence
                    + " letters in each and " + singleLetters + " single letters: expected 1 or more");
        }
    }

    /** 1,024 sequences of 1,024 letters, and 10,000 single letters. */
    public static LetterLimits standard() {
        return new LetterLimits(1024, 1024, 10_000);
    }
}
