package tapedeck.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPen;

/** What a plot is made of, and what is seen of it on paper. */
class LinePlotTest {
    private static final LinePlot.Stroke THIN = LinePlot.Stroke.of(PlotColour.DATA, 1);
    private static final Axis X = Axis.linear(0, 10, 50, 250);
    private static final Axis Y = Axis.linear(0, 1, 100, 0);

    private static List<DrawOp> drawn(LinePlot.Builder plot) {
        VectorPen pen = new VectorPen(10, 300, 120);
        plot.build().drawItems(pen);
        return pen.picture().marks();
    }

    private static List<String> texts(LinePlot.Builder plot) {
        VectorPen pen = new VectorPen(10, 300, 120);
        plot.build().draw(pen);
        return pen.picture().marks().stream().filter(DrawOp.Letters.class::isInstance)
                .map(each -> ((DrawOp.Letters) each).text()).toList();
    }

    /** The points of a path, x and y by turns. */
    private static List<Double> points(DrawOp mark) {
        List<Double> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator each = ((DrawOp.Trace) mark).path().getPathIterator(null); !each.isDone(); each.next()) {
            each.currentSegment(at);
            points.addAll(List.of(at[0], at[1]));
        }
        return points;
    }

    @Test
    void aLineBreaksWhereItHasNoHeightAndALonePointIsADot() {
        DrawOp.Cutout inside = (DrawOp.Cutout) drawn(LinePlot.on(X, Y).line(THIN, new double[]{0, 5, 6, 10},
                new double[]{0, 1, Double.NaN, 0.5})).getFirst();
        assertThat(points(inside.marks().getFirst())).containsExactly(1.0, 101.0, 101.0, 1.0);
        assertThat(((DrawOp.Trace) inside.marks().get(1)).path().getBounds2D().getWidth()).as("a dot").isEqualTo(3);
        assertThat(inside.marks()).hasSize(2);
    }

    @Test
    void whatIsTooLargeLeavesThePlotWhichHidesIt() {
        DrawOp.Cutout inside = (DrawOp.Cutout) drawn(LinePlot.on(X, Y).line(THIN, new double[]{0, 10},
                new double[]{0.5, 3})).getFirst();
        assertThat(points(inside.marks().getFirst()).getLast()).as("not along the edge").isEqualTo(1 - 200.0);
        assertThat(inside.y()).isEqualTo(-1);
        assertThat(inside.height()).isEqualTo(102);
    }

    @Test
    void theNearestLineIsPickedOrNone() {
        LinePlot plot = LinePlot.on(X, Y).line(THIN, new double[]{0, 5, 10}, new double[]{0.1, Double.NaN, 0.1})
                .line(THIN, new double[]{0, 5, 10}, new double[]{0.9, 0.9, 0.9}).build();
        assertThat(plot.pick(50, 88, 5)).isZero();
        assertThat(plot.pick(150, 12, 5)).isEqualTo(1);
        assertThat(plot.pick(150, 90, 5)).as("in a gap").isEqualTo(-1);
    }

    @Test
    void numbersAreRoundUnlessOthersAreGiven() {
        assertThat(texts(LinePlot.on(X, Y).counted("steps"))).contains("0", "10", "0.5", "1", "steps");
        assertThat(texts(LinePlot.on(X, Y).ticks(List.of(new AxisPainter.Tick(50, "half")),
                List.of(new AxisPainter.Tick(60, "first")), ""))).containsExactlyInAnyOrder("half", "first");
    }

    @Test
    void anEntryOfTheLegendLooksLikeItsLine() {
        List<DrawOp> marks = drawn(LinePlot.on(X, Y).sample(LinePlot.Stroke.of(PlotColour.GRAD, 2, 4, 3), "test", 60,
                10, 10));
        assertThat(((DrawOp.Trace) marks.getFirst()).pen().dashes()).containsExactly(4.0, 3.0);
        assertThat(((DrawOp.Letters) marks.getLast()).text()).isEqualTo("test");
    }
}
