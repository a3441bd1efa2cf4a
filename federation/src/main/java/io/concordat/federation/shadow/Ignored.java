package io.concordat.federation.shadow;

import java.util.Set;
import java.util.regex.Pattern;

/** Places that may differ: pointers in which {@code *} is any element of a list. */
record Ignored(Set<String> pointers) {

    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");

    boolean has(String pointer) {
        return pointers.contains(pattern(pointer));
    }

    /** A pointer with {@code *} for each place in a list. */
    static String pattern(String pointer) {
        return INDEX.matcher(pointer).replaceAll("/*");
    }
}
