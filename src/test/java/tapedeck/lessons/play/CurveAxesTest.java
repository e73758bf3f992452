package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.tape.Series;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/** The curves of a question can be compared with the eye. */
class CurveAxesTest {
    private static Series.View curve(double... losses) {
        Series series = new Series();
        DoubleStream.of(losses).forEach(series::append);
        return series.view();
    }

    /** How far up each point is, from 0 at the bottom to 1 at the top. */
    private static double[] ups(CurveAxes axes, Series.View curve) {
        return axes.line(curve, LinePlot.Stroke.of(PlotColour.DATA, 1), new CurveAxes.Span(0, 1),
                new CurveAxes.Span(0, 1)).ys();
    }

    /** From a first loss on up and down around one. */
    private static Series.View noisy(double first, double factor) {
        return curve(IntStream.range(0, 20).mapToDouble(i -> i == 0 ? first : i % 2 == 0 ? factor : 1 / factor)
                .toArray());
    }

    private static double height(CurveAxes axes, Series.View curve) {
        double[] late = DoubleStream.of(ups(axes, curve)).skip(10).toArray();
        return DoubleStream.of(late).max().orElseThrow() - DoubleStream.of(late).min().orElseThrow();
    }

    @Test
    void theNoisierCurveIsDrawnNoisierWhateverItsFirstLoss() {
        Series.View calm = noisy(0.5, 1.2);
        Series.View noisy = noisy(50, 1.5);
        CurveAxes axes = CurveAxes.of(List.of(calm, noisy), 20);
        assertThat(height(axes, noisy)).isGreaterThan(2 * height(axes, calm));
        assertThat(ups(axes, noisy)).as("and is whole").hasSize(20);
    }

    @Test
    void thatWhichFallsALittleIsToldFromALevelLineBesideOneThatComesToNothing() {
        Series.View level = curve(25, 25, 25, 25);
        Series.View falling = curve(25, 22, 18, 12);
        CurveAxes axes = CurveAxes.of(List.of(level, falling, curve(25, 1e-3, 1e-9, 0)), 4);
        assertThat(ups(axes, level)).containsOnly(ups(axes, level)[0]);
        assertThat(ups(axes, level)[0]).isBetween(0.5, 0.99);
        assertThat(ups(axes, falling)[0] - ups(axes, falling)[3]).isGreaterThan(0.08);
        assertThat(ups(axes, curve(25, 1e-3, 1e-9, 0))).endsWith(0.0, 0.0, 0.0);
    }

    @Test
    void whatDivergesEndsAtTheTopAndLeavesRoomForTheOthers() {
        Series.View level = curve(2, 2, 2);
        Series.View diverging = curve(2, 1e9, Double.NaN);
        CurveAxes axes = CurveAxes.of(List.of(level, diverging), 3);
        LinePlot.Line line = axes.line(diverging, LinePlot.Stroke.of(PlotColour.DATA, 1), new CurveAxes.Span(0, 1),
                new CurveAxes.Span(0, 1));
        assertThat(line.xs()).containsExactly(0, 1.0 / 3);
        assertThat(line.ys()[1]).isEqualTo(1);
        assertThat(ups(axes, level)).containsExactly(new double[]{0.5, 0.5, 0.5},
                org.assertj.core.api.Assertions.within(1e-9));
    }
}
