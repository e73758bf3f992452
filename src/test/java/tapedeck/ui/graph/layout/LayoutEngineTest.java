package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Moment;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.Tapes;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.ModuleFolding;

class LayoutEngineTest {
    private static final CardSizes METRICS = new CardSizes(13, false).with(CardDetail.BARE);
    private static final double WIDTH = 900;

    private final LayoutEngine engine = new LayoutEngine();

    private GraphLayout layout(TapeSnapshot snapshot) {
        GraphLayout layout = engine.layout(
                new LayoutEngine.Request(Graph.of(snapshot, METRICS), METRICS, WIDTH), () -> false);
        assertSound(snapshot, layout);
        return layout;
    }

    private static <K> Box box(Map<K, Box> boxes, K key) {
        return Objects.requireNonNull(boxes.get(key), () -> "no box for " + key);
    }

    /** What holds for every layout. */
    private static void assertSound(TapeSnapshot snapshot, GraphLayout layout) {
        assertThat(layout.cards()).as("every tensor has its card").hasSameSizeAs(snapshot.tensors());
        assertThat(layout.junctions()).as("every Function has its junction").hasSameSizeAs(snapshot.functions());
        List<Box> boxes = Stream.concat(layout.cards().values().stream(), layout.junctions().values().stream())
                .toList();
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).isInside(layout.size().grown(0.01))).as("%s is inside", boxes.get(i)).isTrue();
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j))).as("%s and %s overlap", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
        snapshot.functions().forEach(function -> {
            Box junction = box(layout.junctions(), function.index());
            Route out = route(layout, new Link(function.index(), Link.OUTPUT));
            assertOnBorder(junction, out.start());
            assertOnBorder(box(layout.cards(), function.output()), out.end());
            for (int i = 0; i < function.inputs().size(); i++) {
                Route in = route(layout, new Link(function.index(), i));
                assertOnBorder(box(layout.cards(), function.inputs().get(i)), in.start());
                assertOnBorder(junction, in.end());
            }
        });
        layout.routes().forEach((link, route) -> assertUpright(link, route));
        if (snapshot.functions().stream().allMatch(function -> function.scope().isEmpty())) {
            layout.frames().forEach(frame -> layout.routes().forEach((link, route) -> assertThat(route.points())
                    .as("%s is within the only frame", link).allMatch(frame.box()::contains)));
        }
    }

    private static Route route(GraphLayout layout, Link link) {
        return Objects.requireNonNull(layout.routes().get(link), () -> "no line for " + link);
    }

    private static void assertOnBorder(Box box, Point point) {
        assertThat(box.grown(0.01).contains(point)).as("%s is at %s", point, box).isTrue();
        assertThat(box.grown(-0.01).contains(point)).as("%s is not within %s", point, box).isFalse();
    }

    private static void assertUpright(Link link, Route route) {
        for (int i = 1; i < route.points().size(); i++) {
            Point a = route.points().get(i - 1);
            Point b = route.points().get(i);
            assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()))).as("%s leans: %s", link, route)
                    .isLessThan(1e-6);
        }
    }

    @Test
    void aNetworkHasOneFrameForEachModuleAndFitsTheSmallestRegion() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        GraphLayout layout = layout(snapshot);
        assertThat(snapshot.functions()).hasSize(10);
        assertThat(snapshot.tensors()).hasSize(17);
        assertThat(layout.frames()).extracting(GraphLayout.Frame::title).containsExactly("layer 1", "layer 2", "loss");
        double scale = Math.min(988 / layout.size().width(), 320 / layout.size().height());
        assertThat(13 * scale).as("card text in a region of 1000 by 330 pixels").isGreaterThanOrEqualTo(11.5);
        for (int i = 0; i < 10; i++) {
            int index = i;
            GraphLayout.Frame frame = layout.frames().get(i < 3 ? 0 : i < 6 ? 1 : 2);
            assertThat(box(layout.junctions(), index).isInside(frame.box())).isTrue();
        }
    }

    @Test
    void aModuleKeepsToOneRowBesideAListingAndAnInspector() throws Exception {
        LayoutEngine.Request request = new PaneRoom(701, 514, 15, false, true)
                .request(Sketches.moments(Sketches.fizzBuzz()).getLast(), ModuleFolding.NONE);
        assertThat(request.metrics().detail()).as("with shape and range").isIn(CardDetail.NARROW,
                CardDetail.NARROW_FEW_DIGITS);
        GraphLayout layout = engine.layout(request, () -> false);
        assertThat(layout.junctions().values().stream().map(Box::centerY).distinct()).hasSize(3);
    }

    @Test
    void aRowReadsFromLeftToRightInTheTapesOrder() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        GraphLayout layout = layout(snapshot);
        for (int row = 0; row < 3; row++) {
            int first = row * 3;
            int last = row == 2 ? 9 : first + 2;
            for (int i = first; i < last; i++) {
                assertThat(box(layout.junctions(), i).right()).isLessThan(box(layout.junctions(), i + 1).x());
                assertThat(box(layout.junctions(), i).centerY())
                        .isEqualTo(box(layout.junctions(), i + 1).centerY());
            }
        }
    }

    @Test
    void aParameterStandsAboveItsFunction() throws InterruptedException {
        GraphLayout layout = layout(Tapes.at(new Moment.Forward(2), Tapes.layers()));
        Box w1 = box(layout.cards(), 0L);
        Box matmul = box(layout.junctions(), 0);
        assertThat(w1.bottom()).isLessThan(matmul.y());
        assertThat(w1.centerX()).isEqualTo(matmul.centerX());
    }

    @Test
    void whatStandsStaysWhereItIsWhileTheTapeGrows() throws InterruptedException {
        List<GraphLayout> layouts = new ArrayList<>();
        for (int k = 1; k <= 10; k++) {
            layouts.add(layout(Tapes.at(new Moment.Forward(k), Tapes.layers())));
        }
        for (int k = 1; k < layouts.size(); k++) {
            GraphLayout after = layouts.get(k);
            layouts.get(k - 1).junctions().forEach((index, box) -> {
                assertThat(box(after.junctions(), index).x()).as("Function %s across", index)
                        .isCloseTo(box.x(), within(1e-6));
                // A row moves down once at most, when its first card above a junction comes.
                assertThat(Math.abs(box(after.junctions(), index).y() - box.y())).as("Function %s down", index)
                        .isLessThan(METRICS.cardHeight(CardKind.SIDE) + METRICS.stem());
            });
        }
    }

    @Test
    void theSameTapeHasTheSameLayoutWhetherItGrewOrCameAtOnce() throws InterruptedException {
        for (int k = 1; k <= 10; k++) {
            layout(Tapes.at(new Moment.Forward(k), Tapes.layers()));
        }
        TapeSnapshot whole = Tapes.at(new Moment.Forward(10), Tapes.layers());
        GraphLayout fresh = new LayoutEngine().layout(
                new LayoutEngine.Request(Graph.of(whole, METRICS), METRICS, WIDTH), () -> false);
        assertThat(layout(whole)).isEqualTo(fresh);
    }

    @Test
    void aTensorUsedTwiceByOneFunctionHasTwoLines() throws InterruptedException {
        GraphLayout layout = layout(Tapes.recorded(() -> {
            Tensor x = Tapes.leaf("x", 3);
            return x.mul(x);
        }));
        assertThat(layout.routes()).containsOnlyKeys(new Link(0, 0), new Link(0, 1), new Link(0, Link.OUTPUT));
        assertThat(route(layout, new Link(0, 0)).end()).isNotEqualTo(route(layout, new Link(0, 1)).end());
    }

    @Test
    void severalRootsAndSeparatePartsAreDrawnBesideEachOther() throws InterruptedException {
        layout(Tapes.recorded(() -> {
            Tensor a = Tapes.leaf("a", 3);
            Tensor b = Tapes.leaf("b", 3);
            Tensor first = a.sigmoid();
            Tensor second = b.pow(2);
            a.mul(b);
            return first.sum().add(second.sum());
        }));
    }

    @Test
    void aLongChainRunsOnInTheNextRow() throws InterruptedException {
        GraphLayout layout = layout(Tapes.recorded(Tapes.deep()));
        assertThat(layout.size().width()).isLessThan(WIDTH * 1.5);
        assertThat(layout.size().height()).isGreaterThan(WIDTH);
        List<Double> tops = IntStream.range(0, layout.junctions().size())
                .mapToObj(i -> box(layout.junctions(), i).y()).toList();
        assertThat(tops.getLast()).isGreaterThan(tops.getFirst());
    }

    @Test
    void aParameterUsedInSeveralModulesIsLedToEach() throws InterruptedException {
        layout(Tapes.recorded(() -> {
            Tensor w = Tapes.leaf("w", 2, 2);
            Tensor h = Tapes.leaf("h", 2, 2);
            for (int i = 0; i < 4; i++) {
                try (var _ = tapedeck.autograd.Scope.enter("step " + i)) {
                    h = h.matmul(w).sigmoid();
                }
            }
            return h.sum();
        }));
    }

    @Test
    void whatIsMadeWithoutGradientAndUsedElsewhereIsLedThere() throws InterruptedException {
        layout(Tapes.recorded(() -> {
            Tensor w = Tapes.leaf("w", 2, 2);
            Tensor made = Tapes.leaf("x", 2, 2).detach().exp();
            try (var _ = tapedeck.autograd.Scope.enter("discriminator")) {
                return w.sigmoid().mul(made).sum();
            }
        }));
    }

    @Test
    void aSingleLeafStandsAlone() throws InterruptedException {
        TapeSnapshot some = Tapes.recorded(() -> Tapes.leaf("x", 3).sum());
        TapeSnapshot leaf = new TapeSnapshot(1, 1, 0, some.tensors().subList(0, 1), List.of(), Phase.FORWARD, null, 0,
                null);
        assertThat(layout(leaf).cards()).hasSize(1);
    }

    @Test
    void anEmptyTapeIsEmpty() {
        TapeSnapshot empty = new TapeSnapshot(1, 1, 0, List.of(), List.of(), Phase.FORWARD, null, 0, null);
        assertThat(layout(empty).size()).isEqualTo(new Box(0, 0, 0, 0));
    }

    @Test
    void canBeCancelled() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.recorded(Tapes.deep());
        assertThatThrownBy(() -> engine.layout(
                new LayoutEngine.Request(Graph.of(snapshot, METRICS), METRICS, WIDTH), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
