package io.concordat.json.catalog.site;

import org.jspecify.annotations.Nullable;

/** Writes HTML in which every text and attribute is escaped. Not thread-safe. */
final class Html {

    private final StringBuilder out = new StringBuilder(32_768);

    /** Markup of our own, never of data. */
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

    /** An opening tag with attributes as pairs of name and value; a null value leaves its attribute out. */
    Html open(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(value).raw("\"");
            }
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text. */
    Html element(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).raw("</" + name + ">");
    }

    Html link(String target, String text) {
        return element("a", text, "href", target);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
