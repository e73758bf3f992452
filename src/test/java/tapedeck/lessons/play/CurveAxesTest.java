package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.tape.Series;

/** The curves of a question can be compared with the eye. */
class CurveAxesTest {
    private static Series.View curve(double... losses) {
        Series series = new Series();
        DoubleStream.of(losses).forEach(series::append);
        return series.view();
    }

    /** From a first loss on up and down around one. */
    private static Series.View noisy(double first, double factor) {
        return curve(IntStream.range(0, 20).mapToDouble(i -> i == 0 ? first : i % 2 == 0 ? factor : 1 / factor)
                .toArray());
    }

    private static double height(CurveAxes axes, Series.View curve) {
        double[] late = axes.line(curve).stream().skip(10).mapToDouble(CurvePoint::up).toArray();
        return DoubleStream.of(late).max().orElseThrow() - DoubleStream.of(late).min().orElseThrow();
    }

    @Test
    void theNoisierCurveIsDrawnNoisierWhateverItsFirstLoss() {
        Series.View calm = noisy(0.5, 1.2);
        Series.View noisy = noisy(50, 1.5);
        CurveAxes axes = CurveAxes.of(List.of(calm, noisy), 20);
        assertThat(height(axes, noisy)).isGreaterThan(2 * height(axes, calm));
        assertThat(axes.line(noisy)).as("and is whole").hasSize(20);
    }

    @Test
    void thatWhichFallsALittleIsToldFromALevelLineBesideOneThatComesToNothing() {
        Series.View level = curve(25, 25, 25, 25);
        Series.View falling = curve(25, 22, 18, 12);
        CurveAxes axes = CurveAxes.of(List.of(level, falling, curve(25, 1e-3, 1e-9, 0)), 4);
        assertThat(axes.line(level)).extracting(CurvePoint::up).containsOnly(axes.line(level).getFirst().up())
                .allSatisfy(up -> assertThat(up).isBetween(0.5, 0.99));
        assertThat(axes.line(falling).getFirst().up() - axes.line(falling).getLast().up()).isGreaterThan(0.08);
        assertThat(axes.line(curve(25, 1e-3, 1e-9, 0))).extracting(CurvePoint::up).endsWith(0.0, 0.0, 0.0);
    }

    @Test
    void whatDivergesEndsAtTheTopAndLeavesRoomForTheOthers() {
        Series.View level = curve(2, 2, 2);
        Series.View diverging = curve(2, 1e9, Double.NaN);
        CurveAxes axes = CurveAxes.of(List.of(level, diverging), 3);
        assertThat(axes.line(diverging)).hasSize(2).last().isEqualTo(new CurvePoint(1.0 / 3, 1));
        assertThat(axes.line(level)).extracting(CurvePoint::up).allSatisfy(up -> assertThat(up).isCloseTo(0.5,
                org.assertj.core.api.Assertions.within(1e-9)));
    }
}
