package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.Generator;
import tapedeck.autograd.Grad;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/** What a recording knows of tensors beyond their numbers. */
class RecorderTest {
    private static List<FunctionRecorded> functions(CapturedIteration captured) {
        return captured.events().stream().filter(FunctionRecorded.class::isInstance).map(FunctionRecorded.class::cast)
                .toList();
    }

    @Test
    void aChangeInPlaceLeavesWhatWasThereBefore() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            Tensor y = x.mul(3);
            y.add_(10);
            y.sum().backward();
        });
        List<FunctionRecorded> functions = functions(captured);
        assertThat(functions.get(0).output().data().toArray()).containsExactly(3, 6);
        assertThat(functions.get(1).inputs().getFirst().data().toArray()).containsExactly(3, 6);
        assertThat(functions.get(1).output().data().toArray()).containsExactly(13, 16);
        assertThat(functions.get(1).output().version()).isEqualTo(1);
        assertThat(functions.get(1).output().id()).isEqualTo(functions.get(0).output().id());
    }

    @Test
    void aChangeWithoutGradientsTooAndTheSnapshotFollows() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            try (NoGrad _ = NoGrad.enter()) {
                w.sub_(1);
            }
            w.mul(2);
        });
        assertThat(functions(captured).getFirst().inputs().getFirst().data().toArray()).containsExactly(1, 2);
        TensorState now = Recordings.end(captured).tensor(0);
        assertThat(now.data().toArray()).containsExactly(0, 1);
        assertThat(now.version()).isEqualTo(1);
    }

    @Test
    void aTensorIsNamedAfterItWasMade() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            Tensor y = x.mul(3).named("y");
            x.named("x");
            y.sum().named("s").backward();
        });
        assertThat(functions(captured)).extracting(f -> f.output().name()).containsExactly("y", "s");
    }

    @Test
    void whatIsDetachedKnowsFromWhere() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        TapeSnapshot end = Recordings.snapshot(() -> x.exp().named("h").detach().named("d").mul(2));
        TensorState detached = end.tensors().stream().filter(t -> t.name().equals("d")).findFirst().orElseThrow();
        assertThat(end.tensor(Objects.requireNonNull(detached.detachedFrom())).name()).isEqualTo("h");
        assertThat(end.tensors()).filteredOn(t -> t.detachedFrom() != null).hasSize(1);
    }

    @Test
    void theSeedIsWhatArrivesWhereBackwardStarts() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        TapeSnapshot end = Recordings.snapshot(() -> x.mul(2).sum().backward());
        TensorState root = end.tensor(Objects.requireNonNull(end.loss()));
        assertThat(root.gradientTerms()).extracting(GradientTerm::source).containsExactly(GradientTerm.Source.SEED);
        assertThat(Objects.requireNonNull(root.grad()).item()).isEqualTo(1);
    }

    private static CapturedIteration clipping(List<Tensor> parameters, Runnable forwardAndBackward) {
        return Recordings.record(parameters, () -> {
            forwardAndBackward.run();
            SGD optimizer = new SGD(parameters, 0.1);
            optimizer.setMaxNorm(1);
            optimizer.step();
        });
    }

    private static TapeSnapshot whenClipped(CapturedIteration captured) {
        int place = 0;
        while (!(captured.events().get(place) instanceof TapeEvent.GradientsClipped)) {
            place++;
        }
        return new TapeReader(captured).at(place + 1);
    }

    @Test
    void whereTheDeckHoldsAfterClippingEveryGradientIsTheOneOfTheUpdate() {
        Generator generator = Generator.manualSeed(3);
        List<Tensor> parameters = List.of(Tensor.randn(generator, 4, 5).requiresGrad(true).named("v"),
                Tensor.randn(generator, 5).requiresGrad(true).named("w"));
        CapturedIteration captured = clipping(parameters,
                () -> parameters.get(0).mul(parameters.get(1)).pow(2).sum().backward());
        TapeSnapshot snapshot = whenClipped(captured);
        List<TapeEvent.ParameterUpdated> updates = captured.events().stream()
                .filter(TapeEvent.ParameterUpdated.class::isInstance).map(TapeEvent.ParameterUpdated.class::cast)
                .toList();
        assertThat(updates).hasSize(2).allSatisfy(update -> {
            TensorState shown = snapshot.tensor(update.tensor());
            assertThat(Objects.requireNonNull(shown.grad()).toArray()).containsExactly(update.gradient().toArray());
            assertThat(shown.gradientTerms().getLast().source()).isEqualTo(GradientTerm.Source.CLIPPED);
            assertThat(Recordings.end(captured).tensor(update.tensor()).gradientTerms()).as("clipped once").hasSize(2);
        });
    }

    @Test
    void aNormThatIsNaNMakesEveryGradientNaN() {
        Tensor good = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("good");
        Tensor bad = Tensor.of(new double[]{-1}).requiresGrad(true).named("bad");
        TapeSnapshot snapshot = whenClipped(
                clipping(List.of(good, bad), () -> good.pow(2).sum().add(bad.sqrt().sum()).backward()));
        assertThat(Objects.requireNonNull(snapshot.tensor(0).grad()).toArray()).containsExactly(Double.NaN,
                Double.NaN);
    }

    @Test
    void gradientsThatAreSmallEnoughStay() {
        Tensor w = Tensor.of(new double[]{0.1, 0.2}).requiresGrad(true).named("w");
        CapturedIteration captured = clipping(List.of(w), () -> w.pow(2).sum().backward());
        assertThat(whenClipped(captured).tensor(0).gradientTerms()).extracting(GradientTerm::source)
                .containsExactly(GradientTerm.Source.FUNCTION);
    }

    @Test
    void aGradientThatWasClippedStillAddsUp() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        TapeSnapshot end = Recordings.end(clipping(List.of(w), () -> w.pow(2).sum().backward()));
        TensorState state = end.tensor(0);
        assertThat(state.gradientTerms()).extracting(GradientTerm::source).containsExactly(GradientTerm.Source.FUNCTION,
                GradientTerm.Source.CLIPPED);
        double[] grad = Objects.requireNonNull(state.grad()).toArray();
        assertThat(grad[0]).isCloseTo(0.6, within(1e-6));
        assertThat(state.gradientTerms().stream().mapToDouble(a -> a.contribution().toArray()[0]).sum()).isCloseTo(
                grad[0],
                within(1e-12));
        assertThat(state.version()).isEqualTo(1);
    }

    @Test
    void whatTheWorkspaceHandsOutAgainHasNeverBeenChanged() {
        tapedeck.array.Workspace workspace = new tapedeck.array.Workspace();
        for (int i = 0; i < 2; i++) {
            workspace.run(() -> {
                Tensor x = Tensor.zeros(4);
                assertThat(x.data().version()).isZero();
                x.add_(1);
                assertThat(x.data().version()).isEqualTo(1);
            });
        }
    }

    private static <E extends TapeEvent> List<E> all(CapturedIteration captured, Class<E> kind) {
        return captured.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void whatAFunctionGivesIsCopiedOnceAndSoIsWhatArrivesFirst() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(), () -> x.mul(2).sum().backward());
        List<GradientsComputed> given = all(captured, GradientsComputed.class);
        List<GradAccumulated> arrived = all(captured, GradAccumulated.class);
        GradAccumulated onTheWay = arrived.get(arrived.size() - 2);
        GradAccumulated atX = arrived.getLast();
        assertThat(onTheWay.contribution()).isSameAs(given.getFirst().outgoing().getFirst()).isSameAs(onTheWay.after());
        assertThat(atX.contribution()).isSameAs(given.getLast().outgoing().getFirst());
        assertThat(atX.contribution().toArray()).containsExactly(2, 2);
    }

    @Test
    void ofAWeightAndItsGradientThereIsOneCopyHoweverOftenTheyAreTold() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            w.mul(w).sum().backward();
            new SGD(List.of(w), 0.5).step();
            w.mul(3);
        });
        FunctionRecorded first = all(captured, FunctionRecorded.class).getFirst();
        GradAccumulated grad = all(captured, GradAccumulated.class).getLast();
        ParameterUpdated update = all(captured, ParameterUpdated.class).getFirst();
        FunctionRecorded last = all(captured, FunctionRecorded.class).getLast();
        assertThat(first.saved().getFirst()).isSameAs(first.inputs().getFirst().data()).isSameAs(update.before());
        assertThat(grad.after()).isSameAs(update.gradient());
        assertThat(update.after()).isSameAs(last.inputs().getFirst().data()).isNotSameAs(update.before());
        assertThat(update.before().toArray()).containsExactly(1, 2);
        assertThat(update.after().toArray()).containsExactly(0, 0);
    }

    @Test
    void copiesStayAsTheyWereWhateverHappensToTheGradient() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            x.add(x).sum().backward();
            Objects.requireNonNull(x.grad()).mul_(10);
            x.mul(3).sum().backward();
        });
        List<GradAccumulated> arrived = all(captured, GradAccumulated.class).stream()
                .filter(each -> each.tensor() == 0).toList();
        assertThat(arrived).extracting(each -> each.contribution().get(0)).containsExactly(1.0, 1.0, 3.0);
        assertThat(arrived).extracting(each -> each.after().get(0)).containsExactly(1.0, 2.0, 23.0);
    }

    @Test
    void tellsAnIterationInItsOrder() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            Tensor h = w.mul(2);
            h.retainGrad();
            h.sum().backward();
            SGD optimizer = new SGD(List.of(w), 0.5);
            optimizer.setMaxNorm(1);
            optimizer.step();
            optimizer.zeroGrad();
        });
        assertThat(captured.events()).extracting(event -> event.getClass().getSimpleName()).containsExactly(
                "FunctionRecorded", "FunctionRecorded", "GradAccumulated", "BackwardStarted", //
                "GradientsComputed", "GradAccumulated", "GradientsPassed", //
                "GradientsComputed", "GradAccumulated", "GradientsPassed", "BackwardEnded", //
                "GradientsClipped", "ParameterUpdated", "OptimizerStepped", "GradZeroed");
        assertThat(captured.events()).filteredOn(TapeEvent::isStep).hasSize(7);
        assertThat(all(captured, TapeEvent.BackwardStarted.class)).extracting(TapeEvent.BackwardStarted::retaining)
                .containsExactly(List.of(2L));
        assertThat(all(captured, TapeEvent.GradientsPassed.class)).containsExactly(
                new TapeEvent.GradientsPassed(1, 1, false), new TapeEvent.GradientsPassed(0, 2, true));
        assertThat(all(captured, TapeEvent.OptimizerStepped.class).getFirst().rule().isPlain()).isTrue();
        assertThat(all(captured, TapeEvent.GradZeroed.class)).containsExactly(new TapeEvent.GradZeroed(0));
        assertThat(functions(captured).getFirst().function()).isNotNull();
    }

    @Test
    void aFunctionIsToldBeforeWhateverElseHappens() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        w.mul(1).sum().backward();
        CapturedIteration zeroed = Recordings.record(List.of(w), () -> {
            w.mul(2);
            w.zeroGrad();
        });
        assertThat(zeroed.events().getFirst()).isInstanceOf(FunctionRecorded.class);
        w.mul(1).sum().backward();
        CapturedIteration stepped = Recordings.record(List.of(w), () -> {
            w.mul(2);
            new SGD(List.of(w), 0.1).step();
        });
        assertThat(stepped.events().getFirst()).isInstanceOf(FunctionRecorded.class);
    }

    @Test
    void parametersAreTheFirstTensorsWhateverUsesThemFirst() {
        Tensor v = Tensor.of(new double[]{1}).requiresGrad(true).named("v");
        Tensor w = Tensor.of(new double[]{2}).requiresGrad(true).named("w");
        v.mul(5).sum().backward();
        Recorder recorder = new Recorder(List.of(v, w), _ -> {});
        assertThat(recorder.parameters()).extracting(TensorState::name).containsExactly("v", "w");
        assertThat(recorder.parameters()).allMatch(TensorState::parameter);
        assertThat(Objects.requireNonNull(recorder.parameters().getFirst().grad()).item()).isEqualTo(5);
        assertThat(recorder.parameters().getLast().grad()).isNull();
        CapturedIteration captured = Recordings.record(List.of(v, w), () -> w.mul(v));
        assertThat(functions(captured).getFirst().inputs()).extracting(TensorState::id).containsExactly(1L, 0L);
        assertThat(functions(captured).getFirst().output().parameter()).isFalse();
    }

    @Test
    void aGradientThatIsAGraphIsRecordedAndWalkedAsAllElse() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(x), () -> {
            Tensor loss = x.pow(3).relu().sum();
            Tensor slope = Objects.requireNonNull(
                    new Grad(List.of(loss), Collections.singletonList(null), true, true).of(List.of(x), false, false)
                            .getFirst());
            slope.pow(2).sum().backward();
        });
        List<FunctionRecorded> functions = functions(captured);
        assertThat(functions).extracting(FunctionRecorded::gradFn).containsExactly("PowBackward0", "ReluBackward0",
                "SumBackward0", "ExpandBackward0", "ThresholdBackwardBackward0", "PowBackward0", "MulBackward1",
                "MulBackward0", "PowBackward0", "SumBackward0");
        assertThat(functions).extracting(FunctionRecorded::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(captured.events()).filteredOn(GradientsComputed.class::isInstance)
                .allSatisfy(event -> assertThat(((GradientsComputed) event).index()).isNotNegative());
        TapeReader reader = new TapeReader(captured);
        for (int i = 0; i <= captured.events().size(); i++) {
            assertThat(reader.at(i).playhead()).isEqualTo(i);
        }
        double[] second = Objects.requireNonNull(Recordings.end(captured).tensor(0).grad()).toArray();
        assertThat(second).containsExactly(new double[]{36, 288}, within(1e-9)); // (3 x²)² has the slope 36 x³
    }
}
