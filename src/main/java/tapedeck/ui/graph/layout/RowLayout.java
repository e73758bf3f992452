package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/** Lays out one row from left to right with ELK's layered algorithm. Deterministic: the order is the tape's. */
final class RowLayout {
    /** In pixels: what is so near is the same. */
    private static final double TOUCH = 1;

    private final ElkRow graph;
    private final CardSizes metrics;

    private RowLayout(ElkRow graph) {
        this.graph = graph;
        metrics = graph.metrics();
    }

    /**
     * The layout of {@code row}, with its upper left corner at the origin.
     *
     * @param cancelled asked from time to time
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    static PlacedRow of(Row row, CardSizes metrics, BooleanSupplier cancelled) {
        PlacedRow hanging = of(new ElkRow(row, metrics, true), cancelled);
        return isClear(hanging) ? hanging : of(new ElkRow(row, metrics, false), cancelled);
    }

    /** Returns whether no card lies on another, or on a line that is not its own: where lines branch a leaf may not hang over. */
    private static boolean isClear(PlacedRow row) {
        List<Box> boxes = Stream.concat(row.cards().values().stream(), row.junctions().values().stream()).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).overlaps(boxes.get(j))) {
                    return false;
                }
            }
        }
        return Stream.concat(row.routes().values().stream(), row.exits().values().stream())
                .noneMatch(route -> row.cards().values().stream().anyMatch(route::crosses));
    }

    private static PlacedRow of(ElkRow graph, BooleanSupplier cancelled) {
        new LayeredLayoutProvider().layout(graph.root(), new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() { return cancelled.getAsBoolean(); }
        });
        if (cancelled.getAsBoolean()) {
            throw new java.util.concurrent.CancellationException();
        }
        return new RowLayout(graph).read();
    }

    private PlacedRow read() {
        Map<Long, Box> boxes = new LinkedHashMap<>();
        Map<Integer, Box> junctions = new LinkedHashMap<>();
        Map<Link, Route> routes = new LinkedHashMap<>();
        graph.tensors().forEach((id, node) -> boxes.put(id, box(node)));
        for (Graph.Call call : graph.row().calls()) {
            readBlock(call, boxes, junctions, routes);
        }
        graph.links().forEach((link, edge) -> routes.put(link,
                attach(link, route(edge), Objects.requireNonNull(junctions.get(link.function())))));
        Map<Long, Point> in = new LinkedHashMap<>();
        graph.entries().forEach((id, node) -> in.put(id, new Point(node.getX(), node.getY() + 1)));
        Map<Long, Route> out = new LinkedHashMap<>();
        graph.exits().forEach((id, edge) -> out.put(id, route(edge)));
        return new PlacedRow(boxes, junctions, routes, in, out).atOrigin();
    }

    private void readBlock(Graph.Call call, Map<Long, Box> boxes, Map<Integer, Box> junctions,
            Map<Link, Route> routes) {
        Box block = box(graph.block(call.index()));
        double above = graph.above(call);
        LeafRoom room = graph.room(call);
        double middle = block.x() + room.middle(call);
        Box junction = new Box(middle - call.width() / 2, block.y() + above, call.width(),
                block.height() - above);
        junctions.put(call.index(), junction);
        List<Long> sides = graph.sides(call);
        double x = middle + room.shift() - (sides.stream().mapToDouble(id -> graph.card(id).width()).sum()
                + (sides.size() - 1) * metrics.sideGap()) / 2;
        for (long id : sides) {
            double height = graph.card(id).height();
            Box box = new Box(x, junction.y() - graph.stem(call) - height, graph.card(id).width(), height);
            boxes.put(id, box);
            x = box.right() + metrics.sideGap();
            for (int i = 0; i < call.inputs().size(); i++) {
                if (call.inputs().get(i) == id) {
                    routes.put(new Link(call.index(), i), stem(box, junction));
                }
            }
        }
    }

    /** From a card down to the junction below it: straight where the card is above its middle, else bent right below the card. */
    private Route stem(Box card, Box junction) {
        double inset = Math.min(metrics.em(0.8), junction.width() / 2);
        double start = Math.abs(junction.centerX() - card.centerX()) + inset <= card.width() / 2 + TOUCH
                ? junction.centerX()
                : card.centerX();
        double x = Math.clamp(start, junction.x() + inset, junction.right() - inset);
        double middle = card.bottom() + Math.min(metrics.stem(), junction.y() - card.bottom()) / 2;
        return new Route(List.of(new Point(start, card.bottom()), new Point(start, middle),
                new Point(x, middle), new Point(x, junction.y()))).simplified();
    }

    /** ELK's line ends at the block, which may be wider than the junction in it. */
    private static Route attach(Link link, Route route, Box junction) {
        return link.isOutput()
                ? new Route(List.of(new Point(junction.right(), route.start().y()), route.start())).then(route)
                        .simplified()
                : route.then(new Route(List.of(route.end(), new Point(junction.x(), route.end().y())))).simplified();
    }

    private static Box box(ElkNode node) {
        return new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    private static Route route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().getFirst();
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        return new Route(points);
    }
}
