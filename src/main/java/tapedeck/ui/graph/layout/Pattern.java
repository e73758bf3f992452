package tapedeck.ui.graph.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/**
 * A row without its names: tensors and Functions are numbered in order of appearance. The layers of a deep network are
 * rows of few patterns, and each pattern is laid out once.
 */
final class Pattern {
    private final Map<Long, Long> tensors = new LinkedHashMap<>();
    private final Map<Integer, Integer> calls = new LinkedHashMap<>();
    private final Row row;

    Pattern(Row of) {
        for (Graph.Call call : of.calls()) {
            calls.put(call.index(), calls.size());
        }
        List<Graph.Card> cards = of.cards().stream().map(
                card -> new Graph.Card(number(card.id()), card.kind(), card.width(), card.height())).toList();
        List<Graph.Call> renumbered = of.calls().stream().map(this::renumbered).toList();
        row = new Row(named(of.scope().title().length()), of.opens(), renumbered, cards,
                numbers(of.entering()), numbers(of.leaving()));
    }

    private static ModulePath named(int length) {
        return length == 0 ? ModulePath.NONE : ModulePath.of("x".repeat(length));
    }

    /** Returns what is laid out. */
    Row row() {
        return row;
    }

    private Graph.Call renumbered(Graph.Call call) {
        int index = calls.getOrDefault(call.index(), 0);
        return new Graph.Call(index, index, "", call.width(), call.height(), ModulePath.NONE, numbers(call.inputs()),
                numbers(call.outputs()), null);
    }

    private List<Long> numbers(List<Long> ids) {
        return ids.stream().map(this::number).toList();
    }

    private long number(long id) {
        return tensors.computeIfAbsent(id, _ -> (long) tensors.size());
    }

    /** The layout of the row this is the pattern of, from that of the pattern. */
    PlacedRow named(PlacedRow placed) {
        Map<Long, Long> ids = new HashMap<>();
        tensors.forEach((id, number) -> ids.put(number, id));
        Map<Integer, Integer> indices = new HashMap<>();
        calls.forEach((index, number) -> indices.put(number, index));
        return new PlacedRow(renamed(placed.cards(), ids), renamed(placed.junctions(), indices),
                routes(placed.routes(), indices), renamed(placed.entries(), ids), renamed(placed.exits(), ids));
    }

    private static <K, V> Map<K, V> renamed(Map<K, V> from, Map<K, K> names) {
        Map<K, V> result = new LinkedHashMap<>();
        from.forEach((key, value) -> result.put(names.getOrDefault(key, key), value));
        return result;
    }

    private static Map<Link, Route> routes(Map<Link, Route> from, Map<Integer, Integer> indices) {
        Map<Link, Route> result = new LinkedHashMap<>();
        from.forEach((link, route) -> result
                .put(new Link(indices.getOrDefault(link.function(), link.function()), link.input()), route));
        return result;
    }
}
