package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/**
 * Breaks a graph into rows as text is broken into lines: one scope a frame, and a new row where the next Function
 * would not fit. It goes by the tape's order, so a growing tape changes the last row only.
 */
final class RowBreaker {
    /** A line may be a little too long before it is broken. */
    static final double TOLERANCE = 1.08;

    private final Graph graph;
    private final CardSizes metrics;
    private final double width;
    private final List<List<Graph.Call>> lines = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final Map<Long, Integer> home = new LinkedHashMap<>();

    private RowBreaker(Graph graph, CardSizes metrics, double width) {
        this.graph = graph;
        this.metrics = metrics;
        this.width = width;
    }

    /** The rows of a graph, and about how wide each is, in pixels. */
    record Broken(List<Row> rows, List<Double> widths) {
        double widest() {
            return widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        /** Returns whether no scope was broken. */
        boolean isUnbroken() {
            return IntStream.range(1, rows.size())
                    .noneMatch(i -> rows.get(i).scope().equals(rows.get(i - 1).scope()));
        }
    }

    /** @param width at which a row is broken */
    static Broken of(Graph graph, CardSizes metrics, double width) {
        RowBreaker rows = new RowBreaker(graph, metrics, width * TOLERANCE);
        rows.breakLines();
        return new Broken(rows.finish(), List.copyOf(rows.widths));
    }

    private void breakLines() {
        ModulePath scope = ModulePath.NONE;
        Ruler ruler = new Ruler();
        for (Graph.Call call : graph.calls()) {
            boolean fresh = lines.isEmpty() || !call.scope().equals(scope);
            double now = fresh ? 0 : ruler.add(call);
            if (fresh || now > width) {
                lines.add(new ArrayList<>());
                widths.add(0.0);
                ruler = new Ruler();
                now = ruler.add(call);
            }
            widths.set(widths.size() - 1, now);
            scope = call.scope();
            lines.getLast().add(call);
            stand(call);
        }
        if (lines.isEmpty() && !graph.cards().isEmpty()) {
            lines.add(new ArrayList<>());
            widths.add(0.0);
        }
        graph.cards().keySet().forEach(id -> home.putIfAbsent(id, lines.size() - 1));
    }

    /** A tensor stands in the row of the Function that made it, or that used it first. */
    private void stand(Graph.Call call) {
        call.inputs().forEach(input -> home.putIfAbsent(input, lines.size() - 1));
        call.outputs().forEach(output -> home.putIfAbsent(output, lines.size() - 1));
    }

    /** Adds up the columns that Functions and tensors of one row will take, after what already stands elsewhere. */
    private final class Ruler {
        private final Map<Long, Integer> columns = new HashMap<>();
        private final LeafRooms rooms = new LeafRooms(graph.cards(), metrics);
        private final List<Double> widths = new ArrayList<>();

        double add(Graph.Call call) {
            int column = 0;
            for (long input : call.inputs()) {
                if (!graph.isSide(input)) {
                    Integer known = columns.get(input);
                    if (known == null) {
                        boolean enters = home.containsKey(input);
                        double wide = enters ? metrics.entryWidth(call.scope().title()) : graph.card(input).width();
                        widen(0, wide);
                        if (enters) {
                            rooms.enter(input, wide);
                        }
                        columns.put(input, 0);
                    }
                    column = Math.max(column, columns.getOrDefault(input, 0) + 1);
                }
            }
            widen(column, rooms.add(call).width());
            for (long output : call.outputs()) {
                widen(column + 1, graph.card(output).width());
                columns.put(output, column + 1);
            }
            return Math.max(rooms.leaves(), widths.stream().mapToDouble(w -> w + metrics.columnGap()).sum());
        }

        private void widen(int column, double by) {
            while (widths.size() <= column) {
                widths.add(0.0);
            }
            widths.set(column, Math.max(widths.get(column), by));
        }
    }

    private List<Row> finish() {
        List<Set<Long>> entering = new ArrayList<>();
        List<Set<Long>> leaving = new ArrayList<>();
        lines.forEach(_ -> {
            entering.add(new LinkedHashSet<>());
            leaving.add(new LinkedHashSet<>());
        });
        for (int i = 0; i < lines.size(); i++) {
            for (Graph.Call call : lines.get(i)) {
                for (long input : call.inputs()) {
                    int from = home.getOrDefault(input, i);
                    if (from != i) {
                        entering.get(i).add(input);
                        leaving.get(from).add(input);
                    }
                }
            }
        }
        Map<Integer, List<Graph.Card>> standing = new HashMap<>();
        graph.cards().values().forEach(card -> standing
                .computeIfAbsent(home.getOrDefault(card.id(), -1), _ -> new ArrayList<>()).add(card));
        List<Row> rows = new ArrayList<>();
        ModulePath scope = null;
        for (int i = 0; i < lines.size(); i++) {
            ModulePath ofRow = lines.get(i).isEmpty() ? ModulePath.NONE : lines.get(i).getFirst().scope();
            List<Graph.Card> cards = List.copyOf(standing.getOrDefault(i, List.of()));
            rows.add(new Row(ofRow, !isWithin(scope, ofRow), List.copyOf(lines.get(i)), cards,
                    List.copyOf(entering.get(i)), List.copyOf(leaving.get(i))));
            scope = ofRow;
        }
        return rows;
    }

    /** Returns whether the frame of {@code path} is open already after a row in {@code scope}. */
    private static boolean isWithin(@Nullable ModulePath scope, ModulePath path) {
        return scope != null && scope.isWithin(path);
    }
}
