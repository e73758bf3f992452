package tapedeck.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Classes;
import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Metrics;
import tapedeck.deck.Moment;
import tapedeck.deck.Predictor;
import tapedeck.deck.Program;
import tapedeck.deck.TapeReader;
import tapedeck.deck.TapeSnapshot;
import tapedeck.deck.TensorState;

/** A predictor says of copied parameters what the Program itself measures. */
class PredictorTest {
    static Stream<String> lessons() {
        return Lessons.all().stream().map(Lesson::id);
    }

    private record Trained(Predictor predictor, List<NdArray> parameters, Metrics.Scores scores) {
        static Trained of(String id) throws Exception {
            Program program = Lessons.find(id).orElseThrow().load(Path.of(""));
            try (Deck deck = new Deck(program, program.defaults())) {
                deck.runTo(new Moment.Iteration(300));
                DeckState state = deck.await();
                TapeSnapshot tape = new TapeReader(Objects.requireNonNull(state.captured())).at(state.playhead());
                List<NdArray> parameters = new ArrayList<>();
                for (int layer = 1;; layer++) {
                    for (String name : List.of("w" + layer, "b" + layer)) {
                        tape.tensors().stream().filter(t -> t.parameter() && t.name().equals(name))
                                .map(TensorState::data).forEach(parameters::add);
                    }
                    if (parameters.size() < 2 * layer) {
                        break;
                    }
                }
                return new Trained(Objects.requireNonNull(program.predictor(program.defaults())), parameters,
                        Objects.requireNonNull(state.metrics()).scores());
            }
        }

        double accuracy(Dataset rows) {
            int[] actual = Classes.of(rows.targets());
            int[] predicted = Classes.of(predictor.predict(parameters, rows.inputs()));
            int right = 0;
            for (int i = 0; i < actual.length; i++) {
                right += actual[i] == predicted[i] ? 1 : 0;
            }
            return (double) right / actual.length;
        }

        double squaredError(Dataset rows) {
            double[] predicted = predictor.predict(parameters, rows.inputs()).toArray();
            double[] actual = rows.targets().toArray();
            double sum = 0;
            for (int i = 0; i < actual.length; i++) {
                sum += Math.pow(actual[i] - predicted[i], 2);
            }
            return sum / actual.length;
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void predictsWhatTheProgramMeasures(String id) throws Exception {
        Trained trained = Trained.of(id);
        Dataset.Split split = trained.predictor.split();
        if (trained.predictor.task() == Task.CLASSIFICATION) {
            assertThat(trained.accuracy(split.train())).isEqualTo(trained.scores.trainAccuracy());
            assertThat(trained.accuracy(split.test())).isEqualTo(trained.scores.testAccuracy());
        } else {
            assertThat(trained.squaredError(split.test())).isCloseTo(trained.scores.testLoss(),
                    org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void givesEveryHiddenLayerAndSharesNothingWithItsCaller(String id) throws Exception {
        Trained trained = Trained.of(id);
        List<NdArray> before = trained.parameters.stream().map(NdArray::copy).toList();
        Dataset test = trained.predictor.split().test();
        List<NdArray> hidden = trained.predictor.hidden(trained.parameters, test.inputs());
        assertThat(hidden).hasSize(trained.parameters.size() / 2 - 1);
        for (int i = 0; i < hidden.size(); i++) {
            assertThat(hidden.get(i).shape())
                    .isEqualTo(Shape.of(test.size(), trained.parameters.get(2 * i + 1).numel()));
        }
        for (int i = 0; i < before.size(); i++) {
            assertThat(trained.parameters.get(i).toArray()).containsExactly(before.get(i).toArray());
        }
        assertThat(trained.predictor.describe(test.inputs(), 0)).isNotBlank();
        assertThat(trained.predictor.gallery().size()).isEqualTo(id.equals("fizzbuzz") ? 101 : 0);
    }
}
