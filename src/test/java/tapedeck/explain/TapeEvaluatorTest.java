package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.TapeSnapshot;

/** The recorded tape run again with one tensor changed, which needs no Program. */
class TapeEvaluatorTest {
    private final Tensor w = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("w");

    private static TapeEvaluator of(TapeSnapshot snapshot, String name) {
        long id = snapshot.tensors().stream().filter(tensor -> tensor.name().equals(name)).findFirst().orElseThrow()
                .id();
        return Objects.requireNonNull(TapeEvaluator.of(snapshot, id));
    }

    private static NdArray numbers(double... values) {
        return NdArray.of(values, values.length);
    }

    @Test
    void theLossIsWeightedWithWhatBackwardStartedWith() {
        TapeEvaluator tape = of(Recordings.snapshot(
                () -> w.mul(w).named("y").backward(Tensor.of(new double[]{1, 10, 100}))), "w");
        assertThat(tape.loss()).isEqualTo(1 + 40 + 900);
        assertThat(tape.loss(numbers(0, 1, 0))).isEqualTo(10);
        assertThat(tape.forward(numbers(0, 0, 1))).isEqualTo(600);
        assertThat(tape.reverse().toArray()).containsExactly(2, 40, 600);
    }

    @Test
    void whatLeadsAwayFromTheLossIsNotRun() {
        TapeEvaluator tape = of(Recordings.snapshot(() -> {
            Tensor h = w.mul(2);
            h.exp();
            h.sum().backward();
        }), "w");
        assertThat(tape.dependent()).isEqualTo(2);
        assertThat(tape.functions()).isEqualTo(3);
    }

    @Test
    void whatComesAfterTheLossIsNotCounted() {
        TapeEvaluator tape = of(Recordings.snapshot(() -> {
            w.sum().backward();
            w.exp();
        }), "w");
        assertThat(tape.functions()).isOne();
    }

    @Test
    void beforeBackwardTheLossIsTheLastSingleNumberThatHasAGradient() {
        Tensor x = Tensor.of(new double[]{7, 8, 9});
        TapeSnapshot snapshot = Recordings.snapshot(() -> {
            w.mul(3).sum().named("loss");
            x.sum().named("of no gradient");
            w.exp().named("not single");
        });
        assertThat(Objects.requireNonNull(TapeEvaluator.loss(snapshot)).name()).isEqualTo("loss");
        assertThat(of(snapshot, "w").reverse().toArray()).containsExactly(3, 3, 3);
    }

    @Test
    void aTensorInTheMiddleIsChangedWhereItWasMade() {
        TapeSnapshot snapshot = Recordings.snapshot(() -> w.mul(2).named("h").pow(2).sum().backward());
        TapeEvaluator tape = of(snapshot, "h");
        assertThat(tape.original().toArray()).containsExactly(2, 4, 6);
        assertThat(tape.dependent()).isEqualTo(2);
        assertThat(tape.loss(numbers(1, 0, 0))).isOne();
        assertThat(tape.reverse().toArray()).containsExactly(4, 8, 12);
    }

    @Test
    void whereBackwardStartsFromALeafThereIsNothingToRun() {
        Tensor leaf = Tensor.of(new double[]{5}).requiresGrad(true).named("leaf");
        TapeSnapshot snapshot = Recordings.snapshot(() -> {
            leaf.mul(2).named("aside");
            leaf.backward(Tensor.of(new double[]{3}));
        });
        TapeEvaluator tape = of(snapshot, "leaf");
        assertThat(tape.functions()).isZero();
        assertThat(tape.loss()).isEqualTo(15);
        assertThat(tape.loss(numbers(7))).isEqualTo(21);
        assertThat(tape.forward(numbers(1))).isEqualTo(3);
        assertThat(tape.reverse().toArray()).containsExactly(3);
    }

    @Test
    void aLossThatDoesNotDependOnItHasNoSlope() {
        Tensor other = Tensor.of(new double[]{1}).requiresGrad(true).named("other");
        TapeEvaluator tape = of(Recordings.snapshot(() -> {
            other.exp();
            w.sum().backward();
        }), "other");
        assertThat(tape.dependent()).isZero();
        assertThat(tape.forward(numbers(1))).isZero();
        assertThat(tape.reverse().toArray()).containsExactly(0);
        assertThat(tape.loss(numbers(100))).isCloseTo(tape.loss(), within(0.0));
    }

    @Test
    void aLeafIsAsTheFirstFunctionFoundIt() {
        TapeSnapshot snapshot = Recordings.end(Recordings.record(List.of(w), () -> {
            w.pow(2).sum().backward();
            new SGD(List.of(w), 0.5).step();
        }));
        assertThat(of(snapshot, "w").original().toArray()).containsExactly(1, 2, 3);
    }
}
