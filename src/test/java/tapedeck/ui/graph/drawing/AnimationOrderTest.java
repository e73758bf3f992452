package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.GraphActivity.Direction;
import tapedeck.ui.graph.model.Remark;

/** What lights up, and when: in the order in which the engine's events come. */
class AnimationOrderTest {
    private static List<TapeEvent> events = List.of();
    private static List<TapeSnapshot> moments = List.of();

    @BeforeAll
    static void run() throws Exception {
        CapturedIteration captured = Sketches.fizzBuzz();
        events = captured.events();
        moments = Sketches.moments(captured);
    }

    private static List<Integer> lit(Direction direction) {
        List<Integer> order = new ArrayList<>();
        for (TapeSnapshot moment : moments) {
            GraphActivity activity = GraphActivity.of(moment);
            if (activity.direction() == direction && activity.running() >= 0
                    && (order.isEmpty() || order.getLast() != activity.running())) {
                order.add(activity.running());
            }
        }
        return order;
    }

    @Test
    void forwardLightsTheFunctionsInTheOrderOfTheTape() {
        assertThat(lit(Direction.FORWARD)).isEqualTo(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void backwardLightsThemInTheOrderOfTheEnginesEvents() {
        List<Integer> computed = events.stream().filter(TapeEvent.GradientsComputed.class::isInstance)
                .map(event -> ((TapeEvent.GradientsComputed) event).index()).toList();
        assertThat(computed).hasSize(10);
        assertThat(lit(Direction.BACKWARD)).isEqualTo(computed);
    }

    @Test
    void thoseTensorsFillWhoseGradientArrives() {
        Set<Long> arrived = new LinkedHashSet<>();
        for (int i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case TapeEvent.GradientsComputed _ -> arrived.clear();
                case TapeEvent.GradAccumulated accumulated -> arrived.add(accumulated.tensor());
                case TapeEvent.GradientsPassed passed -> {
                    GraphActivity activity = GraphActivity.of(moments.get(i));
                    assertThat(activity.filling()).as("Function %d", passed.index()).isEqualTo(arrived);
                    assertThat(activity.lit()).containsAll(arrived);
                }
                default -> {
                    // nothing arrives
                }
            }
        }
    }

    @Test
    void theRunningFunctionSaysItsDerivative() {
        TapeSnapshot moment = moments.stream().filter(m -> m.passed() == 5).findFirst().orElseThrow();
        assertThat(moment.functions().get(GraphActivity.of(moment).running()).gradFn()).isEqualTo("SigmoidBackward0");
        assertThat(GraphActivity.of(moment).remarks()).extracting(Remark::lines)
                .containsExactly(List.of(Message.verbatim("∂loss/∂a2 = ∂loss/∂y_hat · y_hat · (1 − y_hat)")));
    }

    @Test
    void theSeedLightsTheLoss() {
        TapeSnapshot moment = moments.stream().filter(m -> m.last() instanceof TapeEvent.BackwardStarted).findFirst()
                .orElseThrow();
        assertThat(GraphActivity.of(moment).lit()).containsExactly(moment.loss());
    }

    @Test
    void anUpdateLightsItsParameter() {
        List<Set<Long>> updates = moments.stream().filter(m -> m.last() instanceof TapeEvent.ParameterUpdated)
                .map(m -> GraphActivity.of(m).lit()).toList();
        assertThat(updates).containsExactlyElementsOf(moments.getLast().tensors().stream()
                .filter(TensorState::parameter).map(w -> Set.of(w.id())).toList()).hasSize(4);
        assertThat(moments).filteredOn(m -> m.last() instanceof TapeEvent.ParameterUpdated)
                .allSatisfy(m -> assertThat(GraphActivity.of(m).direction()).isEqualTo(Direction.UPDATE));
    }

    @Test
    void nothingIsLitWhenNothingHappens() {
        TapeSnapshot end = moments.stream().filter(m -> m.last() instanceof TapeEvent.GradZeroed).findFirst()
                .orElse(new Sketches().snapshot());
        assertThat(GraphActivity.of(end)).isEqualTo(GraphActivity.NONE);
        assertThat(moments.getLast().phase()).isNotEqualTo(Phase.FORWARD);
    }
}
