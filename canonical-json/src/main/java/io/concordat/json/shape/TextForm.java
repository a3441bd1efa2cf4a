package io.concordat.json.shape;

import org.jspecify.annotations.Nullable;

/** How a value is read from the text of a JSON string. */
@FunctionalInterface
interface TextForm {

    /** The value of the characters, null if they are none. */
    @Nullable
    Object parse(char[] chars, int from, int length);
}
