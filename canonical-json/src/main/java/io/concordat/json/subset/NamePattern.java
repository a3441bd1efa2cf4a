package io.concordat.json.subset;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a schema (ECMA 262, unanchored), tried on a text. Where Java reads an expression differently
 * the answer is {@link Answer#UNKNOWN}, never a guess.
 */
final class NamePattern {

    /** Whether a text matches. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final String SAFE_ESCAPES = "dDwWbBtnrf";

    private NamePattern() {}

    static Answer matches(String expression, String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (!plain || !isReadAlike(expression)) {
            return Answer.UNKNOWN;
        }
        try {
            return Pattern.compile(expression).matcher(text).find() ? Answer.YES : Answer.NO;
        } catch (PatternSyntaxException e) {
            return Answer.UNKNOWN;
        }
    }

    // Left out: class intersection and nesting, inline flags, possessive quantifiers, escapes with another meaning.
    private static boolean isReadAlike(String expression) {
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
                if (i == expression.length() || !isSafeEscape(expression.charAt(i))) {
                    return false;
                }
            } else if (inClass ? c == '[' || c == '&' : isOddOutside(expression, i)) {
                return false;
            } else {
                inClass = c == '[' || (inClass && c != ']');
            }
        }
        return true;
    }

    private static boolean isSafeEscape(char c) {
        return SAFE_ESCAPES.indexOf(c) >= 0 || (c < 0x7f && !Character.isLetterOrDigit(c));
    }

    private static boolean isOddOutside(String expression, int i) {
        char c = expression.charAt(i);
        char next = i + 1 < expression.length() ? expression.charAt(i + 1) : ' ';
        if (c == '?' && i > 0 && expression.charAt(i - 1) == '(') {
            return next != ':' && next != '=' && next != '!';
        }
        boolean quantifier = c == '*' || c == '+' || c == '?' || c == '}';
        boolean emptyClass = c == '[' && (next == ']' || (next == '^' && at(expression, i + 2) == ']'));
        return emptyClass || (quantifier && next == '+');
    }

    private static char at(String text, int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }
}
