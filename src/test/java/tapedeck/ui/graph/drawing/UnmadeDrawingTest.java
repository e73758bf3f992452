package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.MissingFunction;
import tapedeck.ui.graph.model.ModuleTile;
import tapedeck.ui.theme.Palette;

/** The Function at which a program failed stands after the others, with what it never made. */
class UnmadeDrawingTest {
    private static final CardSizes METRICS = new CardSizes(13, true);
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Drawing drawing = new Drawing(GraphGestures.NONE, Panes.WORDS);

    /** {@code h = x + 1}, then {@code call(h, w)} fails; no Function used {@code w}. */
    private TapeSnapshot show(String call) {
        TapeSnapshot snapshot = MissingFunction.drawn(Recordings.snapshot(() -> {
            Tensor h = Tensor.of(new double[]{1, 2}).named("x").add(1).named("h");
            Tensor w = Tensor.of(new double[]{1, 2, 3}).named("w");
            Objects.requireNonNull(Tape.listener())
                    .on(new TapeSignal.Failed(new SourceLine("a.py", 3), call, List.of(h, w)));
        }));
        Graph graph = Graph.of(snapshot, METRICS);
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1000), () -> false);
        drawing.arrange(layout, graph, METRICS);
        drawing.show(snapshot, GraphActivity.of(snapshot), Palette.LIGHT);
        return snapshot;
    }

    private Node card(TapeSnapshot snapshot, String name) {
        return Objects.requireNonNull(drawing.card(snapshot.tensors().stream()
                .filter(each -> each.name().equals(name)).mapToLong(TensorState::id).findFirst().orElseThrow()));
    }

    private static boolean isFailed(Node node) {
        return node.getPseudoClassStates().contains(FAILED);
    }

    @Test
    void isDrawnWithItsOperandsLit_andNothingElse() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = show("matmul");
            assertThat(Objects.requireNonNull(drawing.junction(1)).getAccessibleText()).startsWith("matmul");
            assertThat(Stream.of(new Link(1, 0), new Link(1, 1), Link.output(1, 0))
                    .map(link -> Objects.requireNonNull(drawing.wire(link)))).allMatch(UnmadeDrawingTest::isFailed);
            assertThat(card(snapshot, "h")).matches(UnmadeDrawingTest::isFailed);
            assertThat(card(snapshot, "w")).matches(UnmadeDrawingTest::isFailed);
            assertThat(card(snapshot, "x")).matches(each -> !isFailed(each));
            assertThat(drawing.cards()).hasSize(snapshot.tensors().size());
            assertThat(drawing.cards().values().stream().filter(each -> each.getStyleClass().contains("unmade")))
                    .singleElement().satisfies(never -> assertThat(never.getAccessibleText())
                            .isEqualTo(Panes.WORDS.of("graph.unmade")));
            return null;
        });
    }

    @Test
    void standsAtTheEndOfARowOfModulesToo() throws Exception {
        FxTest.call(() -> {
            show("matmul");
            assertThat(ModuleTile.of(Objects.requireNonNull(drawing.shown()).snapshot())).extracting(ModuleTile::title)
                    .containsExactly("x", "h", "matmul ×");
            return null;
        });
    }

    @Test
    void ofWhatIsNoFunctionOnlyTheTensorsAreLit() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = show("");
            assertThat(drawing.junctions()).hasSize(1);
            assertThat(card(snapshot, "h")).matches(UnmadeDrawingTest::isFailed);
            return null;
        });
    }
}
