package tapedeck.ui.graph.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/**
 * Stacks rows into frames and frames into the drawing, and leads a tensor that is used further down there: out at
 * the right end of its row, through the gutter below, down a lane at the left, and in at the start of the other row; straight into a
 * frame that stands beside its own.
 */
public final class PageLayout {
    /** A tensor on its way down: from its row to the last that uses it, on a lane of its own. */
    private record Descent(long tensor, int from, int to, int lane) {}

    private final List<Row> rows;
    private final List<PlacedRow> placed = new ArrayList<>();
    private final SideFrames beside;
    private final CardSizes metrics;
    private final List<Descent> descents = new ArrayList<>();
    private final List<GraphLayout.Frame> frames = new ArrayList<>();
    private final double[] gutterTop;
    private double left;
    /** True if lines lead down and nothing is of a module: the one frame is drawn around them, too. */
    private boolean enclosed;
    private double width;

    private PageLayout(List<Row> rows, SideFrames beside, CardSizes metrics) {
        this.rows = rows;
        this.beside = beside;
        this.metrics = metrics;
        gutterTop = new double[rows.size()];
    }

    static GraphLayout of(List<Row> rows, List<PlacedRow> atOrigin, SideFrames beside, CardSizes metrics) {
        PageLayout page = new PageLayout(rows, beside, metrics);
        page.assignLanes();
        page.stack(atOrigin);
        return page.finish();
    }

    /** Descents whose rows overlap get lanes of their own, the shortest nearest to the rows. */
    private void assignLanes() {
        List<List<int[]>> lanes = new ArrayList<>();
        List<Descent> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (long tensor : rows.get(i).leaving()) {
                int last = i;
                for (int j = i + 1; j < rows.size(); j++) {
                    last = rows.get(j).entering().contains(tensor) ? j : last;
                }
                if (last > i + 1 || !beside.contains(last)) {
                    wanted.add(new Descent(tensor, i, last, 0));
                }
            }
        }
        wanted.sort(Comparator.comparingInt(descent -> descent.to - descent.from));
        for (Descent descent : wanted) {
            int lane = 0;
            while (lane < lanes.size() && lanes.get(lane).stream()
                    .anyMatch(span -> span[0] < descent.to && descent.from < span[1])) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(new int[]{descent.from, descent.to});
            descents.add(new Descent(descent.tensor, descent.from, descent.to, lane));
        }
        // Room for the first is always kept, so that nothing moves aside when a second row begins.
        left = metrics.em(0.4) + Math.max(0, lanes.size() - 1) * metrics.track();
        boolean bare = rows.stream().allMatch(row -> row.scope().isEmpty());
        left += bare ? metrics.framePad() : 0; // also of one row, for the same reason
        enclosed = bare && !descents.isEmpty();
    }

    private void stack(List<PlacedRow> atOrigin) {
        for (int first = 0; first < rows.size(); first = beside.end(first, rows.size())) {
            double across = 2 * depth(rows.get(first)) * metrics.frameInset() - metrics.gutter();
            for (int i = first; i < beside.end(first, rows.size()); i++) {
                across += metrics.gutter() + frameWidth(i, atOrigin);
            }
            width = Math.max(width, across);
        }
        Deque<Open> open = new ArrayDeque<>();
        double y = 0;
        for (int i = 0; i < rows.size();) {
            int end = beside.end(i, rows.size());
            double bottom = end > i + 1 ? standSideBySide(i, end, y, atOrigin) : stand(i, y, open, atOrigin);
            int tracks = 0;
            for (; i < end; i++) {
                gutterTop[i] = bottom + tracks * metrics.track();
                tracks += descending(i).size();
            }
            y = bottom + metrics.gutter() + Math.max(0, tracks - 1) * metrics.track();
        }
    }

    /** The width of the innermost frame that a row stands in. */
    private double frameWidth(int i, List<PlacedRow> atOrigin) {
        double tracks = Math.max(0, rows.get(i).leaving().size() - 1) * metrics.track();
        return SideFrames.frame(rows.get(i), atOrigin.get(i).bounds().width() + tracks, metrics);
    }

    /** Puts a row into its frames, of which those that end with it are closed; where they end. */
    private double stand(int i, double y, Deque<Open> open, List<PlacedRow> atOrigin) {
        Row row = rows.get(i);
        double begin = y;
        for (ModulePath path : frames(row).subList(open.size(), frames(row).size())) {
            open.push(new Open(path, begin));
            begin += path.equals(row.scope()) ? 0 : metrics.frameTitle();
        }
        double top = begin + metrics.framePad() + (row.opens() ? titleRoom(row, atOrigin.get(i)) : 0);
        double x = left + depth(row) * metrics.frameInset() + metrics.framePad();
        placed.add(atOrigin.get(i).plus(x, top));
        double bottom = top + atOrigin.get(i).bounds().height() + metrics.framePad();
        int shared = i + 1 == rows.size() ? 0 : shared(frames(row), frames(rows.get(i + 1)));
        for (boolean inner = false; open.size() > shared; inner = true) {
            bottom += inner ? metrics.frameInset() : 0;
            close(open, bottom);
        }
        return bottom;
    }

    /** Puts rows into frames of one height, what leads from one to the next on one line; where they end. */
    private double standSideBySide(int first, int end, double y, List<PlacedRow> atOrigin) {
        double[] top = new double[end - first];
        double down = 0;
        double lowest = 0;
        for (int i = first; i < end; i++) {
            double at = i == first ? 0 : top[i - first - 1] + exitY(atOrigin, i - 1, i) - entryY(atOrigin, i);
            top[i - first] = at;
            down = Math.max(down, metrics.framePad() + titleRoom(rows.get(i), atOrigin.get(i)) - at);
            lowest = Math.max(lowest, at + atOrigin.get(i).bounds().height());
        }
        double bottom = y + down + lowest + metrics.framePad();
        double x = left;
        for (int i = first; i < end; i++) {
            placed.add(atOrigin.get(i).plus(x + metrics.framePad(), y + down + top[i - first]));
            double across = i + 1 == end ? left + width - x : frameWidth(i, atOrigin);
            frames.add(new GraphLayout.Frame(rows.get(i).scope(), new Box(x, y, across, bottom - y)));
            x += across + metrics.gutter();
        }
        return bottom;
    }

    private double exitY(List<PlacedRow> of, int from, int to) {
        return Objects.requireNonNull(of.get(from).exits().get(rows.get(to).entering().getFirst())).end().y();
    }

    private double entryY(List<PlacedRow> of, int row) {
        return Objects.requireNonNull(of.get(row).entries().get(rows.get(row).entering().getFirst())).y();
    }

    /** The tensors of a row that are led down, the lowest exit first. */
    private List<Long> descending(int row) {
        return rows.get(row).leaving().stream()
                .filter(id -> descents.stream().anyMatch(descent -> descent.tensor == id))
                .sorted(Comparator.comparingDouble(id -> -exitY(row, id))).toList();
    }

    /** A frame whose bottom is still to come. */
    private record Open(ModulePath path, double top) {}

    private void close(Deque<Open> open, double bottom) {
        Open frame = open.pop();
        double inset = open.size() * metrics.frameInset();
        if (enclosed && open.isEmpty()) {
            frames.add(new GraphLayout.Frame(frame.path, new Box(0, frame.top, left + width, bottom - frame.top)));
            return;
        }
        frames.add(new GraphLayout.Frame(frame.path,
                new Box(left + inset, frame.top, width - 2 * inset, bottom - frame.top)));
    }

    /** The frames around a row, the outermost first; a row outside all modules has one of its own. */
    private static List<ModulePath> frames(Row row) {
        List<ModulePath> paths = row.scope().around();
        return paths.isEmpty() ? List.of(ModulePath.NONE) : paths;
    }

    private static int depth(Row row) {
        return frames(row).size() - 1;
    }

    private static int shared(List<ModulePath> a, List<ModulePath> b) {
        int shared = 0;
        while (shared < Math.min(a.size(), b.size()) && a.get(shared).equals(b.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** How far the row must be moved down so that nothing stands under the frame's title. */
    private double titleRoom(Row row, PlacedRow placedRow) {
        if (row.scope().isEmpty()) {
            return 0;
        }
        Box title = new Box(0, 0, metrics.titleWidth(row.scope().title()),
                metrics.frameTitle() - metrics.framePad());
        return java.util.stream.Stream.concat(placedRow.cards().values().stream(),
                placedRow.junctions().values().stream())
                .filter(title::overlaps).mapToDouble(box -> title.height() - box.y()).max().orElse(0);
    }

    private GraphLayout finish() {
        Map<Long, Box> cards = new LinkedHashMap<>();
        Map<Integer, Box> junctions = new LinkedHashMap<>();
        Map<Link, Route> routes = new LinkedHashMap<>();
        placed.forEach(row -> {
            cards.putAll(row.cards());
            junctions.putAll(row.junctions());
            routes.putAll(row.routes());
        });
        for (int i = 0; i < rows.size(); i++) {
            for (Graph.Call call : rows.get(i).calls()) {
                lead(call, i, routes);
                for (int k = 0; k < call.outputs().size(); k++) {
                    long output = call.outputs().get(k);
                    routes.computeIfAbsent(Link.output(call.index(), k),
                            _ -> straight(junctions.get(call.index()), cards.get(output)));
                }
            }
        }
        // The outer ones first, for they are painted below.
        frames.sort(Comparator.comparingDouble((GraphLayout.Frame frame) -> frame.box().y())
                .thenComparingInt(frame -> frame.path().names().size()));
        return frames.isEmpty()
                ? GraphLayout.EMPTY
                : new GraphLayout(cards, junctions, routes, frames,
                        new Box(0, 0, left + width,
                                frames.stream().mapToDouble(frame -> frame.box().bottom()).max().orElse(0)));
    }

    /** Puts the way from an earlier row in front of the line inside the row. */
    private void lead(Graph.Call call, int row, Map<Link, Route> routes) {
        for (int input = 0; input < call.inputs().size(); input++) {
            long tensor = call.inputs().get(input);
            if (rows.get(row).entering().contains(tensor)) {
                Route way = beside.contains(row)
                        ? across(tensor, row)
                        : way(descents.stream().filter(d -> d.tensor == tensor).findFirst().orElseThrow(), row);
                routes.computeIfPresent(new Link(call.index(), input), (_, route) -> way.then(route).simplified());
            }
        }
    }

    /** Into the frame at the right. */
    private Route across(long tensor, int target) {
        Route exit = exit(tensor, target - 1);
        return exit.then(new Route(List.of(exit.end(), entry(tensor, target))));
    }

    private Route exit(long tensor, int row) {
        Route exit = placed.get(row).exits().get(tensor);
        if (exit == null) {
            throw new IllegalStateException("a tensor leaves its row nowhere");
        }
        return exit;
    }

    private Point entry(long tensor, int row) {
        Point entry = placed.get(row).entries().get(tensor);
        if (entry == null) {
            throw new IllegalStateException("a tensor enters its row nowhere");
        }
        return entry;
    }

    private Route way(Descent descent, int target) {
        Route exit = exit(descent.tensor, descent.from);
        Point entry = entry(descent.tensor, target);
        // The lowest exit turns down first, and takes the uppermost track: so these lines never cross.
        int track = descending(descent.from).indexOf(descent.tensor);
        double x = exit.end().x() + track * metrics.track();
        double y = gutterTop[descent.from] + metrics.gutter() / 2 + track * metrics.track();
        double lane = left - metrics.em(0.4) - descent.lane * metrics.track();
        return exit.then(new Route(List.of(new Point(x, exit.end().y()), new Point(x, y), new Point(lane, y),
                new Point(lane, entry.y()), entry)));
    }

    private double exitY(int row, long tensor) {
        Route exit = placed.get(row).exits().get(tensor);
        return exit == null ? 0 : exit.end().y();
    }

    /** To a card that stands in another row: the result of an operation in place. */
    private static Route straight(@Nullable Box from, @Nullable Box to) {
        if (from == null || to == null) {
            throw new IllegalStateException("a Function without a place");
        }
        return new Route(List.of(new Point(from.right(), from.centerY()), new Point(to.x(), to.centerY())));
    }
}
