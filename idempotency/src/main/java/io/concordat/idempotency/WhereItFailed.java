package io.concordat.idempotency;

/**
 * What a throwable of an application says about where it came from, without its words: they may quote the document the
 * effect was about, and logs must not.
 */
final class WhereItFailed extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final int CAUSES = 10;

    private WhereItFailed(Throwable of, int causes) {
        super(
                of.getClass().getName(),
                of.getCause() == null || causes == 0 ? null : new WhereItFailed(of.getCause(), causes - 1),
                false,
                true);
        setStackTrace(of.getStackTrace());
    }

    /** Types and frames of a throwable and its causes. */
    static WhereItFailed of(Throwable thrown) {
        return new WhereItFailed(thrown, CAUSES);
    }
}
