package io.concordat.adapter.edi;

/**
 * How much of a document is read before it is refused, so that a hostile or broken one cannot exhaust memory.
 *
 * <p>A document that is read takes a few times its size in memory while it is being mapped.
 *
 * @param bytes most bytes taken from the stream, plus one to see that there are more
 * @param depth most elements inside each other
 * @param elements most elements in all
 * @param attachmentCharacters most characters of Base64 kept of one attachment; a larger one is left out with a note
 */
public record ReadLimits(long bytes, int depth, int elements, int attachmentCharacters) {

    /** Refuses limits below 1. */
    public ReadLimits {
        if (bytes < 1 || depth < 1 || elements < 1 || attachmentCharacters < 1) {
            throw new IllegalArgumentException("a limit is below 1: expected bytes, depth, elements and"
                    + " attachmentCharacters of 1 or more, found " + bytes + ", " + depth + ", " + elements + ", "
                    + attachmentCharacters);
        }
    }

    /** 16 MiB, 100 deep, 500,000 elements (an order of 10,000 rich lines), attachments up to 8 Mi characters. */
    public static ReadLimits standard() {
        return new ReadLimits(16L << 20, 100, 500_000, 8 << 20);
    }
}
