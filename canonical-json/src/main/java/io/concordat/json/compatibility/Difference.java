package io.concordat.json.compatibility;

/**
 * One difference between two versions of a schema.
 *
 * @param kind what happened
 * @param keyword the JSON Schema keyword concerned, or the name of the member
 * @param oldPointer where in the old schema, as a JSON pointer
 * @param newPointer where in the new schema
 * @param before what the old one says, as JSON, shortened; empty where it says nothing
 * @param after what the new one says
 * @param reader whether new readers still take old documents
 * @param writer whether old readers still take new documents
 * @param level the release it takes by the written policy, directions aside
 */
public record Difference(
        ChangeKind kind,
        String keyword,
        String oldPointer,
        String newPointer,
        String before,
        String after,
        boolean reader,
        boolean writer,
        ReleaseLevel level) {

    /** The release it takes, both directions considered. */
    public ReleaseLevel release() {
        return reader && writer ? level : ReleaseLevel.MAJOR;
    }

    /** One line for people. */
    @Override
    public String toString() {
        String where = oldPointer.equals(newPointer)
                ? "at '" + newPointer + "'"
                : "at '" + oldPointer + "', now '" + newPointer + "'";
        return kind + " " + keyword + " " + where + ": " + shown(before) + " -> " + shown(after) + breaks() + " ["
                + release() + "]";
    }

    private String breaks() {
        if (reader && writer) {
            return "";
        } else if (reader) {
            return "; readers of the old version refuse it";
        }
        return writer ? "; readers of the new version refuse old documents" : "; breaks both directions";
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }
}
