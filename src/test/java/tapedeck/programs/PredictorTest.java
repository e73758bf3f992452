package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;

/** A predictor says of copied parameters what the Program itself measures. */
class PredictorTest {
    static Stream<String> lessons() {
        return new Catalogue().all().stream().map(ProgramEntry::id);
    }

    private static double accuracy(Trained trained, Dataset rows) {
        int[] actual = ClassNumbers.of(rows.targets());
        int[] predicted = ClassNumbers.of(trained.predictor().predict(trained.parameters(), rows.inputs()));
        int right = 0;
        for (int i = 0; i < actual.length; i++) {
            right += actual[i] == predicted[i] ? 1 : 0;
        }
        return (double) right / actual.length;
    }

    private static double squaredError(Trained trained, Dataset rows) {
        double[] predicted = trained.predictor().predict(trained.parameters(), rows.inputs()).toArray();
        double[] actual = rows.targets().toArray();
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.pow(actual[i] - predicted[i], 2);
        }
        return sum / actual.length;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void predictsWhatTheProgramMeasures(String id) throws Exception {
        Trained trained = Trained.lesson(id, 100);
        Dataset.Split split = trained.predictor().split();
        if (trained.predictor().source().task() == Task.CLASSIFICATION) {
            assertThat(accuracy(trained, split.train())).isEqualTo(trained.scores().trainAccuracy());
            assertThat(accuracy(trained, split.test())).isEqualTo(trained.scores().testAccuracy());
        } else {
            assertThat(squaredError(trained, split.test())).isCloseTo(trained.scores().testLoss(),
                    within(1e-12));
        }
        double loss = Arrays.stream(trained.predictor().losses(trained.parameters(), split.test())).average()
                .orElseThrow();
        double batch = id.equals("fizzbuzz") ? 64 : 1; // its loss is a sum over as many rows
        assertThat(batch * loss).as("the mean of the rows' losses").isCloseTo(trained.scores().testLoss(),
                within(1e-9));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("lessons")
    void givesEveryHiddenLayerAndSharesNothingWithItsCaller(String id) throws Exception {
        Trained trained = Trained.lesson(id, 100);
        List<NdArray> before = trained.parameters().stream().map(NdArray::copy).toList();
        Dataset test = trained.predictor().split().test();
        List<NdArray> hidden = trained.predictor().hidden(trained.parameters(), test.inputs());
        assertThat(hidden).hasSize(trained.parameters().size() / 2 - 1);
        for (int i = 0; i < hidden.size(); i++) {
            assertThat(hidden.get(i).shape())
                    .isEqualTo(Shape.of(test.size(), trained.parameters().get(2 * i + 1).numel()));
        }
        for (int i = 0; i < before.size(); i++) {
            assertThat(trained.parameters().get(i).toArray()).containsExactly(before.get(i).toArray());
        }
        assertThat(trained.predictor().source().describe(test.inputs(), 0)).isNotBlank();
        assertThat(trained.predictor().source().gallery().size()).isEqualTo(id.equals("fizzbuzz") ? 100 : 0);
    }
}
