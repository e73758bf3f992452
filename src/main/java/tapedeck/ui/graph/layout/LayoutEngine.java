package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/**
 * The engine from a graph to a layout: broken into rows, each row laid out, the rows stacked. Keeps the rows of the last layout, so that
 * a growing tape costs its last row. For one thread at a time.
 */
public final class LayoutEngine implements Layouter {
    /**
     * The request for a layout.
     *
     * @param width at which rows are broken, in pixels before zooming
     * @param aspect of the pane, width by height: where the rows would not fit one below the other, they are made longer
     * @param widest the width up to which they are
     * @param whole whether the graph is all there will be: then a small frame may stand beside the one before it
     */
    public record Request(Graph graph, CardSizes metrics, double width, double aspect, double widest, boolean whole) {
        /** With rows of that width in any case. */
        public Request(Graph graph, CardSizes metrics, double width) {
            this(graph, metrics, width, 0, false);
        }

        /** With rows as long as it takes to show all of them. */
        public Request(Graph graph, CardSizes metrics, double width, double aspect, boolean whole) {
            this(graph, metrics, width, aspect, WIDEST * width, whole);
        }

        /** The same with no row made longer than that. */
        Request within(double longest) {
            return new Request(graph, metrics, width, aspect, longest, whole);
        }
    }

    /** Rows are made longer only if the drawing is this many times too high. */
    private static final double WORTH = 1.6;
    private static final double WIDER = 1.4;
    /** A row that is this many times too long is still read, and better than two. */
    private static final double ONE_ROW = 1.12;
    private static final double WIDEST = 8;
    /** Frames stand beside others only if all is seen so many times as large. */
    private static final double BESIDE = 1.08;
    /** The share up to which groupings are seen as large as the largest: then the narrowest looks best, whose lines are about as long as each other. */
    private static final double NEARLY = 1.05;

    private record Key(Row row, CardSizes metrics) {}

    private Map<Key, PlacedRow> known = new HashMap<>();

    public LayoutEngine() {
        // Outside Eclipse nobody else tells ELK its options; telling twice does no harm.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    @Override
    public GraphLayout layout(Request request, BooleanSupplier cancelled) {
        Fit fit = fit(request);
        List<Row> rows = fit.broken.rows();
        Map<Key, PlacedRow> used = new HashMap<>();
        List<PlacedRow> placed = new ArrayList<>();
        for (Row row : rows) {
            Pattern pattern = new Pattern(row);
            Key key = new Key(pattern.row(), request.metrics());
            PlacedRow layout = used.get(key);
            layout = layout == null ? known.get(key) : layout;
            if (layout == null) {
                layout = RowLayout.of(pattern.row(), request.metrics(), cancelled);
            }
            used.put(key, layout);
            placed.add(pattern.named(layout));
        }
        known = used;
        return PageLayout.of(rows, placed, fit.beside, request.metrics());
    }

    /** Rows, how wide they are, and how high a pane of the request's aspect must be to show them in full size, about. */
    private record Fit(RowBreaker.Broken broken, SideFrames beside, double width, double height) {}

    /** About the zoom at which all of it is seen in a pane of that size. */
    static double scale(Request request, double width, double height) {
        Fit fit = fit(request);
        return Math.min(width / (fit.width + margins(request.metrics())), height / Math.max(1, fit.height));
    }

    private static double margins(CardSizes metrics) {
        return metrics.gutter() + 2 * metrics.framePad();
    }

    /** Returns whether each module keeps to one row. */
    static boolean isUnbroken(Request request) {
        return fit(request).broken.isUnbroken();
    }

    /** The rows at the first of several widths at which they would be seen largest. */
    private static Fit fit(Request request) {
        RowBreaker.Broken rows = RowBreaker.of(request.graph(), request.metrics(), request.width());
        RowBreaker.Broken unbroken = RowBreaker.of(request.graph(), request.metrics(),
                Math.min(ONE_ROW * request.width(), request.widest()));
        if (unbroken.rows().size() < rows.rows().size() && unbroken.isUnbroken()) {
            rows = unbroken;
        }
        double best = height(rows.rows(), request.metrics());
        double most = request.widest() / request.width();
        double allowed = request.aspect() <= 0
                ? best
                : Math.min(WORTH, most) * request.width() / request.aspect();
        for (double factor = 1; factor < most && best > allowed;) {
            factor = Math.min(most, factor * WIDER);
            double width = factor * request.width();
            RowBreaker.Broken wider = RowBreaker.of(request.graph(), request.metrics(), width);
            double needed = Math.max(height(wider.rows(), request.metrics()), width / request.aspect());
            if (needed >= best) {
                break;
            }
            rows = wider;
            best = needed;
        }
        return beside(rows, best, request);
    }

    /** The fit with those frames side by side by which all is seen larger. */
    private static Fit beside(RowBreaker.Broken rows, double height, Request request) {
        Fit stacked = new Fit(rows, SideFrames.NONE, rows.widest(), height);
        boolean isTall = request.aspect() > 0 && height > across(stacked, request); // else wider lines are no larger
        if (!request.whole() || !isTall) {
            return stacked;
        }
        List<Fit> fits = SideFrames.of(rows, request.metrics(), request.widest()).stream()
                .map(each -> fit(rows, each, request.metrics())).toList();
        double least = fits.stream().mapToDouble(fit -> needed(fit, request)).min().orElse(Double.MAX_VALUE);
        return least * BESIDE >= needed(stacked, request)
                ? stacked
                : fits.stream().filter(fit -> needed(fit, request) <= NEARLY * least)
                        .min(Comparator.comparingDouble(Fit::width)).orElse(stacked);
    }

    private static double needed(Fit fit, Request request) {
        return Math.max(fit.height, across(fit, request));
    }

    /** The height of a pane that is as wide as the rows. */
    private static double across(Fit fit, Request request) {
        return (fit.width + margins(request.metrics())) / request.aspect();
    }

    private static Fit fit(RowBreaker.Broken rows, SideFrames beside, CardSizes metrics) {
        double height = 0;
        double widest = 0;
        for (int first = 0; first < rows.rows().size();) {
            int end = beside.end(first, rows.rows().size());
            height += rows.rows().subList(first, end).stream().mapToDouble(row -> frameHeight(row, metrics)).max()
                    .orElse(0);
            double width = rows.widths().get(first);
            for (int i = first + 1; i < end; i++) {
                width += metrics.gutter() + SideFrames.frame(rows, i, metrics);
            }
            widest = Math.max(widest, width);
            first = end;
        }
        return new Fit(rows, beside, widest, height);
    }

    /** About how high they will be. */
    private static double height(List<Row> rows, CardSizes metrics) {
        return rows.stream().mapToDouble(row -> frameHeight(row, metrics)).sum();
    }

    private static double frameHeight(Row row, CardSizes metrics) {
        return margins(metrics) + height(row, metrics);
    }

    private static double height(Row row, CardSizes metrics) {
        double first = highest(row, card -> !card.kind().isAboveJunction());
        boolean hasSides = highest(row, card -> card.kind() == CardKind.SIDE) > 0;
        LeafRooms rooms = LeafRooms.of(row, metrics);
        boolean under = metrics.close()
                ? hasSides && (!row.entering().isEmpty() || metrics.detail().isHanging())
                : rooms.begin() < metrics.titleWidth(row.scope().title()) - metrics.framePad();
        double titled = row.opens() && under ? metrics.frameTitle() - metrics.framePad() : 0;
        return titled + Math.max(first, stacked(row, metrics)) + Math.max(0, above(row, rooms) - first / 2);
    }

    /** From the middle of a row to the upper edge of the highest leaf above a Function; 0 without one. */
    private static double above(Row row, LeafRooms rooms) {
        Map<Long, Graph.Card> cards = new HashMap<>();
        row.cards().forEach(card -> cards.put(card.id(), card));
        return row.calls().stream().mapToDouble(call -> LeafRoom.sides(call, cards).stream()
                .mapToDouble(id -> Objects.requireNonNull(cards.get(id)).height()).max().stream()
                .map(height -> height + rooms.of(call).stem() + call.height() / 2)
                .sum()).max().orElse(0);
    }

    /** Tensors of the row that are as far along stand one below the other: a leaf right before the Function that it goes into. */
    private static double stacked(Row row, CardSizes metrics) {
        Map<Long, Double> heights = new HashMap<>();
        row.cards().stream().filter(card -> !card.kind().isAboveJunction())
                .forEach(card -> heights.put(card.id(), card.height() + metrics.rowGap()));
        Map<Long, Integer> columns = new HashMap<>();
        for (Graph.Call call : row.calls()) {
            int column = call.inputs().stream().mapToInt(id -> columns.getOrDefault(id, 0)).max().orElse(0) + 1;
            call.inputs().forEach(id -> columns.putIfAbsent(id, column - 1));
            call.outputs().forEach(id -> columns.putIfAbsent(id, column));
        }
        Map<Integer, Double> stacks = new HashMap<>();
        heights.forEach((id, height) -> stacks.merge(columns.getOrDefault(id, 0), height, Double::sum));
        return stacks.values().stream().mapToDouble(height -> height - metrics.rowGap()).max().orElse(0);
    }

    private static double highest(Row row, Predicate<Graph.Card> which) {
        return row.cards().stream().filter(which).mapToDouble(Graph.Card::height).max().orElse(0);
    }
}
