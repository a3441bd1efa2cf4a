package io.concordat.json.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a whole text must match. Codes of so many capital letters, the common case, are checked without the regular
 * expression.
 *
 * @param regex the expression, no anchors
 * @param capitals how many letters A-Z the text must be made of, 0 where the expression is another
 */
public record TextPattern(Pattern regex, int capitals) {

    private static final Pattern CAPITALS = Pattern.compile("\\[A-Z]\\{([1-9])}");

    /** The pattern of an expression. */
    static TextPattern of(String regex) {
        Matcher plain = CAPITALS.matcher(regex);
        return new TextPattern(Pattern.compile(regex), plain.matches() ? Integer.parseInt(plain.group(1)) : 0);
    }

    /** The expression. */
    public String pattern() {
        return regex.pattern();
    }

    /** Whether a whole text matches. */
    boolean matches(String text) {
        return capitals == 0 ? regex.matcher(text).matches() : isCapitals(text);
    }

    private boolean isCapitals(String text) {
        if (text.length() != capitals) {
            return false;
        }
        for (int i = 0; i < capitals; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
