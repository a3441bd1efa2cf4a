package io.concordat.json;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that match a simple pattern: literals and classes of ranges, each with a count; no groups, no alternatives. */
final class RegexSample {

    private static final Pattern ATOM =
            Pattern.compile("(?:\\[([^]]+)]|\\\\(.)|([^\\[\\\\(|]))(?:\\{([0-9]+)(?:,([0-9]+))?})?");

    private RegexSample() {}

    static String of(String regex, Random random) {
        StringBuilder text = new StringBuilder();
        Matcher atom = ATOM.matcher(regex);
        int end = 0;
        while (atom.find() && atom.start() == end) {
            int least = atom.group(4) == null ? 1 : Integer.parseInt(atom.group(4));
            int most = atom.group(5) == null ? least : Integer.parseInt(atom.group(5));
            for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
                text.append(character(atom, random));
            }
            end = atom.end();
        }
        if (end != regex.length() || !Pattern.matches(regex, text)) {
            throw new IllegalArgumentException("cannot make a text for the pattern " + regex + ": teach RegexSample");
        }
        return text.toString();
    }

    private static String character(Matcher atom, Random random) {
        if (atom.group(1) == null) {
            return atom.group(2) != null ? atom.group(2) : atom.group(3);
        }
        StringBuilder members = new StringBuilder();
        String ranges = atom.group(1);
        for (int i = 0; i < ranges.length(); i++) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            for (char c = ranges.charAt(i); c <= ranges.charAt(range ? i + 2 : i); c++) {
                members.append(c);
            }
            i += range ? 2 : 0;
        }
        return String.valueOf(members.charAt(random.nextInt(members.length())));
    }
}
