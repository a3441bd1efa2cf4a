package io.concordat.json.shape;

import io.concordat.model.Discreet;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a value is named in a message: quoted where it can only be a code, a number or a date, else only described. */
public final class Described {

    private static final Pattern CONTRACT = Pattern.compile("[a-z0-9.-]{1,60}");

    private static final Pattern URI = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/#-]{0,99}");

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,8}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_$.:-]{0,59}");

    private Described() {}

    /** A text where a code, number or date should stand. */
    public static String code(String text) {
        return Discreet.quoted(text);
    }

    /** A JSON number, as it stands if it is short. */
    public static String number(String text) {
        return text.length() <= DecimalText.MAX_LENGTH
                ? "the number '" + text + "'"
                : "a number of " + text.length() + " characters";
    }

    /** The name of a contract somebody claims. */
    public static String contract(String name) {
        return CONTRACT.matcher(name).matches() ? name : text(name);
    }

    /** The name of a member nobody here knows; hidden if it does not look like a name, as a key such as a mail address. */
    public static String name(String name) {
        return NAME.matcher(name).matches() ? name : Discreet.MASK;
    }

    /** A pointer whose segments that do not look like names are hidden. */
    public static String pointer(String pointer) {
        return pointer.isEmpty()
                ? pointer
                : Arrays.stream(pointer.split("/", -1))
                        .map(segment ->
                                segment.isEmpty() || INDEX.matcher(segment).matches() ? segment : name(segment))
                        .collect(Collectors.joining("/"));
    }

    /** The name of a vocabulary somebody claims. */
    public static String namespace(String uri) {
        return URI.matcher(uri).matches() ? uri : text(uri);
    }

    /** A text that may say anything. */
    public static String text(String text) {
        return Discreet.described(text);
    }
}
