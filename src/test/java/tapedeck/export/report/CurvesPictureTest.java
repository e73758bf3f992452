package tapedeck.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.export.picture.DrawOp;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.view.plot.Axis;

class CurvesPictureTest {
    private static final int COLOUR = 0xff4a58d6;
    private static final int MANY = 140_000;
    /** It is no last one of those that are kept as one. */
    private static final int SPIKE = 70_101;
    /** In the middle of the pixel with the spike. */
    private static final double AT_SPIKE = 476.5;
    private static final double ELSEWHERE = 300.5;

    private static Report.Run run(int iterations, IntToDoubleFunction loss, Metrics... measured) {
        Series losses = new Series();
        IntStream.rangeClosed(1, iterations).forEach(i -> losses.append(loss.applyAsDouble(i)));
        return new Report.Run("one", COLOUR, new Settings(7, Hyperparameters.of(0.5), 1), true, List.of(), iterations,
                losses.view(), List.of(measured), TakeNotes.BLANK, new LinkedHashMap<>());
    }

    /** Is anywhere between 1 and 2, but once at that. */
    private static IntToDoubleFunction shaky(double spike) {
        return i -> i == SPIKE ? spike : 1 + i * 1009 % 1000 / 1000.0;
    }

    private static Metrics measured(int iteration, double train, double test) {
        return new Metrics(iteration, new Metrics.Scores(train, test, 0, 0));
    }

    /** What is drawn in the colour of the take, or a share of it, in order. */
    private static List<DrawOp.Trace> curves(Report.Run run) {
        return marks(run).filter(DrawOp.Trace.class::isInstance).map(DrawOp.Trace.class::cast)
                .filter(each -> isOf(each.fill()) || isOf(each.pen().argb())).toList();
    }

    private static List<String> texts(Report.Run run) {
        return marks(run).filter(DrawOp.Letters.class::isInstance).map(each -> ((DrawOp.Letters) each).text()).toList();
    }

    /** What is drawn, where it is on the picture. */
    private static Stream<DrawOp> marks(Report.Run run) {
        return CurvesPicture.of(List.of(run), "steps").marks().stream().flatMap(
                each -> each instanceof DrawOp.Cutout part
                        ? part.marks().stream().map(inside -> moved(inside, part))
                        : Stream.of(each));
    }

    private static DrawOp moved(DrawOp mark, DrawOp.Cutout part) {
        if (!(mark instanceof DrawOp.Trace trace)) {
            return mark;
        }
        Path2D path = new Path2D.Double(trace.path(), AffineTransform.getTranslateInstance(part.x(), part.y()));
        return new DrawOp.Trace(path, trace.fill(), trace.pen());
    }

    private static boolean isOf(int argb) {
        return argb != 0 && (argb & 0xffffff) == (COLOUR & 0xffffff);
    }

    /** Where that loss is if they go from 1 to 8. */
    private static double y(double loss) {
        return Axis.log(0.8, 10, 354.8, 12).at(loss);
    }

    @Test
    void manyBatchesAreAPaleBandByThePixelWithEverySpike() {
        DrawOp.Trace band = curves(run(MANY, shaky(8), measured(MANY, 1.5, 1.75))).getFirst();
        assertThat(band.pen().isSeen()).isFalse();
        assertThat(band.fill() >>> 24).isEqualTo(64);
        Path2D path = band.path();
        assertThat(path.contains(ELSEWHERE, y(1.5))).isTrue();
        assertThat(path.contains(ELSEWHERE, y(2) - 1)).isFalse();
        assertThat(path.contains(AT_SPIKE, y(7.9))).isTrue();
        assertThat(path.contains(AT_SPIKE + 1, y(3))).isFalse();
        assertThat(path.getBounds2D().getMinX()).isEqualTo(64);
        assertThat(path.getBounds2D().getMaxX()).isEqualTo(888);
    }

    @Test
    void aBandBreaksWhereALossIsNoNumber() {
        List<DrawOp.Trace> bands = curves(run(MANY, shaky(Double.NaN), measured(MANY, 8, 1.75))).subList(0, 2);
        assertThat(bands).noneMatch(each -> each.path().contains(AT_SPIKE, y(1.5)));
        assertThat(bands.getFirst().path().contains(AT_SPIKE - 1, y(1.5))).isTrue();
        assertThat(bands.getLast().path().contains(AT_SPIKE + 1, y(1.5))).isTrue();
    }

    @Test
    void trainingRowsAreSeenOverBatchesAndTestRowsAreDashed() {
        List<DrawOp.Trace> curves = curves(run(MANY, shaky(8), measured(0, 2, 3), measured(MANY, 2, 3)));
        assertThat(curves).hasSize(3);
        DrawOp.Trace tests = curves.get(1);
        DrawOp.Trace training = curves.get(2);
        assertThat(tests.pen().dashes()).containsExactly(4.0, 3.0);
        assertThat(tests.path().getBounds2D().getCenterY()).isCloseTo(y(3), within(1e-9));
        assertThat(training.pen().dashes()).isEmpty();
        assertThat(training.pen().argb()).isEqualTo(COLOUR);
        assertThat(training.path().getBounds2D().getCenterY()).isCloseTo(y(2), within(1e-9));
    }

    @Test
    void whereNothingWasMeasuredBatchesHaveTheirMean() {
        DrawOp.Trace mean = curves(run(MANY, shaky(8))).getLast();
        assertThat(mean.pen().argb()).isEqualTo(COLOUR);
        assertThat(mean.path().getBounds2D().getCenterY()).isCloseTo(y(1.5), within(2.0));
        assertThat(mean.path().getBounds2D().getHeight()).as("no spike").isLessThan(20);
    }

    @Test
    void fewBatchesAreALineThroughEach() {
        DrawOp.Trace line = curves(run(8, i -> i)).getFirst();
        assertThat(line.fill()).isZero();
        assertThat(line.pen().argb() >>> 24).isEqualTo(64);
        assertThat(line.path().intersects(64 + 824 * 4 / 9.0 - 1, y(4) - 1, 2, 2)).isTrue();
        assertThat(line.path().getCurrentPoint().getX()).isCloseTo(64 + 824 * 8 / 9.0, within(1e-9));
    }

    @Test
    void itIsSaidWhatIsCountedAndNothingIsCountedTwice() {
        assertThat(texts(run(2, _ -> 50))).contains("steps", "0", "1", "2", "3").doesNotHaveDuplicates();
    }
}
