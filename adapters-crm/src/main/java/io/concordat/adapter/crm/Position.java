package io.concordat.adapter.crm;

/** Where a report stands among those about one thing. */
final class Position {

    private Position() {}

    /** Refuses a negative one. */
    static void require(String subject, long asOf) {
        if (asOf < 0) {
            throw new IllegalArgumentException("status of " + subject + " is as of " + asOf
                    + ": expected 0 or more, counting up with what is known of it");
        }
    }
}
