package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.selection.Selection;

class LineageTest {
    private final Sketches tape = new Sketches();
    private final long x = tape.leaf("x", 4, 3);
    private final long w = tape.parameter("w", 4, 3);
    private final long a = tape.call("mul", x, w);
    private final long b = tape.call("exp", a);
    private final long side = tape.call("neg", x);
    private final long c = tape.call("add", b, side);
    private final TapeSnapshot snapshot = tape.snapshot();

    private Lineage of(Selection selection) {
        return Objects.requireNonNull(Lineage.of(snapshot.functions(), selection));
    }

    @Test
    void aTensorsAncestorsAndDescendantsAreLit() {
        Lineage lineage = of(new Selection.TensorSelected(a));
        assertThat(lineage.tensors()).containsExactlyInAnyOrder(x, w, a, b, c);
        assertThat(lineage.functions()).containsExactlyInAnyOrder(0, 1, 3);
    }

    @Test
    void aFunctionsToo() {
        Lineage lineage = of(new Selection.FunctionSelected(2));
        assertThat(lineage.tensors()).containsExactlyInAnyOrder(x, side, c);
        assertThat(lineage.functions()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void aLineIsLitIfBothItsEndsAre() {
        Graph graph = Graph.of(snapshot, new CardSizes(13, true));
        Lineage lineage = of(new Selection.TensorSelected(a));
        Graph.Call add = graph.calls().get(3);
        assertThat(lineage.has(add, new Link(3, 0))).as("from b").isTrue();
        assertThat(lineage.has(add, new Link(3, 1))).as("from the other side").isFalse();
        assertThat(lineage.has(add, Link.output(3, 0))).isTrue();
        assertThat(lineage.has(graph.calls().get(2))).as("neg").isFalse();
    }

    @Test
    void withoutASelectionNothingIsDimmed() {
        assertThat(Lineage.of(snapshot.functions(), null)).isNull();
        assertThat(Lineage.of(snapshot.functions(), new Selection.FunctionSelected(99))).isNull();
        assertThat(Lineage.of(snapshot.functions().subList(0, 1), new Selection.TensorSelected(c))).as("to come")
                .isNull();
    }
}
