package io.concordat.json.catalog.site;

import io.concordat.json.catalog.Catalog;
import io.concordat.json.catalog.CatalogEntry;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.RecordShape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The page that leads to all others, and finds contracts, fields and rules by a word. */
final class IndexPage {

    // Without a script the lists are all there is, and they are whole.
    private static final String SCRIPT = """
            (function () {
              var items = JSON.parse(document.getElementById('words').textContent);
              var input = document.getElementById('search'), found = document.getElementById('found');
              var count = document.getElementById('count'), lists = document.getElementById('lists');
              document.getElementById('searching').hidden = false;
              function matches(item, words) {
                var text = (item[0] + ' ' + item[2] + ' ' + item[3]).toLowerCase();
                return words.every(function (word) { return text.indexOf(word) >= 0; });
              }
              function rank(item, query) {
                var name = item[0].toLowerCase();
                return name === query ? 0 : name.indexOf(query) === 0 ? 1 : name.indexOf(query) > 0 ? 2 : 3;
              }
              function show() {
                var query = input.value.trim().toLowerCase(), words = query.split(/\\s+/);
                lists.hidden = query !== '';
                found.textContent = '';
                count.textContent = '';
                if (query === '') { return; }
                var hits = items.filter(function (item) { return matches(item, words); });
                hits.sort(function (a, b) { return rank(a, query) - rank(b, query); });
                count.textContent = hits.length + (hits.length === 1 ? ' match' : ' matches')
                  + (hits.length > 50 ? ', the first 50:' : '');
                hits.slice(0, 50).forEach(function (item) {
                  var entry = document.createElement('li'), link = document.createElement('a');
                  link.href = item[1];
                  link.textContent = item[0];
                  var kind = document.createElement('span');
                  kind.className = 'soft';
                  kind.textContent = ' ' + item[2];
                  var words = document.createElement('p');
                  words.textContent = item[3];
                  entry.append(link, kind, words);
                  found.append(entry);
                });
              }
              input.addEventListener('input', show);
              var asked = new URLSearchParams(location.search).get('q');
              if (asked) { input.value = asked; }
              show();
            })();
            """;

    private final Catalog catalog;

    IndexPage(Catalog catalog) {
        this.catalog = catalog;
    }

    String text() {
        return PageFrame.page("Contract catalog", true, this::write);
    }

    private void write(Html html) {
        html.element("h1", "Contract catalog")
                .element(
                        "p",
                        "Every document and event that systems exchange from order to cash: what it is, whose word counts,"
                                + " how it may change.",
                        "class",
                        "lead");
        html.raw("<div id=\"searching\" role=\"search\" hidden><p><label for=\"search\">Find a contract, field or rule"
                + "</label></p><input type=\"search\" id=\"search\" autocomplete=\"off\" spellcheck=\"false\">"
                + "<p id=\"count\" class=\"soft\" role=\"status\"></p><ul class=\"cards\" id=\"found\"></ul></div>\n");
        html.raw("<div id=\"lists\">\n");
        list(html, "Documents", catalog.documents());
        list(html, "Events", catalog.events());
        html.raw("</div>\n<script type=\"application/json\" id=\"words\">")
                .raw(words())
                .raw("</script>\n<script>\n" + SCRIPT + "</script>\n");
    }

    private static void list(Html html, String title, List<CatalogEntry> entries) {
        html.element("h2", title).raw("<ul class=\"cards\">\n");
        for (CatalogEntry entry : entries) {
            html.raw("<li>").link(ContractPage.file(entry.name()), entry.name()).text(" ");
            html.element("span", entry.version(), "class", "tag");
            entry.owner().forEach(owner -> html.element("span", owner.name(), "class", "tag"));
            html.element("span", entry.lifecycle().toString(), "class", "tag");
            html.element("p", entry.summary()).close("li");
        }
        html.close("ul");
    }

    /** What can be found: name, target, kind, words; safe inside a script element. */
    private String words() {
        SearchWords words = new SearchWords();
        catalog.entries()
                .forEach(entry -> words.add(
                        entry.name(),
                        ContractPage.file(entry.name()),
                        entry.isEvent() ? "event" : "document",
                        entry.summary()));
        catalog.documents()
                .forEach(entry -> entry.rules()
                        .forEach(rule -> words.add(
                                rule.number(),
                                ContractPage.file(entry.name()) + "#" + rule.number(),
                                "rule of " + entry.name(),
                                rule.text())));
        Set<Class<?>> seen = new HashSet<>();
        catalog.entries().forEach(entry -> fields(entry, seen, words));
        return words.json();
    }

    // A type is found on the first page that has it.
    private void fields(CatalogEntry entry, Set<Class<?>> seen, SearchWords words) {
        for (RecordShape shape : new Parts(entry.type()).records().keySet()) {
            if (seen.add(shape.type())) {
                for (Component component : Parts.members(shape)) {
                    words.add(
                            FieldTables.name(shape.type()) + "." + component.name(),
                            ContractPage.file(entry.name()) + "#" + FieldTables.anchor(shape.type()) + "."
                                    + component.name(),
                            "field",
                            catalog.descriptions()
                                    .of(shape.type(), component.name())
                                    .orElse(""));
                }
            }
        }
    }
}
