package io.concordat.json.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.catalog.Catalog;
import io.concordat.json.catalog.CatalogEntry;
import io.concordat.json.schema.JsonText;
import io.concordat.model.status.TransitionTable.Transition;
import io.concordat.model.status.Transitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogSiteTest {

    private static final Map<String, String> FILES = CatalogMain.files(Catalog.standard());
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("\\[\"[^\"]*\",\"([^\"]*)\"");
    private static final Pattern VOID = Pattern.compile("<(meta|input|br|!DOCTYPE)[^>]*>");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    @Test
    void everyContractHasAPageASchemaAndAnExample() {
        for (CatalogEntry entry : Catalog.standard().entries()) {
            assertThat(FILES.get(entry.name() + ".html"))
                    .contains("<h1>" + entry.name() + "</h1>")
                    .contains("id=\"example\"");
            assertThat(FILES)
                    .containsKeys(
                            "schemas/" + entry.name() + "-" + entry.version() + "-strict.json",
                            "examples/" + entry.name() + ".json");
            assertThat(FILES.get("index.html")).contains("<a href=\"" + entry.name() + ".html\">");
        }
        assertThat(FILES.get("payment.html"))
                .contains("deprecated until 2028-11-21")
                .contains("payment-1.0.0-strict.json");
    }

    @Test
    void everyLinkAndEveryWordOfTheSearchLeadsSomewhere() {
        Set<String> places = new HashSet<>(FILES.keySet());
        pages().forEach(page -> matches(ID, FILES.get(page)).forEach(id -> places.add(page + "#" + id)));
        Set<String> broken = new TreeSet<>();
        for (String page : pages()) {
            for (String link : matches(LINK, FILES.get(page))) {
                String target = link.startsWith("#") ? page + link : link;
                if (!places.contains(target)) {
                    broken.add(page + " " + link);
                }
            }
        }
        String index = FILES.get("index.html");
        Set<String> words = matches(WORD, index.substring(index.indexOf("id=\"words\"")));
        words.stream().filter(word -> !places.contains(word)).forEach(broken::add);

        assertThat(broken).isEmpty();
        assertThat(words).hasSizeGreaterThan(500).contains("sales-order.html", "invoice.html#TOT-6");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        for (String page : pages()) {
            assertThat(FILES.get(page))
                    .as(page)
                    .doesNotContain(" src=", "@import", "url(http", "<link", "<iframe", "href=\"http");
        }
    }

    @Test
    void everyTagIsClosed() {
        for (String page : pages()) {
            String text = FILES.get(page).replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
            java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
            Matcher tag = TAG.matcher(VOID.matcher(text).replaceAll("").replaceAll("<path[^>]*/>", ""));
            while (tag.find()) {
                if (tag.group(1).isEmpty()) {
                    open.push(tag.group(2));
                } else {
                    String last = open.pop();
                    if (!last.equals(tag.group(2))) {
                        throw new AssertionError(page + ": " + tag.group() + " closes " + last);
                    }
                }
            }
            assertThat(open).as(page).isEmpty();
        }
    }

    @Test
    void textAndAttributesAreEscaped() {
        String html = new Html()
                .element("p", "<script>alert('1')</script>", "title", "\"><b>", "class", null)
                .toString();

        assertThat(html)
                .isEqualTo("<p title=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;</p>");
        SearchWords words = new SearchWords();
        words.add("</script>", "a", "b", "c");
        assertThat(words.json()).doesNotContain("</script>");
    }

    @Test
    void everyMoveIsDrawnAndListed() {
        String page = FILES.get("sales-order.html");
        for (Transition<?> move : Transitions.ORDER.transitions()) {
            assertThat(page).contains("<td>" + move.rule() + "</td>").contains(">" + move.from() + "</text>");
        }
        assertThat(page).containsPattern("<path class=\"derived\" marker-end");
    }

    @Test
    void examplesOfThePagesAreJson() {
        FILES.forEach((name, text) -> {
            if (name.endsWith(".json")) {
                assertThat(JsonText.tree(text)).as(name).isNotEmpty();
            }
        });
    }

    @Test
    void mainWritesAllOfThem(@TempDir Path folder) throws IOException {
        CatalogMain.main(new String[] {folder.resolve("catalog").toString()});

        for (Map.Entry<String, String> file : FILES.entrySet()) {
            assertThat(Files.readString(folder.resolve("catalog").resolve(file.getKey())))
                    .isEqualTo(file.getValue());
        }
    }

    private static Set<String> pages() {
        Set<String> pages = new TreeSet<>(FILES.keySet());
        pages.removeIf(name -> !name.endsWith(".html"));
        return pages;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
