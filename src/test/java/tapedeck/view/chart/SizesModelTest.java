package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.deck.training.LayerSize;
import tapedeck.deck.training.SizeSample;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.view.plot.Axis;

class SizesModelTest {
    private static final double EM = 13;
    private final SizesModel model = new SizesModel();

    private static Take take(int id, List<SizeSample> sizes) {
        return new Take(id, Message.verbatim("take " + id), id - 1, true, Message.verbatim("test"),
                new Settings(1, 0.1, 1), null, new Series().view(), List.of(), Changes.NONE, Hyperparameters.of(0.1), 0,
                100, 1, TakeNotes.BLANK, sizes);
    }

    /** Every tenth of a hundred iterations, in which each layer's ratio is a tenth of the one after it. */
    private static List<SizeSample> samples(int layers) {
        return LongStream.rangeClosed(1, 10).mapToObj(i -> new SizeSample(10 * i, IntStream.range(0, layers)
                .mapToObj(k -> new LayerSize("fc" + k, Math.pow(10, k - layers), 0.01, Double.NaN, i)).toList()))
                .toList();
    }

    private ChartData show(long until, int layers) {
        ChartData data = new ChartData(List.of(take(1, samples(layers))), 1);
        model.update(data, until, 800, 400, EM, 6.6);
        return data;
    }

    @Test
    void aColumnIsALayerAndAllColumnsOfARowHaveOneScale() {
        ChartData data = show(0, 3);
        assertThat(model.layers()).containsExactly("fc0", "fc1", "fc2");
        assertThat(model.x(0).to()).isLessThan(model.x(1).from());
        assertThat(model.x(2).to()).isCloseTo(800 - 0.6 * EM, within(1e-9));
        Axis y = model.y(Measure.GRADIENT);
        assertThat(y.log()).isTrue();
        assertThat(y.low()).isLessThanOrEqualTo(1e-3);
        assertThat(y.high()).isGreaterThanOrEqualTo(0.1);
        double[] heights = IntStream.range(0, 3)
                .mapToDouble(layer -> y.at(model.lines(data, layer, Measure.GRADIENT).getFirst().values().getFirst()))
                .toArray();
        assertThat(heights).as("each ten times the one before")
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(model.y(Measure.GRADIENT).from()).isLessThan(model.y(Measure.UPDATE).to());
    }

    @Test
    void theUsualUpdateIsSeenWhateverTheOthersAre() {
        show(0, 2);
        Axis y = model.y(Measure.UPDATE);
        assertThat(y.low()).isLessThan(Measure.USUAL);
        assertThat(y.high()).isGreaterThan(0.01 - 1e-9);
    }

    @Test
    void whatNoLayerHasIsSaid() {
        show(0, 2);
        assertThat(model.lacks(Measure.IDLE)).isTrue();
        assertThat(model.lacks(Measure.SPREAD)).isFalse();
        model.update(ChartData.EMPTY, 0, 800, 400, EM, 6.6);
        assertThat(model.isEmpty()).isTrue();
        assertThat(model.layerAt(100)).isEqualTo(-1);
    }

    @Test
    void whoLooksBackSeesOnlyWhatLiesBefore_onTheSameScale() {
        ChartData data = show(45, 2);
        assertThat(model.lines(data, 0, Measure.SPREAD).getFirst().at()).containsExactly(10.0, 20.0, 30.0, 40.0);
        assertThat(model.x(0).high()).isEqualTo(100);
        assertThat(model.values(data, 0, Measure.SPREAD, model.x(0).at(90.0)).getFirst().iteration()).isEqualTo(40);
    }

    @Test
    void whatIsReadIsWhatWasMeasuredLast_theCurrentTakeFirst() {
        Take shorter = take(2, samples(2).subList(0, 5));
        ChartData data = new ChartData(List.of(take(1, samples(2)), shorter), 2);
        model.update(data, 0, 800, 400, EM, 6.6);
        List<SizesModel.Value> read = model.values(data, 1, Measure.SPREAD, model.x(1).at(39.0));
        assertThat(read).extracting(each -> each.take().id()).containsExactly(2, 1);
        assertThat(read).allSatisfy(each -> {
            assertThat(each.iteration()).isEqualTo(30);
            assertThat(each.value()).isEqualTo(3);
        });
        assertThat(model.layerAt(model.x(1).at(39.0))).isEqualTo(1);
        assertThat(model.measureAt(model.y(Measure.SPREAD).to())).isEqualTo(Measure.SPREAD);
        assertThat(model.lines(data, 0, Measure.SPREAD).getLast().strong()).as("drawn above the others").isTrue();
    }

    @Test
    void ofVeryManyLayersAsManyAreShownAsHaveRoom() {
        show(0, 500);
        assertThat(model.hidden()).isPositive();
        assertThat(model.layers()).hasSize(500 - model.hidden());
        Axis last = model.x(model.layers().size() - 1);
        assertThat(last.to()).isLessThanOrEqualTo(800);
        assertThat(last.from()).isLessThan(last.to());
    }
}
