package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.ui.theme.LiveTexts;

class SeedBandTest {
    private static final Range NONE = Range.of();
    private static final Take TAKE = Takes.take(3, null, 100, _ -> 1, 20)
            .with(TakeNotes.BLANK.repeated(new Repeats(2, 0,
                    List.of(new Repeats.Mark(0, Range.of(3, 5), NONE, Range.of(0.5, 0.7), NONE),
                            new Repeats.Mark(100, Range.of(1, 3), NONE, NONE, NONE)))));

    @Test
    void whatWasMeasuredHasABandInTheTakesColour() {
        ChartData data = new ChartData(List.of(TAKE), 3);
        SeedBand band = SeedBand.of(data, ChartView.FIRST).getFirst();
        assertThat(SeedBand.of(data, ChartView.FIRST)).as("there are no test rows").hasSize(1);
        assertThat(band.colour()).isEqualTo(TAKE.colour());
        assertThat(band.at()).containsExactly(0.0, 100.0);
        assertThat(SeedBand.low(band.ranges().getFirst())).isEqualTo(4 - Math.sqrt(2));
        assertThat(SeedBand.high(band.ranges().getFirst())).isEqualTo(4 + Math.sqrt(2));
        ChartView accuracies = new ChartView(ChartView.Kind.ACCURACY, true, false, ChartView.Smoothness.SOME);
        assertThat(SeedBand.of(data, accuracies)).singleElement().extracting(SeedBand::at).isEqualTo(List.of(0.0));
    }

    @Test
    void aTakeThatIsHiddenHasNoneAndGradientsHaveNone() {
        Take other = Takes.take(4, null, 100, _ -> 1, 20);
        assertThat(SeedBand.of(new ChartData(List.of(TAKE.shown(false), other), 4), ChartView.FIRST)).isEmpty();
        ChartView gradients = new ChartView(ChartView.Kind.GRADIENTS, true, false, ChartView.Smoothness.SOME);
        assertThat(SeedBand.of(new ChartData(List.of(TAKE), 3), gradients)).isEmpty();
    }

    /** The take itself stays at 1; from other seeds it is from 0.3 to 5, whose deviation is greater than their mean. */
    @Test
    void theAxisShowsAllOfABand() {
        Take wide = Takes.take(3, null, 100, _ -> 1, 20).with(TakeNotes.BLANK.repeated(new Repeats(3, 0,
                List.of(new Repeats.Mark(0, Range.of(1, 1, 1), NONE, NONE, NONE),
                        new Repeats.Mark(100, Range.of(0.3, 0.4, 5), NONE, NONE, NONE)))));
        for (boolean log : new boolean[]{true, false}) {
            ChartModel model = new ChartModel(new Zoom(), LiveTexts.ofSystem()::texts);
            model.update(Takes.one(wide), new GradientNorms(),
                    new ChartView(ChartView.Kind.LOSS, log, false, ChartView.Smoothness.SOME), 600, 200, 13, 6.6);
            assertThat(model.y().high()).isGreaterThanOrEqualTo(5);
            assertThat(model.y().low()).isBetween(0.0, 0.3);
        }
    }
}
