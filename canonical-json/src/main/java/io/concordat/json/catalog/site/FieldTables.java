package io.concordat.json.catalog.site;

import io.concordat.json.catalog.Descriptions;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.model.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a contract: one table for each record and each closed set of names. */
final class FieldTables {

    private static final int PLACES_SHOWN = 6;

    private final Descriptions descriptions;

    FieldTables(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    void write(Html html, Parts parts) {
        parts.records().forEach((shape, places) -> record(html, shape, places));
        parts.enums().forEach((names, places) -> names(html, names, places));
    }

    static String anchor(Class<?> type) {
        return "type-" + name(type);
    }

    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private void record(Html html, RecordShape shape, List<String> places) {
        heading(html, shape.type(), places);
        html.raw("<div class=\"scroll\"><table class=\"fields\"><thead><tr><th scope=\"col\">field</th>"
                + "<th scope=\"col\">type</th><th scope=\"col\">how often</th><th scope=\"col\">limits</th>"
                + "<th scope=\"col\">class</th><th scope=\"col\">what it is</th></tr></thead><tbody>\n");
        for (Component component : Parts.members(shape)) {
            field(html, shape, component);
        }
        html.raw("</tbody></table></div>\n");
    }

    private void heading(Html html, Class<?> type, List<String> places) {
        html.element("h3", name(type), "id", anchor(type));
        descriptions.of(type).ifPresent(text -> html.element("p", text));
        if (places.stream().anyMatch(place -> !place.isEmpty())) {
            String shown = places.stream().limit(PLACES_SHOWN).collect(Collectors.joining("  "));
            int more = places.size() - PLACES_SHOWN;
            html.open("p", "class", "soft")
                    .text("at ")
                    .element("code", shown)
                    .text(more > 0 ? " and " + more + " more places" : "")
                    .close("p");
        }
    }

    private void field(Html html, RecordShape owner, Component component) {
        html.open("tr", "id", anchor(owner.type()) + "." + component.name());
        html.open("td").element("code", component.name()).raw("</td>");
        html.open("td", "data-is", "type");
        type(html, component.shape());
        html.raw("</td>");
        html.element("td", occurrence(component), "data-is", "how often");
        html.element("td", limits(component), "data-is", "limits");
        html.open("td", "data-is", "class");
        classification(html, component.classification());
        html.raw("</td>");
        html.element("td", descriptions.of(owner.type(), component.name()).orElse(""));
        html.close("tr");
    }

    private static void classification(Html html, Classification classification) {
        String name = classification.name().toLowerCase(Locale.ROOT);
        if (classification.isConfidential()) {
            html.element("span", name, "class", "tag warn");
        } else {
            html.text(name);
        }
    }

    private static void type(Html html, Shape shape) {
        if (shape instanceof ListShape list) {
            html.text("list of ");
            type(html, list.element());
        } else if (shape instanceof RecordShape structure) {
            html.link("#" + anchor(structure.type()), name(structure.type()));
        } else if (shape instanceof EnumShape names) {
            html.link("#" + anchor(names.type()), name(names.type()));
        } else if (shape instanceof Scalar scalar) {
            html.text(scalar.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else {
            html.text(shape == OpaqueShape.ANY ? "any JSON" : shape.expected());
        }
    }

    private static String occurrence(Component component) {
        if (component.shape() instanceof ListShape) {
            int most = component.limits().maxSize();
            return component.limits().minSize() + ".." + (most == Integer.MAX_VALUE ? "n" : Integer.toString(most));
        }
        return component.isRequired() ? "1" : "0..1";
    }

    private static String limits(Component component) {
        if (component.shape() instanceof ListShape list) {
            return words(list.limits(), list.element());
        }
        return words(component.limits(), component.shape());
    }

    private static String words(Limits limits, Shape shape) {
        List<String> words = new ArrayList<>();
        if (shape == Scalar.TEXT && (limits.minSize() > 0 || limits.maxSize() < Integer.MAX_VALUE)) {
            words.add(limits.minSize() + " to " + limits.maxSize() + " characters");
        }
        if (limits.pattern() != null) {
            words.add("matches " + limits.pattern().pattern());
        }
        Limits.@Nullable Range range = limits.range();
        if (range != null) {
            words.add(range.words());
        }
        return String.join("; ", words);
    }

    private void names(Html html, EnumShape names, List<String> places) {
        heading(html, names.type(), places);
        html.raw("<dl>");
        for (String name : names.names()) {
            String constant = names.constant(name) instanceof Enum<?> value ? value.name() : name;
            html.open("dt")
                    .element("code", name)
                    .raw("</dt>")
                    .element("dd", descriptions.of(names.type(), constant).orElse(""));
        }
        html.raw("</dl>\n");
    }
}
