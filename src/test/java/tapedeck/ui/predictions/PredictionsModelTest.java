package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.lesson.Trained;

class PredictionsModelTest {
    private static Predicted predicted(Trained trained) {
        return new PredictionsModel(trained.predictor()).at(7, trained.parameters());
    }

    @Test
    void everyKindOfDataIsSeenInWaysThatSuitIt() throws Exception {
        assertThat(predicted(Trained.lesson("circles", 5)).views()).containsExactly(PredictionView.REGIONS,
                PredictionView.NEURONS,
                PredictionView.CONFUSION);
        assertThat(predicted(Trained.lesson("gaussians", 5)).views()).containsExactly(PredictionView.REGIONS,
                PredictionView.CONFUSION);
        assertThat(predicted(Trained.lesson("plane", 5)).views()).containsExactly(PredictionView.REGIONS);
        assertThat(predicted(Trained.lesson("sine", 5)).views()).containsExactly(PredictionView.CURVE);
        assertThat(predicted(Trained.lesson("fizzbuzz", 5)).views()).containsExactly(PredictionView.NUMBERS,
                PredictionView.CONFUSION,
                PredictionView.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"circles", "spirals", "fizzbuzz"})
    void scoreMatrixAndListAgreeWithWhatTheProgramMeasures(String lesson) throws Exception {
        Trained trained = Trained.lesson(lesson, 200);
        Predicted predicted = predicted(trained);
        assertThat(predicted.train().score()).isEqualTo(trained.scores().trainAccuracy());
        assertThat(predicted.test().score()).isEqualTo(trained.scores().testAccuracy());
        int classes = predicted.classes().size();
        Confusion test = new Confusion(predicted.test(), classes);
        int right = IntStream.range(0, classes).map(i -> test.count(i, i)).sum();
        assertThat(IntStream.range(0, classes).map(test::of).sum()).isEqualTo(predicted.test().size());
        assertThat((double) right / predicted.test().size()).isEqualTo(predicted.test().score());
        assertThat(predicted.wrong().stream().filter(Predicted.Wrong::test)).hasSize(predicted.test().size() - right);
    }

    @Test
    void theFieldHasItsGreatestSecondInputAtTheTop() {
        NdArray inputs = Field.inputs(2, 4);
        assertThat(inputs.get(0, 0)).isEqualTo(-1.5);
        assertThat(inputs.get(0, 1)).isEqualTo(1.5);
        assertThat(inputs.get(15, 0)).isEqualTo(1.5);
        assertThat(inputs.get(15, 1)).isEqualTo(-1.5);
    }

    @Test
    void theFieldAndTheNeuronsAreWhatThePredictorSaysThere() throws Exception {
        Trained trained = Trained.lesson("circles", 300);
        Predicted predicted = predicted(trained);
        Field field = Objects.requireNonNull(predicted.field());
        int middle = field.cells() / 2 * field.cells() + field.cells() / 2;
        assertThat(predicted.classes().get(PredictedRows.greatest(field.outputs(), middle))).isEqualTo("disc");
        assertThat(predicted.classes().get(PredictedRows.greatest(field.outputs(), 0))).isEqualTo("ring");
        assertThat(field.outputs().get(middle, 0) + field.outputs().get(middle, 1)).isCloseTo(1, within(1e-15));
        assertThat(predicted.neurons()).singleElement()
                .satisfies(answers -> assertThat(answers.shape().toArray()).containsExactly(400, 8));
    }

    @Test
    void numbersAreNamedByWhatTheyEncode() throws Exception {
        Predicted predicted = predicted(Trained.lesson("fizzbuzz", 5));
        assertThat(predicted.names()).hasSize(101).startsWith("0", "1", "2").endsWith("100");
        assertThat(predicted.gallery().actual()[15]).isEqualTo(3);
    }

    @Test
    void whatIsNoNumberIsNoClass() throws Exception {
        Trained trained = Trained.lesson("circles", 5);
        List<NdArray> lost = trained.parameters().stream().map(p -> NdArray.full(p.shape(), Double.NaN)).toList();
        Predicted predicted = new PredictionsModel(trained.predictor()).at(1, lost);
        assertThat(predicted.test().predicted(0)).isEqualTo(PredictedRows.NO_CLASS);
        assertThat(predicted.test().score()).isZero();
        assertThat(new Confusion(predicted.test(), 2).lost()).isEqualTo(predicted.test().size());
        assertThat(WrongCell.text(predicted.wrong().getFirst(), predicted.classes()).values()).containsEntry("said",
                "nan");
    }

    @Test
    void asManyColumnsAsKeepTheTextLarge() {
        assertThat(NumbersPainter.across(270, 125, 101, 13)).isEqualTo(15);
        assertThat(NumbersPainter.across(900, 300, 101, 13)).isEqualTo(20);
        assertThat(NumbersPainter.across(200, 400, 101, 13)).isEqualTo(10);
    }
}
