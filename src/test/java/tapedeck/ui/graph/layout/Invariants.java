package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/** What must hold of every layout. */
public final class Invariants {
    private static final double NEAR = 0.02;

    private Invariants() {}

    public static void check(Graph graph, GraphLayout layout) {
        everythingHasAPlace(graph, layout);
        nothingOverlaps(layout);
        edgesRunFromTensorToTensor(graph, layout);
        linesAreUprightAndPassNoCard(graph, layout);
        theOrderIsTheTapes(graph, layout);
        framesNest(graph, layout);
    }

    /** A frame holds what its module holds, and another frame wholly or not at all. */
    private static void framesNest(Graph graph, GraphLayout layout) {
        for (GraphLayout.Frame frame : layout.frames()) {
            for (GraphLayout.Frame other : layout.frames()) {
                if (!other.equals(frame) && other.box().overlaps(frame.box())) {
                    boolean inside = isInside(other.path(), frame.path());
                    boolean around = isInside(frame.path(), other.path());
                    assertThat((inside && other.box().isInside(frame.box()))
                            || (around && frame.box().isInside(other.box())))
                            .as("%s and %s", frame, other).isTrue();
                }
            }
        }
        for (Graph.Call call : graph.calls()) {
            Box junction = at(layout.junctions(), call.index());
            for (ModulePath path : call.scope().around()) {
                assertThat(layout.frames()).as("a frame %s around Function %d", path, call.index())
                        .anyMatch(frame -> frame.path().equals(path) && junction.isInside(frame.box()));
            }
        }
    }

    private static boolean isInside(ModulePath inner, ModulePath outer) {
        return !outer.isEmpty() && !inner.equals(outer) && inner.isWithin(outer);
    }

    private static void everythingHasAPlace(Graph graph, GraphLayout layout) {
        assertThat(layout.cards().keySet()).isEqualTo(graph.cards().keySet());
        assertThat(layout.junctions()).hasSameSizeAs(graph.calls());
        Box size = layout.size().grown(NEAR);
        List<Box> all = new ArrayList<>(layout.cards().values());
        all.addAll(layout.junctions().values());
        layout.frames().forEach(frame -> all.add(frame.box()));
        assertThat(all).allSatisfy(box -> {
            assertThat(size.contains(new Point(box.x(), box.y()))).as("%s in %s", box, size).isTrue();
            assertThat(size.contains(new Point(box.right(), box.bottom()))).as("%s in %s", box, size).isTrue();
        });
        layout.routes().values().forEach(route -> assertThat(route.points()).allMatch(size::contains));
        layout.cards().forEach((id, box) -> assertThat(box.width()).isEqualTo(graph.card(id).width()));
    }

    private static void nothingOverlaps(GraphLayout layout) {
        List<Map.Entry<String, Box>> boxes = new ArrayList<>();
        layout.cards().forEach((id, box) -> boxes.add(Map.entry("tensor " + id, box)));
        layout.junctions().forEach((index, box) -> boxes.add(Map.entry("Function " + index, box)));
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).getValue().grown(-NEAR).overlaps(boxes.get(j).getValue()))
                        .as("%s on %s", boxes.get(i), boxes.get(j)).isFalse();
            }
        }
    }

    static void edgesRunFromTensorToTensor(Graph graph, GraphLayout layout) {
        int lines = 0;
        for (Graph.Call call : graph.calls()) {
            Box junction = at(layout.junctions(), call.index());
            for (int i = 0; i < call.inputs().size(); i++) {
                Route route = at(layout.routes(), new Link(call.index(), i));
                onBorder(route.start(), at(layout.cards(), call.inputs().get(i)));
                onBorder(route.end(), junction);
                lines++;
            }
            for (int k = 0; k < call.outputs().size(); k++) {
                Route route = at(layout.routes(), Link.output(call.index(), k));
                onBorder(route.start(), junction);
                onBorder(route.end(), at(layout.cards(), call.outputs().get(k)));
                lines++;
            }
        }
        assertThat(layout.routes()).hasSize(lines);
    }

    private static void onBorder(Point point, Box box) {
        assertThat(box.grown(NEAR).contains(point) && !box.grown(-NEAR).contains(point))
                .as("%s on the border of %s", point, box).isTrue();
    }

    private static void linesAreUprightAndPassNoCard(Graph graph, GraphLayout layout) {
        layout.routes().forEach((link, route) -> {
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())))
                        .as("%s: from %s to %s", link, a, b).isLessThan(NEAR);
                Box piece = new Box(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()),
                        Math.abs(a.y() - b.y()));
                layout.cards().forEach((id, card) -> assertThat(card.grown(-0.5).overlaps(piece.grown(0.1)))
                        .as("%s passes through tensor %d: %s %s", link, id, card, piece).isFalse());
            }
        });
        assertThat(graph.calls()).hasSameSizeAs(layout.junctions().keySet());
    }

    /** As text is read: what a Function needs stands before it, what it makes after it. */
    private static void theOrderIsTheTapes(Graph graph, GraphLayout layout) {
        for (Graph.Call call : graph.calls()) {
            Box junction = at(layout.junctions(), call.index());
            for (long input : call.inputs()) {
                Box card = at(layout.cards(), input);
                assertThat(card.right() <= junction.x() + NEAR || card.bottom() <= junction.y() + NEAR)
                        .as("tensor %d before Function %d", input, call.index()).isTrue();
            }
            for (long output : call.outputs()) {
                assertThat(junction.right() <= at(layout.cards(), output).x() + NEAR)
                        .as("tensor %d after Function %d", output, call.index()).isTrue();
            }
        }
    }

    public static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> key + " has no place");
    }
}
