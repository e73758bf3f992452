package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.ModuleFolding;
import tapedeck.ui.theme.Palette;

/** Which nodes there are, and in which order. */
class DrawingTest {
    private static final CardSizes METRICS = new CardSizes(13, true);

    private final Drawing drawing = new Drawing(GraphGestures.NONE);

    private void show(TapeSnapshot snapshot, ModuleFolding folding) {
        Graph graph = Graph.of(snapshot, METRICS, folding.of(snapshot.functions()));
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1000), () -> false);
        drawing.arrange(layout, graph, METRICS);
        drawing.show(snapshot, Activity.of(snapshot), Palette.LIGHT);
    }

    private List<String> spokenInOrder() {
        return ((Group) drawing.getChildren().get(2)).getChildren().stream().map(Node::getAccessibleText)
                .map(text -> text.split(",", 2)[0]).toList();
    }

    @Test
    void theTabKeyGoesAsTheTapeDoesAlsoWhenCardsCome() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            for (int i = 0; i < 10; i++) {
                show(moments.get(i), ModuleFolding.NONE);
            }
            assertThat(spokenInOrder()).startsWith("x", "w1", "matmul", "m1", "b1", "add", "a1", "sigmoid", "h");
            assertThat(spokenInOrder()).endsWith("div", "loss").hasSize(27);
            return null;
        });
    }

    @Test
    void cardsThatStayAreTheSameNodes() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            show(moments.get(3), ModuleFolding.NONE);
            TensorCard card = Objects.requireNonNull(drawing.card(0));
            show(moments.get(8), ModuleFolding.NONE);
            assertThat(drawing.card(0)).isSameAs(card);
            return null;
        });
    }

    @Test
    void onlyWhatIsSeenHasNodes() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot chain = Sketches.chain(1000);
            drawing.window(new Box(0, 0, 800, 600), true);
            show(chain, ModuleFolding.NONE);
            assertThat(drawing.cards()).hasSizeBetween(20, 120);
            assertThat(drawing.card(0)).isNotNull();

            Box last = Invariants.at(drawing.arrangement().cards(), 1000L);
            drawing.window(new Box(last.x() - 400, last.y() - 300, 800, 600), true);
            assertThat(drawing.card(0)).isNull();
            assertThat(drawing.card(1000)).isNotNull();
            assertThat(Objects.requireNonNull(drawing.card(1000)).getAccessibleText()).startsWith("t1000, from Sin");

            drawing.window(new Box(0, 0, 80_000, 60_000), false);
            assertThat(drawing.cards()).as("nobody could read it").isEmpty();
            assertThat(drawing.junctions()).isEmpty();
            return null;
        });
    }

    @Test
    void aFunctionBecomesAModuleAndBack() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot tape = Sketches.network(2);
            show(tape, ModuleFolding.NONE);
            assertThat(drawing.junction(0)).isInstanceOf(Junction.class);
            show(tape, ModuleFolding.NONE.with("net/layer 1", true));
            assertThat(drawing.junction(0)).isInstanceOf(ModuleCard.class);
            assertThat(spokenInOrder()).startsWith("x", "layer 1");
            show(tape, ModuleFolding.NONE);
            assertThat(drawing.junction(0)).isInstanceOf(Junction.class);
            return null;
        });
    }
}
