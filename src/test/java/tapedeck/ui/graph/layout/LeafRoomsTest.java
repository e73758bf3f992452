package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.Tapes;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/** Where leaves with all of their numbers are wider than what flows below them. */
class LeafRoomsTest {
    private static final CardSizes SIZES = new CardSizes(16, false, CardDetail.SHAPE, true);

    private static Graph layer() throws InterruptedException {
        Tensor w = Tapes.leaf("w1", 2, 8);
        Tensor b = Tapes.leaf("b1", 8);
        TapeSnapshot tape = Tapes.recorded(() -> {
            try (Scope _ = Scope.enter("layer 1")) {
                return Tapes.leaf("x", 32, 2).detach().named("x").matmul(w).named("m1").add(b).named("z1").tanh();
            }
        });
        return Graph.of(tape, SIZES);
    }

    @Test
    void aLayerOfEightUnitsKeepsToOneRowWithAllOfItsNumbers() throws InterruptedException {
        Graph graph = layer();
        double flow = graph.calls().stream().mapToDouble(Graph.Call::width).sum();
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, SIZES, 740), () -> false);
        Invariants.check(graph, layout);
        assertThat(layout.junctions().values().stream().map(Box::centerY).distinct()).hasSize(1);
        assertThat(layout.size().width()).isBetween(flow, 800.0);
        for (Graph.Call call : graph.calls()) {
            Box junction = Invariants.at(layout.junctions(), call.index());
            LeafRoom.sides(call, graph.cards()).forEach(leaf -> assertThat(junction.centerX())
                    .as("straight below").isBetween(Invariants.at(layout.cards(), leaf).x(),
                            Invariants.at(layout.cards(), leaf).right()));
        }
    }

    @Test
    void aLeafBelowATitleIsKnownToMakeItsRowHigher() throws InterruptedException {
        CardSizes beside = new CardSizes(16, false, CardDetail.SHAPE, false);
        LayoutEngine.Request request = new LayoutEngine.Request(layer(), beside, 740);
        double real = new LayoutEngine().layout(request, () -> false).size().height();
        assertThat(1 / LayoutEngine.scale(request, Double.MAX_VALUE, 1)).isBetween(real - 1, real + 2 * beside.em());
    }
}
