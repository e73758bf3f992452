package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.Dataset.Split;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Source;
import tapedeck.program.Field;
import tapedeck.program.Predictor;
import tapedeck.program.Span;
import tapedeck.programs.Trained;
import tapedeck.text.Message;

class PredictionsModelTest {
    private static PredictionResult predicted(Trained trained) {
        return new PredictionsModel(trained.predictor()).at(7, trained.parameters());
    }

    @Test
    void everyKindOfDataIsSeenInWaysThatSuitIt() throws Exception {
        assertThat(predicted(Trained.lesson("circles", 5)).views()).containsExactly(PredictionView.REGIONS,
                PredictionView.LAYERS,
                PredictionView.CONFUSION);
        assertThat(predicted(Trained.lesson("gaussians", 5)).views()).containsExactly(PredictionView.REGIONS,
                PredictionView.CONFUSION);
        assertThat(predicted(Trained.lesson("plane", 5)).views()).containsExactly(PredictionView.REGIONS);
        assertThat(predicted(Trained.lesson("sine", 5)).views()).containsExactly(PredictionView.CURVE);
        assertThat(predicted(Trained.lesson("fizzbuzz", 5)).views()).containsExactly(PredictionView.NUMBERS,
                PredictionView.CONFUSION, PredictionView.ROWS, PredictionView.TRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"circles", "spirals", "fizzbuzz"})
    void scoreAndMatrixAgreeWithWhatTheProgramMeasures(String lesson) throws Exception {
        Trained trained = Trained.lesson(lesson, 200);
        PredictionResult predicted = predicted(trained);
        assertThat(predicted.train().score()).isEqualTo(trained.scores().trainAccuracy());
        assertThat(predicted.test().score()).isEqualTo(trained.scores().testAccuracy());
        int classes = predicted.classes().size();
        Confusion test = new Confusion(predicted.test(), classes);
        int right = IntStream.range(0, classes).map(i -> test.count(i, i)).sum();
        assertThat(IntStream.range(0, classes).map(test::of).sum()).isEqualTo(predicted.test().size());
        assertThat((double) right / predicted.test().size()).isEqualTo(predicted.test().score());
    }

    @Test
    void theFieldHasItsGreatestSecondInputAtTheTop() {
        NdArray inputs = Field.inputs(new Span(-2, 2), new Span(-2, 2), 4);
        assertThat(inputs.get(0, 0)).isEqualTo(-1.5);
        assertThat(inputs.get(0, 1)).isEqualTo(1.5);
        assertThat(inputs.get(15, 0)).isEqualTo(1.5);
        assertThat(inputs.get(15, 1)).isEqualTo(-1.5);
    }

    @Test
    void theFieldAndTheNeuronsAreWhatThePredictorSaysThere() throws Exception {
        Trained trained = Trained.lesson("circles", 300);
        PredictionResult predicted = predicted(trained);
        Field field = Objects.requireNonNull(predicted.field());
        int middle = field.cells() / 2 * field.cells() + field.cells() / 2;
        assertThat(predicted.classes().get(PredictedRows.greatest(field.outputs(), middle)))
                .isEqualTo(Message.of("data.class.disc"));
        assertThat(predicted.classes().get(PredictedRows.greatest(field.outputs(), 0)))
                .isEqualTo(Message.of("data.class.ring"));
        assertThat(field.outputs().get(middle, 0) + field.outputs().get(middle, 1)).isCloseTo(1, within(1e-15));
        assertThat(predicted.neurons()).singleElement()
                .satisfies(answers -> assertThat(answers.shape().toArray()).containsExactly(400, 8));
    }

    @Test
    void numbersAreNamedByWhatTheyEncode() throws Exception {
        PredictionResult predicted = predicted(Trained.lesson("fizzbuzz", 5));
        assertThat(predicted.names()).hasSize(100).startsWith("0", "1", "2").endsWith("99");
        assertThat(predicted.gallery().actual()[15]).isEqualTo(3);
    }

    @Test
    void whatIsNoNumberIsNoClass() throws Exception {
        Trained trained = Trained.lesson("circles", 5);
        List<NdArray> lost = trained.parameters().stream().map(p -> NdArray.full(p.shape(), Double.NaN)).toList();
        PredictionResult predicted = new PredictionsModel(trained.predictor()).at(1, lost);
        assertThat(predicted.test().predicted(0)).isEqualTo(PredictedRows.NO_CLASS);
        assertThat(predicted.test().score()).isZero();
        assertThat(new Confusion(predicted.test(), 2).lost()).isEqualTo(predicted.test().size());
    }

    @Test
    void asManyColumnsAsKeepTheTextLarge() {
        assertThat(NumbersPainter.across(270, 110, 100, 13)).isEqualTo(15);
        assertThat(NumbersPainter.across(900, 300, 100, 13)).isEqualTo(20);
        assertThat(NumbersPainter.across(200, 400, 100, 13)).isEqualTo(10);
    }

    /** Says of every row that it is of the first of two classes. */
    private record First(Split split) implements Predictor {
        @Override
        public boolean isProbable() { return true; }

        private static final Source CIRCLES = DatasetSpec.of(DatasetKind.CIRCLES);

        static First of(int train, int test) {
            return new First(new Split(rows(train, 1), rows(test, 1)));
        }

        /** Row by row of class 0 and 1. */
        private static Dataset rows(int count, int second) {
            double[] targets = new double[2 * count];
            for (int row = 0; row < count; row++) {
                targets[2 * row + row % 2] = 1;
            }
            return new Dataset(NdArray.full(Shape.of(count, 2), second), NdArray.of(targets, count, 2));
        }

        @Override
        public Source source() {
            return CIRCLES;
        }

        @Override
        public NdArray predict(List<NdArray> parameters, NdArray inputs) {
            int rows = inputs.shape().size(0);
            double[] said = new double[2 * rows];
            Arrays.setAll(said, i -> i % 2 == 0 ? 0.75 : 0.25);
            return NdArray.of(said, rows, 2);
        }

        @Override
        public List<NdArray> hidden(List<NdArray> parameters, NdArray inputs) {
            return List.of();
        }
    }

    @Test
    void aLargeNetworkIsAskedAtFewerPlaces() {
        PredictionsModel model = new PredictionsModel(First.of(2, 2));
        assertThat(Objects.requireNonNull(model.at(1, List.of()).field()).cells()).isEqualTo(96);
        NdArray large = NdArray.zeros(Shape.of(80_000));
        assertThat(Objects.requireNonNull(model.at(1, List.of(large)).field()).cells()).isEqualTo(50);
        assertThat(Objects.requireNonNull(model.at(1, List.of(NdArray.zeros(Shape.of(8_000_000)))).field()).cells())
                .isEqualTo(32);
    }
}
