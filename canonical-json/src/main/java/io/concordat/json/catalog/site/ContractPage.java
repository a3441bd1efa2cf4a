package io.concordat.json.catalog.site;

import io.concordat.json.SchemaView;
import io.concordat.json.catalog.Catalog;
import io.concordat.json.catalog.CatalogEntry;
import io.concordat.json.catalog.ContractVersion;
import io.concordat.model.event.EventType;
import io.concordat.model.ownership.Documents;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.rule.Rule;
import io.concordat.model.status.TransitionTable;
import java.util.List;
import java.util.Locale;

/** The page of one contract. */
final class ContractPage {

    private final Catalog catalog;
    private final CatalogEntry entry;

    ContractPage(Catalog catalog, CatalogEntry entry) {
        this.catalog = catalog;
        this.entry = entry;
    }

    static String file(String contract) {
        return contract + ".html";
    }

    static String schemaFile(CatalogEntry entry, ContractVersion version, SchemaView view) {
        return "schemas/" + entry.name() + "-" + version.version() + "-"
                + view.name().toLowerCase(Locale.ROOT) + ".json";
    }

    String text() {
        return PageFrame.page(entry.name() + " · contract catalog", false, this::write);
    }

    private void write(Html html) {
        html.element("p", entry.isEvent() ? "Event" : "Document", "class", "soft")
                .element("h1", entry.name())
                .element("p", entry.summary(), "class", "lead");
        facts(html);
        ownership(html);
        events(html);
        statuses(html);
        rules(html);
        html.element("h2", "Fields", "id", "fields");
        new FieldTables(catalog.descriptions()).write(html, new Parts(entry.type(), entry.isEvent() ? "/data" : ""));
        html.element("h2", "Example", "id", "example")
                .open("pre", "tabindex", "0", "aria-label", "Example in JSON")
                .element("code", entry.example())
                .close("pre");
    }

    private void facts(Html html) {
        html.raw("<dl>");
        if (entry.isEvent()) {
            fact(html, "Type", entry.events().get(0).name());
            fact(html, "Schema name", entry.events().get(0).dataSchema());
        }
        fact(html, "System of record", owner());
        html.element("dt", entry.versions().size() == 1 ? "Version" : "Versions")
                .raw("<dd>");
        entry.versions().forEach(version -> version(html, version));
        html.raw("</dd>");
        html.raw("<dt>On this page</dt><dd>");
        html.link("#fields", "fields").text(" ").link("#example", "example");
        html.raw("</dd></dl>\n");
    }

    private void version(Html html, ContractVersion version) {
        boolean isOld = version.lifecycle().sunset() != null;
        html.open("div")
                .text(version.version() + " ")
                .element("span", version.lifecycle().toString(), "class", isOld ? "tag warn" : "tag")
                .text("schema: ");
        schema(html, version, SchemaView.STRICT, "for who writes");
        schema(html, version, SchemaView.TOLERANT, "for who reads");
        html.close("div");
    }

    private void schema(Html html, ContractVersion version, SchemaView view, String who) {
        html.element("a", who, "href", schemaFile(entry, version, view), "download", "")
                .text(" ");
    }

    private static void fact(Html html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private String owner() {
        return entry.owner().isEmpty()
                ? "the system that sends it"
                : entry.owner().get(0).name();
    }

    private void ownership(Html html) {
        if (entry.isEvent() || entry.ownership().size() < 2) {
            return;
        }
        html.element("h2", "Whose word counts", "id", "ownership");
        html.raw("<div class=\"scroll\"><table class=\"fields\"><thead><tr><th scope=\"col\">part</th>"
                + "<th scope=\"col\">system of record</th><th scope=\"col\">where</th></tr></thead><tbody>\n");
        for (FieldGroup group : entry.ownership()) {
            html.open("tr")
                    .element("td", group.about())
                    .element("td", group.owner().name(), "data-is", "system of record")
                    .open("td", "data-is", "where");
            if (group.isWhole()) {
                html.text("everything else");
            }
            group.pointers().stream()
                    .filter(pointer -> !pointer.isEmpty())
                    .forEach(pointer -> html.element("code", pointer).raw("<br>"));
            html.raw("</td>").close("tr");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void events(Html html) {
        List<CatalogEntry> others = entry.isEvent() ? subjects() : facts();
        if (others.isEmpty()) {
            return;
        }
        html.element("h2", entry.isEvent() ? "About" : "Events", "id", "events").raw("<ul class=\"cards\">\n");
        for (CatalogEntry other : others) {
            html.raw("<li>")
                    .link(file(other.name()), other.name())
                    .element("p", other.summary())
                    .close("li");
        }
        html.close("ul");
    }

    private List<CatalogEntry> subjects() {
        return Catalog.subjectsOf(entry.events().get(0)).stream()
                .flatMap(document -> catalog.find(Documents.nameOf(document)).stream())
                .toList();
    }

    private List<CatalogEntry> facts() {
        return entry.events().stream()
                .map(EventType::fact)
                .flatMap(fact -> catalog.find(fact).stream())
                .toList();
    }

    private void statuses(Html html) {
        for (TransitionTable<?> table : entry.statuses()) {
            html.element("h2", "How its status moves: " + table.name(), "id", "status-" + table.name());
            new StateDiagram(table).write(html);
        }
    }

    private void rules(Html html) {
        if (entry.rules().isEmpty()) {
            return;
        }
        html.element("h2", "Rules", "id", "rules");
        html.raw("<div class=\"scroll\"><table class=\"fields\"><thead><tr><th scope=\"col\">number</th>"
                + "<th scope=\"col\">rule</th><th scope=\"col\">source</th></tr></thead><tbody>\n");
        for (Rule rule : entry.rules()) {
            html.open("tr", "id", rule.number())
                    .open("td")
                    .element("code", rule.number())
                    .raw("</td>")
                    .element("td", rule.text())
                    .element("td", rule.source(), "data-is", "source")
                    .close("tr");
        }
        html.raw("</tbody></table></div>\n");
    }
}
