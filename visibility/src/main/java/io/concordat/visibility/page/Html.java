package io.concordat.visibility.page;

import java.util.List;

/** Writes HTML in which every text is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(16_384);

    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** An element with a class and a text. */
    Html element(String name, String cssClass, String text) {
        return open(name, cssClass).text(text).close(name);
    }

    Html open(String name, String cssClass) {
        out.append('<').append(name);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** A row of table cells; those from {@code numbersFrom} on are aligned as numbers. */
    Html row(String cell, List<String> texts, int numbersFrom) {
        open("tr", "");
        for (int i = 0; i < texts.size(); i++) {
            element(cell, i >= numbersFrom ? "n" : "", texts.get(i));
        }
        return close("tr");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
