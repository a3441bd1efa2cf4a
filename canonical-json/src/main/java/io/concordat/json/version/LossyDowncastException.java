package io.concordat.json.version;

/** Thrown instead of a downcast that would lose something, when it was told to lose nothing. */
public final class LossyDowncastException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LossReport report;

    LossyDowncastException(LossReport report) {
        super("nothing may be lost in downcasting " + report
                + "\nuse OnLoss.STASH to send the rest along, or OnLoss.DROP to do without");
        this.report = report;
    }

    /** What would be lost. */
    public LossReport report() {
        return report;
    }
}
