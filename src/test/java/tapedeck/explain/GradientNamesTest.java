package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Grad;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** Only where PyTorch has a number in {@code .grad} is a gradient called so. */
class GradientNamesTest {
    private final Tensor w = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("w");

    private static String shown(TapeSnapshot snapshot, String name) {
        return GradientNames.shown(tensor(snapshot, name));
    }

    private static TensorState tensor(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aLeafHasGradAndAResultADerivative() {
        TapeSnapshot snapshot = Recordings.snapshot(() -> w.mul(2).named("h").sum().named("loss").backward());
        assertThat(shown(snapshot, "w")).isEqualTo("w.grad");
        assertThat(shown(snapshot, "h")).isEqualTo("∂loss/∂h");
        assertThat(shown(snapshot, "loss")).isEqualTo("∂loss/∂loss");
        assertThat(GradientNames.label(tensor(snapshot, "w"))).isEqualTo(".grad");
        assertThat(GradientNames.label(tensor(snapshot, "h"))).isEqualTo("∂loss/∂h");
    }

    @Test
    void aResultThatRetainsItsGradHasIt() {
        TapeSnapshot snapshot = Recordings.snapshot(() -> {
            Tensor h = w.mul(2).named("h");
            Tensor loss = h.sum().named("loss");
            h.retainGrad();
            loss.backward();
        });
        assertThat(shown(snapshot, "h")).isEqualTo("h.grad");
        assertThat(NamedFormulas.backward(snapshot.functions().getFirst(), snapshot))
                .as("though asked for after it was made")
                .containsExactly("w.grad = h.grad · 2");
    }

    @Test
    void eachIsOfThePassThatBroughtIt() {
        TapeSnapshot snapshot = Recordings.snapshot(() -> {
            w.mul(2).named("h").sum().named("first").backward();
            w.mul(3).named("k").sum().named("second").backward();
        });
        assertThat(shown(snapshot, "h")).isEqualTo("∂first/∂h");
        assertThat(shown(snapshot, "k")).isEqualTo("∂second/∂k");
        assertThat(shown(snapshot, "second")).isEqualTo("∂second/∂second");
        assertThat(NamedFormulas.backward(snapshot.functions().getFirst(), snapshot))
                .containsExactly("w.grad = ∂first/∂h · 2");
    }

    /** PyTorch fills no {@code .grad} there, and leaves one that is there as it is. */
    @Test
    void whatIsHandedOutToALeafIsADerivative_untilThePassIsOver() {
        for (boolean createGraph : new boolean[]{false, true}) {
            Tensor leaf = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("w");
            CapturedIteration captured = Recordings.record(List.of(), () -> {
                leaf.mul(2).named("h").sum().named("loss").backward();
                Tensor again = leaf.mul(3).named("k").sum().named("again");
                new Grad(List.of(again), Collections.singletonList(null), true, createGraph).of(List.of(leaf), false,
                        false);
                leaf.mul(4).named("m").sum().named("third").backward();
            });
            List<String> names = IntStream.rangeClosed(1, captured.events().size())
                    .mapToObj(i -> new TapeReader(captured).at(i)).map(each -> tensor(each, "w"))
                    .filter(each -> each.grad() != null)
                    .map(each -> GradientNames.shown(each) + " " + Objects.requireNonNull(each.grad()).toArray()[0])
                    .distinct().toList();
            assertThat(names).containsExactly("w.grad 2.0", "∂again/∂w 3.0", "w.grad 6.0");
        }
    }

    @Test
    void aFormulaIsOfThePassThatReachedItLast_alsoWhenThatIsOver() {
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            w.mul(2).named("h").sum().named("loss").backward();
            Tensor again = w.mul(3).named("k").sum().named("again");
            new Grad(List.of(again), Collections.singletonList(null), true, false).of(List.of(w), false, false);
            again.backward();
        });
        List<String> formulas = IntStream.rangeClosed(1, captured.events().size())
                .mapToObj(i -> new TapeReader(captured).at(i))
                .filter(each -> each.functions().size() == 4 && each.functions().get(2).incoming() != null)
                .map(each -> NamedFormulas.backward(each.functions().get(2), each).getFirst()).distinct().toList();
        assertThat(formulas).as("of autograd.grad, then of backward()")
                .containsExactly("∂again/∂w = ∂again/∂k · 3", "w.grad = ∂again/∂k · 3");
        TapeSnapshot end = new TapeReader(captured).at(captured.events().size());
        assertThat(NamedFormulas.backward(end.functions().getFirst(), end)).containsExactly("w.grad = ∂loss/∂h · 2");
    }

    @Test
    void beforeThePassNothingIsThereAndFormulasNameNoBeginning() {
        CapturedIteration captured = Recordings.record(List.of(),
                () -> w.mul(2).named("h").sum().named("loss").backward());
        TapeSnapshot forward = new TapeReader(captured).at(1);
        assertThat(shown(forward, "h")).as("None, as PyTorch says").isEqualTo("h.grad");
        assertThat(NamedFormulas.backward(forward.functions().getFirst(), forward))
                .containsExactly("w.grad = ∂L/∂h · 2");
        for (int i = 0; i <= captured.events().size(); i++) {
            TapeSnapshot now = new TapeReader(captured).at(i);
            now.tensors().stream().filter(each -> each.grad() != null && !each.leaf())
                    .forEach(each -> assertThat(GradientNames.shown(each)).startsWith("∂loss/∂"));
        }
    }
}
