package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Grad;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradZeroed;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;

class TapeReaderTest {
    private final Tensor w = Tensor.of(new double[]{2, 3}).requiresGrad(true).named("w");

    private CapturedIteration training() {
        return Recordings.record(List.of(w), () -> {
            SGD optimizer = new SGD(List.of(w), 0.1);
            Tensor h = w.mul(w).named("h");
            h.retainGrad();
            h.sum().named("loss").backward();
            optimizer.step();
            optimizer.zeroGrad();
        });
    }

    private static int after(CapturedIteration captured, Class<? extends TapeEvent> kind) {
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i))) {
                return i + 1;
            }
        }
        throw new AssertionError(kind);
    }

    private static TapeSnapshot at(CapturedIteration captured, Class<? extends TapeEvent> kind) {
        return new TapeReader(captured).at(after(captured, kind));
    }

    private static TensorState named(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(tensor -> tensor.name().equals(name)).findFirst().orElseThrow();
    }

    private static TensorState output(TapeSnapshot snapshot) {
        return Objects.requireNonNull(snapshot.functions().getFirst().recorded()).output();
    }

    @Test
    void movingBackShowsWhatMovingOnShowed() {
        CapturedIteration captured = training();
        TapeReader reader = new TapeReader(captured);
        for (int place = captured.events().size(); place >= 0; place--) {
            TapeSnapshot back = reader.at(place);
            assertThat(reader.playhead()).isEqualTo(place);
            assertThat(back).isEqualTo(new TapeReader(captured).at(place));
            assertThat(reader.at(place)).isEqualTo(back);
        }
        assertThat(reader.captured()).isSameAs(captured);
    }

    @Test
    void whatKeepsItsGradientSaysSoFromBackwardOn() {
        CapturedIteration captured = training();
        int backward = after(captured, BackwardStarted.class);
        TapeReader reader = new TapeReader(captured);
        assertThat(named(reader.at(backward - 1), "h").retainsGrad()).isFalse();
        assertThat(named(reader.at(backward), "h").retainsGrad()).isTrue();
        assertThat(named(reader.at(backward), "loss").retainsGrad()).isFalse();
    }

    @Test
    void whatArrivedIsWhatTheLastFunctionGave() {
        CapturedIteration captured = training();
        assertThat(at(captured, GradientsComputed.class).arrived()).isEmpty();
        int passed = after(captured, GradientsPassed.class);
        TapeSnapshot first = new TapeReader(captured).at(passed);
        assertThat(first.arrived()).hasSize(1);
        assertThat(first.passed()).isEqualTo(1);
        assertThat(first.functions()).extracting(FunctionState::passed).containsExactly(false, true);
        assertThat(Recordings.end(captured).functions()).extracting(FunctionState::freed).containsExactly(true, false);
        assertThat(at(captured, BackwardEnded.class).arrived()).isEmpty();
    }

    @Test
    void aTensorThatIsBothInputsOfAFunctionIsGivenToTwice() {
        CapturedIteration captured = training();
        TensorState w = at(captured, BackwardEnded.class).tensor(0);
        assertThat(w.gradientTerms()).extracting(GradientTerm::function).containsExactly(0, 0);
        assertThat(w.gradientTerms()).extracting(GradientTerm::input).containsExactly(0, 1);
        assertThat(Objects.requireNonNull(w.grad()).toArray()).containsExactly(4, 6);
    }

    @Test
    void aGradientThatIsHandedOutLeavesGradAsItWas() {
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            w.mul(w).sum().backward();
            new Grad(List.of(w.exp().sum()), Collections.singletonList(null), false, false).of(List.of(w), false,
                    false);
        });
        TapeReader reader = new TapeReader(captured);
        TensorState after = reader.at(captured.events().size()).tensor(0);
        assertThat(Objects.requireNonNull(after.grad()).toArray()).containsExactly(4, 6);
        assertThat(after.gradientTerms()).hasSize(2);
        assertThat(Objects.requireNonNull(reader.at(captured.events().size() - 1).tensor(0).grad()).toArray())
                .as("while it arrives").containsExactly(Math.exp(2), Math.exp(3));
        assertThat(Objects.requireNonNull(reader.at(captured.events().size()).tensor(0).grad()).toArray())
                .containsExactly(4, 6);
    }

    @Test
    void onlyTheInputThatAGradientGoesToCounts() {
        Tensor x = Tensor.of(new double[]{1, 2}).named("x");
        CapturedIteration captured = Recordings.record(List.of(w), () -> x.mul(w).sum().backward());
        assertThat(at(captured, BackwardEnded.class).tensor(0).gradientTerms()).extracting(GradientTerm::input)
                .containsExactly(1);
    }

    @Test
    void zeroGradTakesTheGradientAndAllItWasMadeOf() {
        CapturedIteration captured = training();
        int zeroed = after(captured, GradZeroed.class);
        TapeReader reader = new TapeReader(captured);
        assertThat(reader.at(zeroed - 1).tensor(0).grad()).isNotNull();
        TensorState w = reader.at(zeroed).tensor(0);
        assertThat(w.grad()).isNull();
        assertThat(w.gradientTerms()).isEmpty();
    }

    @Test
    void aGradientThatTheProgramSetToZerosIsShownAsZeros() {
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            w.mul(w).sum().backward();
            try (NoGrad _ = NoGrad.enter()) {
                Objects.requireNonNull(w.grad()).zero_();
            }
        });
        TapeSnapshot zeroed = Recordings.end(captured);
        assertThat(zeroed.last()).isInstanceOf(FunctionRecorded.class);
        TensorState leaf = named(zeroed, "w");
        assertThat(Objects.requireNonNull(leaf.grad()).toArray()).containsExactly(0, 0);
        assertThat(leaf.gradientTerms()).isEmpty();
        assertThat(zeroed.stepped()).isEmpty();
    }

    @Test
    void aNameThatComesAfterTheFunctionIsInItsFormulaToo() {
        CapturedIteration recorded = Recordings.record(List.of(w), () -> w.mul(w).exp());
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        recorded.events().forEach(captured::append);
        TensorState made = output(Recordings.end(recorded));
        captured.append(new TapeEvent.Assigned(null, false, "out", made.named("out"), ""));
        TapeSnapshot named = Recordings.end(captured);
        assertThat(named.tensor(made.id()).name()).isEqualTo("out");
        assertThat(output(named).name()).isEqualTo("out");
        assertThat(named.last()).isInstanceOfSatisfying(FunctionRecorded.class,
                last -> assertThat(last.inputs()).extracting(TensorState::name).containsExactly("out"));
        assertThat(output(new TapeReader(captured).at(1)).name())
                .as("before it had it: the tape's own").isEqualTo("t1");
    }

    @Test
    void aFunctionThatRanBeforeTheTapeBeganGivesFromElsewhere() {
        Tensor before = w.mul(3);
        CapturedIteration captured = Recordings.record(List.of(w), () -> before.add(1).sum().backward());
        TapeSnapshot end = Recordings.end(captured);
        assertThat(end.functions()).hasSize(2).allMatch(FunctionState::passed);
        assertThat(end.passed()).isEqualTo(3);
        Tensor again = w.mul(3);
        CapturedIteration seen = Recordings.record(List.of(w), () -> {
            w.mul(1);
            again.sum().backward();
        });
        assertThat(Recordings.end(seen).tensor(0).gradientTerms()).last()
                .satisfies(term -> {
                    assertThat(term.source()).isEqualTo(GradientTerm.Source.ELSEWHERE);
                    assertThat(Objects.requireNonNull(term.incoming()).toArray()).containsExactly(1, 1);
                });
    }

    @Test
    void betweenAStepAndZeroGradNumbersAreFromAfterTheStepAndGradientsFromBefore() {
        CapturedIteration captured = training();
        assertThat(at(captured, GradientsPassed.class).stepped()).isEmpty();
        TapeSnapshot stepped = at(captured, TapeEvent.ParameterUpdated.class);
        assertThat(stepped.stepped()).containsExactly(named(stepped, "w").id());
        assertThat(at(captured, GradZeroed.class).stepped()).as("no gradient is left to be of before").isEmpty();
    }

    @Test
    void anUpdateByHandIsAStepToo() {
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            w.mul(2).sum().backward();
            try (NoGrad _ = NoGrad.enter()) {
                w.sub_(Objects.requireNonNull(w.grad()));
            }
            w.mul(3).named("next");
        });
        TapeSnapshot end = Recordings.end(captured);
        assertThat(named(end, "w").data().toArray())
                .isNotEqualTo(named(at(captured, BackwardEnded.class), "w").data().toArray());
        assertThat(end.stepped()).containsExactly(named(end, "w").id());
        assertThat(at(captured, BackwardEnded.class).stepped()).isEmpty();
    }

    @Test
    void aGradientThatComesAfterAStepIsOfTheNumbersBesideIt() {
        TapeSnapshot twice = Recordings.snapshot(() -> {
            w.mul(2).sum().backward();
            new SGD(List.of(w), 0.1).step();
            w.mul(3).sum().backward();
        });
        assertThat(twice.stepped()).isEmpty();
    }
}
