package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** One number of a leaf changed a little, and what comes of it. */
class NudgeTest {
    private final Tensor a = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("a");
    private final Tensor x = Tensor.of(new double[]{3, -1}).named("x");

    private CapturedIteration captured = new CapturedIteration(1, 1, false);
    private TapeSnapshot shown = new TapeReader(captured).at(0);

    private void record(Runnable program) {
        captured = Recordings.record(List.of(a), program);
        showAt(captured.events().size());
    }

    private void showAt(int playhead) {
        shown = new TapeReader(captured).at(playhead);
    }

    private TensorState tensor(String name) {
        return shown.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private @Nullable Nudge nudge(String leaf, int element, double by) {
        return Nudge.of(captured, shown, tensor(leaf).id(), element, by);
    }

    private double[] numbers(Nudge nudge, String name) {
        return Objects.requireNonNull(nudge.numbers().get(tensor(name).id())).toArray();
    }

    private void recordSquares() {
        record(() -> {
            Tensor y = a.mul(x).named("y");
            y.pow(2).sum().named("loss").backward();
        });
    }

    @Test
    void everythingThatDependsOnItHasItsNewNumbers_andTheGradientItsPromise() {
        recordSquares();
        Nudge nudge = Objects.requireNonNull(nudge("a", 0, 0.1));
        assertThat(numbers(nudge, "a")).containsExactly(1.1, 2);
        assertThat(numbers(nudge, "y")).containsExactly(1.1 * 3, -2);
        assertThat(numbers(nudge, "loss")[0]).isCloseTo(3.3 * 3.3 + 4, within(1e-12));
        assertThat(nudge.promised()).as("2 · 3 · 3 · 0.1").isCloseTo(1.8, within(1e-12));
        assertThat(nudge.numbers()).doesNotContainKey(tensor("x").id());
    }

    @Test
    void anInputIsALeaf_too_butNothingWasPromised() {
        recordSquares();
        Nudge nudge = Objects.requireNonNull(nudge("x", 1, 1));
        assertThat(numbers(nudge, "loss")[0]).isEqualTo(9);
        assertThat(nudge.promised()).isNaN();
    }

    @Test
    void onlyWhatHasRunIsRunAgain() {
        recordSquares();
        long loss = tensor("loss").id();
        while (shown.tensors().stream().anyMatch(each -> each.id() == loss)) {
            showAt(shown.playhead() - 1);
        }
        Nudge nudge = Objects.requireNonNull(nudge("a", 0, 1));
        assertThat(nudge.numbers()).containsKey(tensor("y").id()).doesNotContainKey(loss);
        assertThat(nudge.promised()).isNaN();
    }

    @Test
    void whatIsShownHasTheNewNumbers_andIsElseAsItWas() {
        recordSquares();
        TapeSnapshot nudged = shown.withNumbers(Objects.requireNonNull(nudge("a", 0, 0.1)).numbers());
        assertThat(nudged.lossValue()).isCloseTo(14.89, within(1e-12));
        assertThat(nudged.tensor(tensor("a").id()).grad()).isSameAs(tensor("a").grad());
        assertThat(nudged.withNumbers(Map.of(tensor("a").id(), tensor("a").data())).tensor(tensor("a").id()))
                .isEqualTo(tensor("a"));
        assertThat(shown.lossValue()).isEqualTo(13);
    }

    @Test
    void whatIsNoLeaf_orWasUpdatedSince_isNotNudged() {
        SGD sgd = new SGD(List.of(new ParameterGroup("all", List.of(a), 0.1)));
        record(() -> {
            Tensor y = a.mul(x).named("y");
            y.sum().named("loss").backward();
            sgd.step();
        });
        assertThat(nudge("y", 0, 1)).isNull();
        assertThat(nudge("a", 0, 1)).isNull();
        assertThat(nudge("x", 0, 1)).isNotNull();
        assertThat(nudge("x", 2, 1)).as("there are two").isNull();
    }
}
