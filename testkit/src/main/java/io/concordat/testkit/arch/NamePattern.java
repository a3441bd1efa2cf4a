package io.concordat.testkit.arch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of types: {@code ..} stands for any packages, {@code *} for any part of one name, and what is in parentheses is
 * kept. {@code com.sap..}, {@code io.concordat.adapter..*Sink}, {@code ..adapter.(*)..}.
 */
final class NamePattern {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_$.*]*(\\(\\*\\))?[A-Za-z0-9_$.*]*");

    private final Pattern expression;
    private final boolean keeps;

    private NamePattern(Pattern expression, boolean keeps) {
        this.expression = expression;
        this.keeps = keeps;
    }

    static NamePattern of(String text) {
        if (text.isEmpty() || !SHAPE.matcher(text).matches() || text.contains("...")) {
            throw new IllegalArgumentException("pattern of names '" + text
                    + "': expected names joined by dots, with .. for any packages, * for any part of a name and at most one"
                    + " (*), as in com.acme.adapter.(*)..");
        }
        return new NamePattern(Pattern.compile(expression(text)), text.contains("(*)"));
    }

    private static String expression(String text) {
        String inner = text;
        String head = "";
        String tail = "";
        if (inner.startsWith("..")) {
            head = "(?:.*\\.)?";
            inner = inner.substring(2);
        }
        if (inner.endsWith("..")) {
            tail = "\\..*";
            inner = inner.substring(0, inner.length() - 2);
        }
        // marks first, or the dots and stars of an expression would be taken for those of the pattern
        String marked = inner.replace("..", "\0").replace("*", "\1");
        return head
                + marked.replace("$", "\\$")
                        .replace(".", "\\.")
                        .replace("\0", "\\.(?:.*\\.)?")
                        .replace("\1", "[^.]*")
                + tail;
    }

    boolean matches(String name) {
        return expression.matcher(name).matches();
    }

    /** The part in parentheses, when the name matches; the whole name when there are none. */
    Optional<String> partOf(String name) {
        Matcher matcher = expression.matcher(name);
        return matcher.matches() ? Optional.of(keeps ? matcher.group(1) : name) : Optional.empty();
    }
}
