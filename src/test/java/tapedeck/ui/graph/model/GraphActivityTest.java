package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.graph.Tapes;

class GraphActivityTest {
    private static long id(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(tensor -> tensor.name().equals(name)).findFirst().orElseThrow().id();
    }

    @Test
    void forwardLightsTheNewestFunctionAndItsOutput() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(new Moment.Forward(3), Tapes.layers());
        GraphActivity activity = GraphActivity.of(snapshot);
        assertThat(activity.direction()).isEqualTo(GraphActivity.Direction.FORWARD);
        assertThat(activity.running()).isEqualTo(2);
        assertThat(activity.lit()).isEqualTo(Set.of(id(snapshot, "h")));
    }

    @Test
    void backwardGoesAgainstTheTapeAndFillsOnlyWhatNeedsAGradient() throws InterruptedException {
        List<Integer> order = new ArrayList<>();
        for (int k = 1; k <= 10; k++) {
            order.add(GraphActivity.of(Tapes.at(new Moment.Backward(k), Tapes.layers())).running());
        }
        assertThat(order).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);

        TapeSnapshot sub = Tapes.at(new Moment.Backward(4), Tapes.layers());
        assertThat(GraphActivity.of(sub).filling()).as("y needs none").containsExactly(id(sub, "y_hat"));
        TapeSnapshot matmul = Tapes.at(new Moment.Backward(10), Tapes.layers());
        assertThat(GraphActivity.of(matmul).filling()).as("x needs none").containsExactly(id(matmul, "w1"));
        assertThat(GraphActivity.of(matmul).remarks()).containsExactly(
                new Remark(0, List.of(Message.verbatim("w1.grad = xᵀ @ ∂loss/∂m1"))));
    }

    @Test
    void theUpdateLightsEveryParameter() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        GraphActivity activity = GraphActivity.of(snapshot);
        assertThat(activity.direction()).isEqualTo(GraphActivity.Direction.UPDATE);
        assertThat(activity.lit()).containsExactlyInAnyOrder(id(snapshot, "w1"), id(snapshot, "b1"),
                id(snapshot, "w2"), id(snapshot, "b2"));
    }
}
