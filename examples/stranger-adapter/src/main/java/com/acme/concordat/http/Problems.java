package com.acme.concordat.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Acme says when it does not do something.
 *
 * @param code Acme's error code
 * @param orderRev the revision of ours it has, where it refuses another one
 * @param problems what is wrong, row by row; absent where nothing can be said of rows
 */
public record Problems(
        @Nullable String code,
        @Nullable Integer orderRev,
        @Nullable List<Problem> problems) {

    /** An answer that says nothing. */
    static final Problems NONE = new Problems(null, null, null);

    /**
     * One thing that is wrong.
     *
     * @param yourRow our name of the row; absent for the whole
     * @param code Acme's problem code
     * @param text the text of Acme's catalogue for the code, which holds no data
     */
    public record Problem(
            @Nullable String yourRow, String code, @Nullable String text) {}

    /** The code, or words for its absence. */
    String codeOrNone() {
        return code == null ? "no code" : code;
    }

    /** The problems, none if there are none. */
    List<Problem> all() {
        return problems == null ? List.of() : problems;
    }
}
