package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Programs;
import tapedeck.deck.RunOutput;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.explain.ChainRule;
import tapedeck.explain.TapeEvaluator;
import tapedeck.tape.Changes;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Granularity;
import tapedeck.tape.ModulePath;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * {@code small.tape}: real PyTorch trained {@code cross_entropy(scores * scores)} for five iterations, of which 1 and 4 were
 * recorded; after the third the script halved its rate.
 */
class RecordedRunTest {
    private static final List<Double> LOSSES = List.of(0.8158562183380127, 0.6559752821922302, 0.5455237030982971,
            0.4992336332798004, 0.4752141535282135);

    @TempDir
    private Path folder;

    private RecordedRun run() throws Exception {
        return RecordedRun.of(Tapes.write(folder, Tapes.real("small.tape")));
    }

    private interface Look {
        void at(Deck deck) throws Exception;
    }

    private void play(Look look) throws Exception {
        play(run(), look);
    }

    private static void play(RecordedRun run, Look look) throws Exception {
        Deck deck = new Deck(run, run.defaults());
        try {
            deck.setTempo(Tempo.free());
            look.at(deck);
        } finally {
            Programs.awaitClosed(deck);
        }
    }

    private static TapeSnapshot shown(Deck deck) throws InterruptedException {
        DeckState state = Programs.settle(deck);
        return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
    }

    private static TensorState named(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void itsLossesRatesAndOutputAreThoseOfTheRun() throws Exception {
        play(deck -> {
            deck.play();
            DeckState end = deck.await();
            assertThat(end.position().status()).isEqualTo(Status.FINISHED);
            assertThat(deck.losses().iterations()).isEqualTo(LOSSES.size());
            for (int i = 0; i < LOSSES.size(); i++) {
                assertThat(deck.losses().last(i)).isEqualTo(LOSSES.get(i));
            }
            assertThat(deck.settings().hyperparameters().learningRate()).isEqualTo(0.5);
            assertThat(end.settings().changes().rates()).containsExactly(new Changes.Rate(4, 0.5, 0.25));
            for (int i = 0; i < LOSSES.size(); i++) {
                RunOutput.Printed line = deck.output().line(i);
                assertThat(line.text()).isEqualTo(i + " " + LOSSES.get(i));
                assertThat(line.iteration()).isEqualTo(i + 1);
            }
        });
    }

    /** {@code nn.ModuleDict({'in/out': …, 'in': …})}: two modules, of which the first is not one within the second. */
    @Test
    void aModulesNameMayHaveASlash() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("module_names_with_slash.tape")));
        assertThat(Tapes.told(run, 1).events()).filteredOn(TapeEvent.FunctionRecorded.class::isInstance)
                .extracting(each -> ((TapeEvent.FunctionRecorded) each).scope()).filteredOn(scope -> !scope.isEmpty())
                .containsOnly(ModulePath.of("parts", "in/out"), ModulePath.of("parts", "in", "0"));
    }

    /** The curve is whole before anything is played. */
    @Test
    void allLossesAreKnownFromTheStart() throws Exception {
        play(deck -> {
            assertThat(deck.state().position().iteration()).isZero();
            assertThat(deck.losses().iterations()).isEqualTo(LOSSES.size());
            deck.goTo(4);
            Programs.settle(deck);
            assertThat(deck.losses().iterations()).as("none is counted twice").isEqualTo(LOSSES.size());
            assertThat(deck.losses().last(4)).isEqualTo(LOSSES.get(4));
        });
    }

    @Test
    void whatIsSetNowDoesNotChangeWhatWas() throws Exception {
        play(deck -> {
            Programs.setRate(deck, 3);
            deck.goTo(4);
            assertThat(Programs.settle(deck).settings().inForce().learningRate()).isEqualTo(0.25);
            assertThat(deck.state().settings().wanted().learningRate()).isEqualTo(0.25);
        });
    }

    @Test
    void itsFunctionsAreTheNodesOfPyTorchsGraph() throws Exception {
        play(deck -> {
            deck.goTo(1);
            TapeSnapshot end = shown(deck);
            assertThat(end.functions()).extracting(FunctionState::call).containsExactly("t", "addmm", "mul",
                    "log_softmax", "nll_loss");
            assertThat(end.functions()).extracting(each -> Objects.requireNonNull(each.line()).line())
                    .containsExactly(11, 11, 12, 12, 12);
            assertThat(end.tensors().stream().filter(TensorState::parameter).map(TensorState::name))
                    .containsExactlyInAnyOrder("weight", "bias");
            assertThat(end.lossValue()).isEqualTo(LOSSES.getFirst());
        });
    }

    /** The chain rule holds in what is shown: what came to a tensor is the sum of what was given to it, and the update follows. */
    @Test
    void whatArrivesAddsUpToWhatGoesOn() throws Exception {
        play(deck -> {
            deck.goTo(4);
            TapeSnapshot end = shown(deck);
            assertThat(end.passed()).isEqualTo(end.functions().size());
            for (FunctionState function : end.functions()) {
                NdArray came = Objects.requireNonNull(function.incoming());
                assertThat(came.toArray())
                        .isEqualTo(Objects.requireNonNull(end.tensor(function.output()).grad()).toArray());
            }
            TensorState scores = named(end, "scores");
            assertThat(scores.gradientTerms()).as("it was multiplied with itself").hasSize(2);
            assertThat(scores.gradientTerms()).extracting(each -> each.input()).containsExactly(0, 1);
            for (TapeEvent.ParameterUpdated update : end.updated()) {
                for (int i = 0; i < update.after().numel(); i++) {
                    assertThat(update.after().toArray()[i]).isCloseTo(
                            update.before().toArray()[i] - 0.25 * update.gradient().toArray()[i], within(1e-7));
                }
                assertThat(update.rule().isPlain()).isTrue();
                assertThat(end.tensor(update.tensor()).data().toArray()).isEqualTo(update.after().toArray());
                assertThat(Objects.requireNonNull(end.tensor(update.tensor()).grad()).toArray())
                        .isEqualTo(update.gradient().toArray());
            }
            assertThat(end.updated()).hasSize(2);
        });
    }

    /** Every recording is a test of our own Functions: PyTorch's gradient is the sum of our terms. */
    @Test
    void ourOwnFunctionsTakeItsGradientsApart() throws Exception {
        play(deck -> {
            deck.goTo(4);
            TapeSnapshot end = shown(deck);
            assertThat(end.functions()).allSatisfy(
                    each -> assertThat(Objects.requireNonNull(each.recorded()).function()).isNotNull());
            for (String name : List.of("weight", "bias", "scores")) {
                TensorState tensor = named(end, name);
                double[] grad = Objects.requireNonNull(tensor.grad()).toArray();
                for (int i = 0; i < grad.length; i++) {
                    ChainRule rule = ChainRule.of(end, tensor.id(), i);
                    assertThat(rule.parts().stream().mapToDouble(ChainRule.Part::sum).sum()).as("%s %s", name, i)
                            .isCloseTo(grad[i], within(1e-6));
                    assertThat(rule.parts()).allSatisfy(part -> assertThat(part.terms()).isNotEmpty());
                }
            }
            TapeEvaluator evaluator = Objects.requireNonNull(TapeEvaluator.of(end, named(end, "weight").id()));
            assertThat(evaluator).isNotNull();
        });
    }

    @Test
    void itsStepsAreWhole() throws Exception {
        play(deck -> {
            deck.goTo(4);
            shown(deck);
            List<TapeEvent> events = Objects.requireNonNull(deck.state().playhead().captured()).events();
            List<String> kinds = new ArrayList<>();
            events.stream().filter(StepBoundaries::isWhole).map(each -> each.getClass().getSimpleName()).distinct()
                    .forEach(kinds::add);
            assertThat(kinds).containsExactly("FunctionRecorded", "BackwardStarted", "GradientsPassed",
                    "BackwardEnded", "ParameterUpdated", "OptimizerStepped");
        });
    }

    /** A GAN: what stands beside the curve is what its point says. */
    @Test
    void anIterationOfSeveralOptimizersIsShownWhenAllHaveStepped() throws Exception {
        RecordedRun gan = RecordedRun.of(Tapes.write(folder, Tapes.real("gan_two_optimizers.tape")));
        play(gan, deck -> {
            deck.step(Granularity.ITERATION);
            isOver(deck, 1);
            deck.goTo(2);
            isOver(deck, 2);
            deck.stepBack(Granularity.ITERATION);
            isOver(deck, 1);
        });
        play(gan, deck -> {
            deck.setBreakpoints(List.of(new Breakpoint(1, new Condition.IterationOver(2), true)));
            deck.play();
            isOver(deck, 2);
        });
    }

    private static void isOver(Deck deck, long iteration) throws InterruptedException {
        TapeSnapshot snapshot = shown(deck);
        assertThat(snapshot.iteration()).isEqualTo(iteration);
        assertThat(snapshot.last()).isInstanceOf(TapeEvent.IterationEnded.class);
        assertThat(snapshot.tensor(Objects.requireNonNull(snapshot.loss())).data().item())
                .isEqualTo(deck.losses().last((int) iteration - 1));
    }

    /** Of the second iteration, too, which is told apart only when an optimizer steps for a second time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void parametersBeginAsTheyWereBeforeTheirUpdate(long iteration) throws Exception {
        Tapes.Told told = Tapes.told(
                RecordedRun.of(Tapes.write(folder, Tapes.real("gan_two_optimizers.tape"))), iteration);
        Map<Long, TensorState> parameters = told.parameters().stream()
                .collect(Collectors.toMap(TensorState::id, Function.identity()));
        assertThat(told.events()).filteredOn(TapeEvent.ParameterUpdated.class::isInstance).hasSize(8)
                .allSatisfy(each -> {
                    TapeEvent.ParameterUpdated update = (TapeEvent.ParameterUpdated) each;
                    assertThat(Objects.requireNonNull(parameters.get(update.tensor())).data().toArray())
                            .isEqualTo(update.before().toArray());
                });
    }
}
