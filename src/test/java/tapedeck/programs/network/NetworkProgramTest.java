package tapedeck.programs.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.training.ProgramCheck;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.pytorch.Cases;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Series;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

class NetworkProgramTest {
    private static final int ITERATIONS = 1000;
    private static final int KEPT = 25;

    private static NetworkProgram program(NetworkSpec spec) {
        return NetworkProgram.drawn("test", Message.verbatim("Test"), spec, settings(1, 0.1));
    }

    private static Settings settings(long seed, double rate) {
        return new Settings(seed, Hyperparameters.of(rate).withBatchSize(32), ITERATIONS);
    }

    @TestFactory
    Stream<DynamicTest> aThousandIterationsAreThoseOfANotebook() {
        return Cases.list(Cases.read("network_runs.json"))
                .map(run -> DynamicTest.dynamicTest(run.get("name").asText(), () -> check(run)));
    }

    private static NetworkSpec spec(JsonNode run) {
        JsonNode data = run.get("data");
        List<LayerSpec> hidden = Cases.list(run.get("hidden"))
                .map(layer -> new LayerSpec(layer.get(0).asInt(), Activation.valueOf(layer.get(1).asText()))).toList();
        return new NetworkSpec(new DatasetSpec(DatasetKind.valueOf(data.get(0).asText()), data.get(1).asInt(),
                data.get(2).asDouble(), data.get(3).asInt(), data.get(4).asLong()), run.get("share").asDouble(),
                hidden,
                Initialisation.valueOf(run.get("initialisation").asText()),
                LossKind.valueOf(run.get("loss").asText()), run.get("l1").asDouble(), run.get("l2").asDouble());
    }

    private static void check(JsonNode run) throws InterruptedException {
        Settings settings = settings(run.get("seed").asLong(), run.get("rate").asDouble());
        double[] expected = Cases.doubles(run.get("losses"));
        try (Deck deck = new Deck(program(spec(run)), settings)) {
            deck.runTo(new Moment.Iteration(ITERATIONS + 1)); // at the update of the next, this one has ended
            assertThat(deck.await().position().failure()).isNull();
            Series.View losses = deck.losses();
            List<Double> kept = new ArrayList<>();
            for (int i = 0; i < ITERATIONS; i += KEPT) {
                kept.add(losses.last(i));
            }
            kept.add(losses.last(ITERATIONS - 1));
            assertThat(kept).hasSize(expected.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(kept.get(i)).as("loss " + i * KEPT)
                        .isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
            }
        }
    }

    private static TapeSnapshot tape(NetworkSpec spec) throws InterruptedException {
        try (Deck deck = new Deck(program(spec), settings(1, 0.1))) {
            deck.runTo(new Moment.Iteration(1));
            DeckState state = deck.await();
            assertThat(state.position().failure()).isNull();
            return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
        }
    }

    @Test
    void namesWhatItRecordsByLayer() throws InterruptedException {
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES), new LayerSpec(8, Activation.TANH),
                new LayerSpec(4, Activation.NONE)).withLoss(LossKind.BCE_WITH_LOGITS);
        TapeSnapshot tape = tape(spec);
        assertThat(tape.functions()).extracting(FunctionState::call).containsExactly("matmul", "add", "tanh", "matmul",
                "add", "matmul", "add", "binary_cross_entropy_with_logits");
        assertThat(tape.functions()).extracting(each -> each.scope().text()).containsExactly("layer 1", "layer 1",
                "layer 1",
                "layer 2", "layer 2", "head", "head", "loss");
        assertThat(tape.tensors()).extracting(TensorState::name).containsExactlyInAnyOrder("x", "w1", "b1", "m1", "z1",
                "h1", "w2", "b2", "m2", "z2", "w3", "b3", "m3", "logits", "y", "loss");
    }

    @Test
    void recordsRegularisationInAScopeOfItsOwn() throws InterruptedException {
        TapeSnapshot tape = tape(NetworkSpec.of(DatasetSpec.of(DatasetKind.SINE), new LayerSpec(3, Activation.TANH))
                .withL1(0.1).withL2(0.2));
        assertThat(tape.functions()).filteredOn(f -> f.scope().equals(ModulePath.of("regularisation")))
                .extracting(FunctionState::call).containsExactly("abs", "sum", "abs", "sum", "add", "mul", "add", "pow",
                        "sum", "pow", "sum", "add", "mul", "add");
        assertThat(tape.tensors()).extracting(TensorState::name).contains("y_hat", "data_loss", "l1", "l2", "loss");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientsAgreeWithFiniteDifferencesForEveryActivation(Activation activation) throws Exception {
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS).withArms(3),
                new LayerSpec(4, activation), new LayerSpec(3, activation)).withL1(0.01).withL2(0.02);
        List<ProgramCheck.Result> results = ProgramCheck.of(program(spec));
        assertThat(results).extracting(ProgramCheck.Result::parameter).containsExactly("w1", "b1", "w2", "b2", "w3",
                "b3");
        assertThat(results).allSatisfy(r -> assertThat(r.report().passed()).as(r.toString()).isTrue());
    }

    private static Metrics.Scores scores(NetworkSpec spec, int iterations) throws InterruptedException {
        try (Deck deck = new Deck(program(spec), settings(1, 0.05))) {
            deck.runTo(new Moment.Iteration(iterations));
            DeckState state = deck.await();
            assertThat(state.position().failure()).isNull();
            return Objects.requireNonNull(state.measured().metrics()).scores();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Initialisation.class)
    void everyInitialisationTrains(Initialisation initialisation) throws InterruptedException {
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.GAUSSIANS), new LayerSpec(8, Activation.TANH))
                .withInitialisation(initialisation);
        double loss = scores(spec, 200).trainLoss();
        if (initialisation == Initialisation.ZEROS) {
            assertThat(loss).isBetween(0.69, 0.70); // ln 2: nothing learned
        } else {
            assertThat(loss).isLessThan(0.3);
        }
    }

    @Tag("long")
    @Test
    void fromNoHiddenLayerToEightOfTheGreatestWidth() throws InterruptedException {
        NetworkSpec none = NetworkSpec.of(DatasetSpec.of(DatasetKind.GAUSSIANS));
        assertThat(scores(none, 200).testAccuracy()).isGreaterThan(0.97);
        NetworkSpec deepest = none.withHidden(Collections.nCopies(8, new LayerSpec(512, Activation.RELU)));
        assertThat(scores(deepest, 2).trainLoss()).isFinite();
    }

    @Test
    void regressionHasNoAccuracy() throws InterruptedException {
        Metrics.Scores scores = scores(NetworkSpec.of(DatasetSpec.of(DatasetKind.PLANE)), 500);
        assertThat(scores.trainLoss()).isLessThan(1e-3);
        assertThat(scores.trainAccuracy()).isNaN();
        assertThat(scores.testAccuracy()).isNaN();
    }

    @Test
    void whatIsMeasuredIsTheLossOfTheRowsAlone() throws InterruptedException {
        NetworkSpec plain = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES), new LayerSpec(8, Activation.TANH));
        assertThat(initialScores(plain.withL2(1))).isEqualTo(initialScores(plain));
    }

    private static Metrics.Scores initialScores(NetworkSpec spec) throws InterruptedException {
        try (Deck deck = new Deck(program(spec), settings(1, 0))) {
            deck.runTo(new Moment.Iteration(1));
            return Objects.requireNonNull(deck.await().measured().metrics()).scores();
        }
    }
}
