package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.theme.Palette;

class GraphSearchTest {
    private static TapeSnapshot tape() {
        Sketches tape = new Sketches();
        long x = tape.leaf("hidden", 64, 10); // 0
        long w = tape.parameter("h", 10, 5); // 1
        tape.scope("net/layer 1");
        tape.call("matmul", x, w); // 2
        return tape.snapshot();
    }

    @Test
    void byNameTheExactOneFirst() {
        assertThat(GraphSearch.of(tape(), "H")).containsExactly(new TensorSelected(1), new TensorSelected(0));
        assertThat(GraphSearch.of(tape(), " hid ")).containsExactly(new TensorSelected(0));
    }

    @Test
    void byFunctionGradFnAndModule() {
        for (String text : List.of("matmul", "MatmulBackward0", "layer 1")) {
            assertThat(GraphSearch.of(tape(), text)).as(text).containsExactly(new FunctionSelected(0));
        }
    }

    @Test
    void byShapeHoweverItIsWritten() {
        for (String text : List.of("(64,10)", "64, 10", "64x10", "[64, 10]", "64 by 10", "64 × 10")) {
            assertThat(GraphSearch.of(tape(), text)).as(text).containsExactly(new TensorSelected(0));
        }
    }

    @Test
    void nothingForBlankTextOrWhatIsNotThere() {
        assertThat(GraphSearch.of(tape(), "  ")).isEmpty();
        assertThat(GraphSearch.of(tape(), "nowhere")).isEmpty();
        assertThat(GraphSearch.of(tape(), "10")).as("a number alone is no shape").isEmpty();
    }

    @Test
    void whatIsInsideAFoldedModuleIsUnfolded() {
        TapeSnapshot deep = Sketches.network(50);
        CardSizes metrics = new CardSizes(13, true);
        ModuleFolding folding = ModuleFolding.NONE;
        Graph folded = Graph.of(deep, metrics, folding.of(deep.functions()));
        ShownGraph shown = new ShownGraph(deep, folded, GraphActivity.NONE, Palette.LIGHT);
        Selection w7 = GraphSearch.of(deep, "w7").getFirst();
        ModuleFolding next = GraphSearch.unfolding(shown, w7, folding);
        Graph graph = Graph.of(deep, metrics, next.of(deep.functions()));
        assertThat(graph.cards()).containsKey(((TensorSelected) w7).id());
        assertThat(graph.calls()).as("only its layer").hasSize(54);
        assertThat(GraphSearch.unfolding(shown, new TensorSelected(0), folding)).as("x is seen").isEqualTo(folding);
    }
}
