package io.concordat.json.catalog.site;

import java.util.function.Consumer;

/** What all pages have in common: head, colours, the way back. Nothing is loaded from anywhere. */
final class PageFrame {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ground:#fcfcfb;--card:#fff;--ink:#1d1f24;--soft:#5b6270;--line:#d9dce3;\
            --accent:#0b5c8a;--mark:#e8f1f7;--warn:#8a4b00}
            @media (prefers-color-scheme:dark){:root{--ground:#15171b;--card:#1d2026;--ink:#e6e8ec;--soft:#a3abba;\
            --line:#363b46;--accent:#7cc4ee;--mark:#1f2f3b;--warn:#f0b266}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
            header,main,footer{max-width:72rem;margin:0 auto;padding:1rem}
            h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 .6rem}
            h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}
            h3{font-size:1.02rem;margin:1.6rem 0 .3rem}
            h1,h2,h3,p,td,dt,dd,li{overflow-wrap:anywhere}
            a{color:var(--accent)}
            a:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem}
            .soft{color:var(--soft)}.lead{font-size:1.1rem;max-width:48rem}
            nav a{margin-right:1rem}
            code,pre{font:.875em/1.5 ui-monospace,monospace}
            pre{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.8rem;overflow:auto;max-height:36rem}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);font-size:.92rem}
            th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
            th{color:var(--soft);font-weight:600;white-space:nowrap}
            td code{white-space:nowrap}
            :target{background:var(--mark)}
            .tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:0 .55rem;font-size:.82rem;background:var(--card);margin:0 .3rem .2rem 0}
            .tag.warn{color:var(--warn);border-color:var(--warn)}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;margin:.6rem 0}
            dt{color:var(--soft)}dd{margin:0}
            ul.cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:.7rem}
            ul.cards li{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}
            ul.cards p{margin:.2rem 0}
            input[type=search]{width:100%;max-width:36rem;font:inherit;padding:.55rem .7rem;border:1px solid var(--soft);border-radius:6px;background:var(--card);color:inherit}
            svg text{fill:var(--ink);font:13px system-ui,sans-serif}svg .n{fill:var(--ink);font-size:11px;paint-order:stroke;stroke:var(--ground);stroke-width:4px}
            svg rect{fill:var(--card);stroke:var(--ink)}svg .end{stroke-width:2.5}
            svg path{fill:none;stroke:var(--accent);stroke-width:1.4}svg .derived{stroke-dasharray:4 3}
            svg marker path{fill:var(--accent);stroke:none}
            @media (max-width:44rem){.fields thead{position:absolute;left:-999rem}
            .fields tr{display:block;border-bottom:2px solid var(--line);padding:.3rem 0}
            .fields td{display:block;border:0;padding:.12rem .6rem}.fields td:empty{display:none}
            .fields td code{white-space:normal}.fields td[data-is]::before{content:attr(data-is) ": ";color:var(--soft)}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
            @media print{nav,input{display:none}pre{max-height:none}}
            """;

    private PageFrame() {}

    /** A page; {@code home} links to the index, null on the index itself. */
    static String page(String title, boolean isIndex, Consumer<Html> main) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .element("title", title)
                .raw("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n")
                .raw("<a class=\"skip\" href=\"#main\">To the content</a>\n<header><nav aria-label=\"Catalog\">");
        if (!isIndex) {
            html.link("index.html", "All contracts");
        }
        html.link("asyncapi.json", "AsyncAPI").link("openapi.json", "OpenAPI").raw("</nav></header>\n");
        html.raw("<main id=\"main\">\n");
        main.accept(html);
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }
}
