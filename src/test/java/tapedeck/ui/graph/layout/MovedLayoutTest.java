package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/** Cards that were dragged. */
class MovedLayoutTest {
    private static final CardSizes METRICS = new CardSizes(13, true);

    @Test
    void linesFollowADraggedCardWhereverItGoes() {
        TapeSnapshot tape = Sketches.network(3);
        Graph graph = Graph.of(tape, METRICS);
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 900), () -> false);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            long id = random.nextInt(tape.tensors().size());
            Point by = new Point(random.nextInt(1600) - 800, random.nextInt(1200) - 600);
            GraphLayout after = MovedLayout.of(layout, graph, Map.of(id, by));
            assertThat(after.cards().get(id)).isEqualTo(Invariants.at(layout.cards(), id).plus(by.x(), by.y()));
            Invariants.edgesRunFromTensorToTensor(graph, after);
            assertThat(Invariants.at(after.cards(), id).isInside(after.size())).isTrue();
            assertThat(after.junctions()).isEqualTo(layout.junctions());
        }
    }

    @Test
    void withoutADragNothingIsNew() {
        Graph graph = Graph.of(Sketches.square(), METRICS);
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 900), () -> false);
        assertThat(MovedLayout.of(layout, graph, Map.of())).isSameAs(layout);
        assertThat(MovedLayout.of(layout, graph, Map.of(99L, new Point(1, 1)))).as("no such card").isSameAs(layout);
    }
}
