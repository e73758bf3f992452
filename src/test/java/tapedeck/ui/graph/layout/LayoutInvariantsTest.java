package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tapedeck.ui.graph.layout.Invariants.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.RandomTape;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

public class LayoutInvariantsTest {
    private static final CardSizes METRICS = new CardSizes(13, true);
    private static final double WIDE = 1100;
    private static final double NARROW = 520;

    static GraphLayout layout(LayoutEngine engine, TapeSnapshot snapshot, double width) {
        return engine.layout(request(snapshot, width), () -> false);
    }

    private static LayoutEngine.Request request(TapeSnapshot snapshot, double width) {
        return new LayoutEngine.Request(Graph.of(snapshot, METRICS), METRICS, width);
    }

    private static void check(TapeSnapshot snapshot, double width) {
        Invariants.check(Graph.of(snapshot, METRICS), layout(new LayoutEngine(), snapshot, width));
        for (double aspect : new double[]{1.5, 2.5, 6}) {
            Invariants.check(Graph.of(snapshot, METRICS), whole(snapshot, width, aspect));
        }
    }

    private static GraphLayout whole(TapeSnapshot snapshot, double width, double aspect) {
        return new LayoutEngine().layout(
                new LayoutEngine.Request(Graph.of(snapshot, METRICS), METRICS, width, aspect, true), () -> false);
    }

    public static Stream<Arguments> tapes() {
        return Stream.of(Arguments.of("x.mul(x)", Sketches.square()),
                Arguments.of("parallel edges", Sketches.parallel()),
                Arguments.of("several roots", Sketches.severalRoots()), Arguments.of("a leaf", Sketches.singleLeaf()),
                Arguments.of("nothing", new Sketches().snapshot()), Arguments.of("large", Sketches.large()),
                Arguments.of("all equal", Sketches.all(3)), Arguments.of("all NaN", Sketches.all(Double.NaN)),
                Arguments.of("all 1e300", Sketches.all(1e300)), Arguments.of("no names", Sketches.unnamed()),
                Arguments.of("a chain", Sketches.chain(40)), Arguments.of("a network", Sketches.network(6)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tapes")
    void theInvariantsHold(String name, TapeSnapshot snapshot) {
        check(snapshot, WIDE);
        check(snapshot, NARROW);
    }

    @Test
    void theInvariantsHoldAtEveryMomentOfFizzBuzz() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        assertThat(moments.getLast().functions()).hasSize(10);
        for (TapeSnapshot snapshot : moments) {
            if (snapshot.phase() == Phase.FORWARD || snapshot.phase() == Phase.ZERO_GRAD) {
                check(snapshot, WIDE);
                check(snapshot, NARROW);
            }
        }
    }

    @Tag("long")
    @Test
    void foldedModulesAreCallsLikeOthers() {
        for (int seed = 0; seed < 60; seed++) {
            TapeSnapshot tape = RandomTape.of(seed);
            for (String module : List.of("a", "a/y", "b/x")) {
                Graph graph = Graph.of(tape, METRICS, Set.of(ModulePath.read(module), ModulePath.of("a", "x")));
                Invariants.check(graph, new LayoutEngine().layout(
                        new LayoutEngine.Request(graph, METRICS, seed % 2 == 0 ? WIDE : NARROW), () -> false));
            }
        }
    }

    @Tag("long")
    @Test
    void random() {
        for (int seed = 0; seed < 60; seed++) {
            check(RandomTape.of(seed), seed % 2 == 0 ? WIDE : NARROW);
        }
    }

    @Test
    void aThousandFunctionsInAChain() {
        TapeSnapshot chain = Sketches.chain(1000);
        GraphLayout layout = layout(new LayoutEngine(), chain, WIDE);
        Invariants.check(Graph.of(chain, METRICS), layout);
        assertThat(layout.size().width()).isLessThan(WIDE * 1.1);
    }

    @Test
    void aShortFrameStandsBesideTheOneBefore_whereAllIsSeenLargerSo() {
        TapeSnapshot network = shortLayers("layer ");
        Invariants.check(Graph.of(network, METRICS), whole(network, WIDE, 6));
        GraphLayout tall = whole(network, WIDE, 0.5);
        GraphLayout flat = whole(network, WIDE, 6);
        assertThat(tall.frames()).extracting(frame -> frame.box().y()).doesNotHaveDuplicates();
        assertThat(flat.size().height()).isLessThan(tall.size().height());
        assertThat(flat.frames()).extracting(frame -> frame.box().y()).hasSizeGreaterThan(
                (int) flat.frames().stream().map(frame -> frame.box().y()).distinct().count());
        assertThat(flat.frames()).extracting(GraphLayout.Frame::path)
                .containsExactlyInAnyOrderElementsOf(tall.frames().stream().map(GraphLayout.Frame::path).toList());
    }

    @Test
    void aFrameBesideAnotherHasRoomForItsTitle() {
        CardSizes close = new CardSizes(13, false, CardDetail.BRIEF, true);
        Graph graph = Graph.of(shortLayers("a block whose name is longer than what is in it is wide, "), close);
        GraphLayout flat = new LayoutEngine()
                .layout(new LayoutEngine.Request(graph, close, 3 * WIDE, 6, true), () -> false);
        assertThat(flat.frames()).anyMatch(frame -> flat.frames().stream()
                .anyMatch(other -> other.box().y() == frame.box().y() && other.box().x() > frame.box().x()));
        assertThat(flat.frames()).allSatisfy(frame -> assertThat(frame.box().width())
                .isGreaterThanOrEqualTo(close.titleWidth(frame.title())));
    }

    private static TapeSnapshot shortLayers(String name) {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 4, 3);
        for (int i = 1; i <= 3; i++) {
            tape.scope(name + i);
            x = tape.call("matmul", x, tape.parameter("w" + i, 3, 3));
        }
        tape.scope("loss").call("sum", NdArray.scalar(1), x);
        return tape.snapshot();
    }

    @Test
    void whatMayStillGrowHasEachFrameBelowTheOneBefore() {
        TapeSnapshot network = shortLayers("layer ");
        GraphLayout growing = new LayoutEngine().layout(
                new LayoutEngine.Request(Graph.of(network, METRICS), METRICS, WIDE, 6, false), () -> false);
        assertThat(growing.frames()).extracting(frame -> frame.box().y()).doesNotHaveDuplicates();
    }

    @Test
    void theSameGraphHasTheSameLayoutWhateverWasLaidOutBefore() {
        LayoutEngine experienced = new LayoutEngine();
        for (int n = 1; n < 12; n++) {
            layout(experienced, Sketches.network(n), WIDE);
        }
        GraphLayout fresh = layout(new LayoutEngine(), Sketches.network(12), WIDE);
        assertThat(layout(experienced, Sketches.network(12), WIDE)).isEqualTo(fresh);
        assertThat(layout(new LayoutEngine(), Sketches.network(12), WIDE)).isEqualTo(fresh);
    }

    @Test
    void rowsThatAreFullStayWhileTheTapeGrows() {
        LayoutEngine engine = new LayoutEngine();
        GraphLayout before = layout(engine, Sketches.chain(29), WIDE);
        double lastRow = before.cards().values().stream().mapToDouble(Box::y).max().orElseThrow();
        for (int n = 30; n < 40; n++) {
            GraphLayout after = layout(engine, Sketches.chain(n), WIDE);
            before.cards().forEach((id, box) -> {
                if (box.y() < lastRow) {
                    assertThat(at(after.cards(), id)).isEqualTo(box);
                }
            });
        }
    }

    @Test
    void cardsThatArePlacedMoveLittleWhileFizzBuzzIsRecorded() throws Exception {
        LayoutEngine engine = new LayoutEngine();
        GraphLayout before = GraphLayout.EMPTY;
        List<Double> moves = new ArrayList<>();
        for (TapeSnapshot snapshot : Sketches.moments(Sketches.fizzBuzz())) {
            GraphLayout after = layout(engine, snapshot, WIDE);
            before.cards().forEach((id, box) -> moves.add(Math.hypot(at(after.cards(), id).x() - box.x(),
                    at(after.cards(), id).y() - box.y())));
            before = after;
        }
        assertThat(moves).hasSizeGreaterThan(100).allMatch(move -> move <= METRICS.em(2.5));
    }

    @Test
    void aLeafHangsOverItsNeighboursWhereCardsAreNarrowAndHidesNothing() throws Exception {
        CardSizes narrow = new CardSizes(13, false).with(CardDetail.NARROW);
        for (TapeSnapshot snapshot : List.of(Sketches.moments(Sketches.fizzBuzz()).getLast(), Sketches.network(6),
                RandomTape.of(3), RandomTape.of(7))) {
            Graph graph = Graph.of(snapshot, narrow);
            Invariants.check(graph, new LayoutEngine().layout(
                    new LayoutEngine.Request(graph, narrow, WIDE), () -> false));
        }
        TapeSnapshot fizzBuzz = Sketches.moments(Sketches.fizzBuzz()).getLast();
        GraphLayout layout = new LayoutEngine().layout(
                new LayoutEngine.Request(Graph.of(fizzBuzz, narrow), narrow, WIDE), () -> false);
        Map<String, Box> cards = new HashMap<>();
        fizzBuzz.tensors().forEach(tensor -> cards.put(tensor.name(), at(layout.cards(), tensor.id())));
        assertThat(at(cards, "w1").x()).isLessThan(at(cards, "x").right());
        assertThat(at(cards, "w1").bottom()).isLessThan(at(cards, "x").y());
    }

    @Test
    void aLayoutCanBeCancelled() {
        LayoutEngine.Request request = request(Sketches.chain(10), WIDE);
        assertThatThrownBy(() -> new LayoutEngine().layout(request, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
