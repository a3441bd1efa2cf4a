package io.concordat.json.shape;

import io.concordat.model.event.EventRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a whole text must match. Nearly every text is recognised by one look at each character, which is many times faster
 * than the regular expression; that is asked where the look does not tell.
 */
public final class TextPattern {

    private static final int TABLE = 256;

    /** A class of characters or one character, and how often it stands there. */
    private static final Pattern STEP = Pattern.compile(
            "(\\[\\^?(?:[^\\[\\]\\\\&^]|&(?!&)|\\\\x[0-9A-F]{2})+]|\\\\[.?S]|[A-Za-z0-9:/#_-])(\\*|\\+|\\{[0-9]{1,3}(?:,[0-9]{1,3})?})?");

    /** Simpler forms of which most texts are, for expressions that are no sequence of steps. */
    private static final Map<String, String> COMMON = Map.of(
            EventRef.URI,
            "[A-Za-z][A-Za-z0-9+.-]*:/{0,3}[A-Za-z0-9._~!$&'()*+,;=@-][A-Za-z0-9._~!$&'()*+,;=@:/-]*"
                    + "\\?{0,1}[A-Za-z0-9._~!$&'()*+,;=@:/?-]*#{0,1}[A-Za-z0-9._~!$&'()*+,;=@:/?-]*");

    private final Pattern regex;
    private final Step @Nullable [] steps;

    private TextPattern(Pattern regex, Step @Nullable [] steps) {
        this.regex = regex;
        this.steps = steps;
    }

    /** The pattern of an expression; no anchors. */
    static TextPattern of(String regex) {
        return new TextPattern(Pattern.compile(regex), steps(COMMON.getOrDefault(regex, regex)));
    }

    /** The expression. */
    public String pattern() {
        return regex.pattern();
    }

    /** Whether a whole text matches. */
    boolean matches(String text) {
        return (steps != null && isPlain(text, steps)) || regex.matcher(text).matches();
    }

    // Takes as much as it can at each step and never goes back: what it accepts the expression accepts, too.
    private static boolean isPlain(String text, Step[] steps) {
        int at = 0;
        for (Step step : steps) {
            int end = step.most > text.length() - at ? text.length() : at + step.most;
            int from = at;
            while (at < end && step.takes(text.charAt(at))) {
                at++;
            }
            if (at - from < step.least) {
                return false;
            }
        }
        return at == text.length();
    }

    /** Characters of one class, of which so many follow each other. */
    // looked at here only, never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Step(boolean[] taken, int least, int most) {

        boolean takes(char c) {
            return c < TABLE && taken[c];
        }
    }

    // Null for an expression of another kind.
    private static Step @Nullable [] steps(String regex) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(regex);
        int end = 0;
        while (step.find() && step.start() == end) {
            steps.add(step(step.group(1), step.group(2)));
            end = step.end();
        }
        return end == regex.length() && end > 0 ? steps.toArray(Step[]::new) : null;
    }

    private static Step step(String characters, @Nullable String times) {
        Pattern one = Pattern.compile(characters);
        boolean[] taken = new boolean[TABLE];
        for (char c = 0; c < TABLE; c++) {
            taken[c] = one.matcher(String.valueOf(c)).matches();
        }
        if (times == null) {
            return new Step(taken, 1, 1);
        }
        if (times.length() == 1) {
            return new Step(taken, times.equals("+") ? 1 : 0, Integer.MAX_VALUE);
        }
        String[] bounds = times.substring(1, times.length() - 1).split(",", 2);
        return new Step(taken, Integer.parseInt(bounds[0]), Integer.parseInt(bounds[bounds.length - 1]));
    }
}
