package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** Formulas in the tensors' names, and in numbers where there is one of each. */
class NamedFormulasTest {
    private static Tensor leaf(String name, double... values) {
        return (values.length == 1 ? Tensor.of(values[0]) : Tensor.of(values)).requiresGrad(true).named(name);
    }

    /** What is said where the Function of that number is passed. */
    private static List<StateLine> passed(int index, Runnable program) {
        CapturedIteration captured = Recordings.record(List.of(), program);
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof TapeEvent.GradientsPassed(int at, int _, boolean _) && at == index) {
                return StateLine.of(new TapeReader(captured).at(i + 1), null);
            }
        }
        throw new AssertionError("it was not passed");
    }

    private static List<String> backward(int index, Runnable program) {
        TapeSnapshot snapshot = Recordings.snapshot(program);
        return NamedFormulas.backward(snapshot.functions().get(index), snapshot);
    }

    @Test
    void aNegativeNumberStandsInBracketsAndTheResultOnce() {
        Tensor a = leaf("a", -2);
        Tensor b = leaf("b", 3);
        assertThat(passed(0, () -> a.mul(b).named("c").backward())).extracting(StateLine::outcome)
                .containsExactly(Message.verbatim("= 1 · 3 = 3"), Message.verbatim("= 1 · (−2) = −2"));
    }

    @Test
    void whatIsHandedOnAsItIsIsNotWorkedOut() {
        Tensor a = leaf("a", -2);
        Tensor b = leaf("b", 3);
        assertThat(passed(0, () -> a.add(b).named("c").backward())).extracting(StateLine::outcome)
                .containsExactly(Message.verbatim("= 1"), Message.verbatim("= 1"));
    }

    @Test
    void onlyWhatWasStretchedIsSummed() {
        Tensor x = Tensor.of(new double[][]{{1, 2}}).requiresGrad(true).named("x");
        Tensor b = Tensor.of(new double[][]{{3, 4}}).requiresGrad(true).named("b");
        Tensor s = Tensor.of(new double[][]{{3}}).requiresGrad(true).named("s");
        assertThat(backward(0, () -> x.add(b).named("a").sum().backward())).containsExactly("x.grad = ∂t1/∂a",
                "b.grad = ∂t1/∂a");
        assertThat(backward(0, () -> x.mul(s).named("a").sum().backward())).containsExactly("x.grad = ∂t1/∂a · s",
                "s.grad = (∂t1/∂a · x).sum(dim=1)");
    }

    @Test
    void aMeanAlongADimensionIsOverWhatLiesAlongIt() {
        Tensor w = Tensor.of(new double[][]{{1, 2, 3}, {4, 5, 6}}).requiresGrad(true).named("w");
        assertThat(backward(0, () -> w.mean(1, false).named("m").sum().backward()))
                .containsExactly("w.grad = expand(∂t1/∂m) / 3");
    }

    @Test
    void twoShapesAreOneArrowApartWhereNoSignStandsBetween() {
        Tensor p = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("p");
        Tensor y = Tensor.of(new double[]{1, 1, 1}).named("y");
        CapturedIteration captured = Recordings.record(List.of(), () -> Functional.mseLoss(p, y).named("loss"));
        assertThat(StateLine.of(new TapeReader(captured).at(1), null).getFirst().shapes()).isEqualTo("(3 → 1)");
    }

    @Test
    void whatBelongsToADerivativeStandsBehindItsBrackets() {
        Tensor x = Tensor.of(new double[][]{{1, 2}}).named("x");
        Tensor b = leaf("b", 3);
        assertThat(backward(0, () -> x.add(b).named("a").sum().named("loss").backward()))
                .containsExactly("b.grad = (∂loss/∂a).sum(dim=1)");
    }
}
