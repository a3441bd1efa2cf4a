package io.concordat.json.catalog.site;

import io.concordat.model.status.TransitionTable;
import io.concordat.model.status.TransitionTable.Kind;
import io.concordat.model.status.TransitionTable.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A transition table as an arc diagram: the states below each other in their order, moves down as arcs on the right, moves
 * up on the left, so that no arc crosses a state. The table below it has the words.
 */
final class StateDiagram {

    private static final int ROW = 46;
    private static final int HEIGHT = 30;
    private static final int LETTER = 8;
    private static final int STEP = 34;

    private final TransitionTable<?> table;
    private final List<String> states;
    private final int left;
    private final int width;

    StateDiagram(TransitionTable<?> table) {
        this.table = table;
        this.states = table.states().stream().map(Enum::name).toList();
        this.width = LETTER * states.stream().mapToInt(String::length).max().orElse(1) + 28;
        this.left = reach(true) + 8;
    }

    /** How far arcs of one side reach, their labels included. */
    private int reach(boolean up) {
        int span = table.transitions().stream()
                .filter(move -> isUp(move) == up)
                .mapToInt(move -> Math.abs(row(move.from()) - row(move.to())))
                .max()
                .orElse(0);
        return span == 0 ? 8 : bend(span) * 3 / 4 + 5 * LETTER * 2;
    }

    private static int bend(int span) {
        return STEP * span;
    }

    private int row(Object state) {
        return states.indexOf(String.valueOf(state));
    }

    private boolean isUp(Transition<?> move) {
        return row(move.to()) < row(move.from());
    }

    void write(Html html) {
        int across = left + width + reach(false);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", table.name() + " diagram");
        html.open(
                "svg",
                "role",
                "img",
                "width",
                Integer.toString(across),
                "height",
                Integer.toString(states.size() * ROW + 8),
                "viewBox",
                "0 0 " + across + " " + (states.size() * ROW + 8),
                "aria-label",
                "States and moves of " + table.name() + "; the table below lists them");
        String arrow = "arrow-" + table.name();
        html.open(
                        "marker",
                        "id",
                        arrow,
                        "viewBox",
                        "0 0 8 8",
                        "refX",
                        "7",
                        "refY",
                        "4",
                        "markerWidth",
                        "8",
                        "markerHeight",
                        "8",
                        "orient",
                        "auto")
                .raw("<path d=\"M0 0 8 4 0 8z\"/></marker>");
        arcs().forEach((place, moves) -> arc(html, moves, arrow));
        states.forEach(state -> state(html, state));
        html.close("svg").close("div");
        moves(html);
    }

    private Map<String, List<Transition<?>>> arcs() {
        return table.transitions().stream()
                .collect(Collectors.groupingBy(
                        move -> move.from() + ">" + move.to() + (move.kind() == Kind.DERIVED),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void arc(Html html, List<? extends Transition<?>> moves, String arrow) {
        Transition<?> move = moves.get(0);
        boolean up = isUp(move);
        int from = row(move.from()) * ROW + 4 + HEIGHT / 2 + (up ? -5 : 5);
        int to = row(move.to()) * ROW + 4 + HEIGHT / 2 + (up ? 5 : -5);
        int x = up ? left : left + width;
        int bend = bend(Math.abs(row(move.from()) - row(move.to()))) * (up ? -1 : 1);
        html.open("g").element("title", move.from() + " to " + move.to() + ": " + triggers(moves));
        html.open(
                        "path",
                        "class",
                        move.kind() == Kind.DERIVED ? "derived" : null,
                        "marker-end",
                        "url(#" + arrow + ")",
                        "d",
                        "M" + x + " " + from + "C" + (x + bend) + " " + from + " " + (x + bend) + " " + to + " " + x
                                + " " + to)
                .raw("</path>");
        String numbers = moves.stream().map(Transition::rule).collect(Collectors.joining(", "));
        html.element(
                "text",
                numbers,
                "class",
                "n",
                "text-anchor",
                up ? "end" : "start",
                "x",
                Integer.toString(x + bend * 3 / 4 + (up ? -4 : 4)),
                "y",
                Integer.toString((from + to) / 2 + 4));
        html.close("g");
    }

    private static String triggers(List<? extends Transition<?>> moves) {
        return moves.stream().map(Transition::trigger).collect(Collectors.joining(", "));
    }

    private void state(Html html, String state) {
        int y = row(state) * ROW + 4;
        boolean end = table.transitions().stream()
                .noneMatch(move -> move.from().toString().equals(state));
        html.open(
                        "rect",
                        "class",
                        end ? "end" : null,
                        "x",
                        Integer.toString(left),
                        "y",
                        Integer.toString(y),
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(HEIGHT),
                        "rx",
                        "7")
                .raw("</rect>");
        html.element(
                "text",
                state,
                "text-anchor",
                "middle",
                "x",
                Integer.toString(left + width / 2),
                "y",
                Integer.toString(y + HEIGHT / 2 + 5));
    }

    private void moves(Html html) {
        html.element(
                "p",
                "Dashed: derived, never reported. Thick frame: an end."
                        + (table.allowsSkips() ? " Several moves down may be taken at once." : ""),
                "class",
                "soft");
        html.raw(
                "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">number</th><th scope=\"col\">from</th>"
                        + "<th scope=\"col\">by</th><th scope=\"col\">to</th><th scope=\"col\">kind</th></tr></thead><tbody>\n");
        for (Transition<?> move : table.transitions()) {
            html.open("tr")
                    .element("td", move.rule())
                    .element("td", move.from().toString())
                    .element("td", move.trigger())
                    .element("td", move.to().toString())
                    .element("td", move.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .close("tr");
        }
        html.raw("</tbody></table></div>\n");
    }
}
