package tapedeck.ui.findings;

import java.util.function.IntToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.tape.Series;
import tapedeck.ui.plot.Axis;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.plot.Polyline;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** The losses of a run that went wrong, and of the same run without what did it: how sure that is, at a glance. */
final class RacedPlot extends CanvasRegion {
    private static final double LINE = 2;
    /** Of the stretch that is drawn, before the two part. */
    private static final double SHARED = 0.3;
    /** How many times the other's greatest loss is still seen. */
    private static final double FAR = 1e3;
    private static final double LEAST = 1e-12;

    private final Words words;
    private final Polyline line = new Polyline();
    private @Nullable RunStory story;

    RacedPlot(Words words, Appearance appearance) {
        super(appearance);
        this.words = words;
        getStyleClass().add("findings-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** @param told a story with a run in which all is well */
    void show(RunStory told) {
        story = told;
        setAccessibleText(words.of(told.verdict().sentence()));
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        RunStory told = story;
        if (told != null) {
            paint(pen, told);
        }
    }

    private void paint(Pen pen, RunStory told) {
        Series.View well = told.verdict().other();
        long from = told.verdict().from();
        long until = well.appended();
        long begin = Math.max(1, from - (long) (SHARED * (until - from)));
        double em = pen.em();
        Axis x = Axis.linear((double) begin, (double) until, 5.5 * pen.digit(), pen.width() - 0.7 * em);
        Axis y = losses(told, begin, pen.height() - 2.2 * em, 1.6 * em);
        if (until <= begin || y.from() - y.to() < 2 * em) {
            return;
        }
        AxisPainter.left(pen, y, x.from(), x.to());
        AxisPainter.counts(pen, x, y.from(), y.from() + 0.9 * em, words.of("findings.plot.axis"));
        pen.g().save();
        pen.g().beginPath();
        pen.g().rect(x.from(), y.to(), x.to() - x.from(), y.from() - y.to());
        pen.g().clip();
        curve(pen, told.losses(), begin, x, y, pen.palette().grad());
        curve(pen, well, begin, x, y, pen.palette().data());
        pen.g().restore();
        pen.words(words.of("findings.plot.wrong"), x.from(), 0.6 * em, pen.palette().grad(), TextAlignment.LEFT);
        pen.words(words.of("findings.plot.well"), x.to(), 0.6 * em, pen.palette().data(), TextAlignment.RIGHT);
    }

    private void curve(Pen pen, Series.View losses, long begin, Axis x, Axis y, Color color) {
        pen.stroke(color, LINE);
        IntToDoubleFunction iteration = i -> (double) (i + 1) * losses.stride();
        for (int i = 0; i < losses.size(); i++) {
            if (iteration.applyAsDouble(i) >= begin && Double.isFinite(losses.last(i))) {
                line.add(x.at(iteration.applyAsDouble(i)), y.far(losses.last(i)));
            }
        }
        line.stroke(pen.g());
    }

    /** From the least to the greatest of the run that went well, and above that as far as the other is of any use. */
    private static Axis losses(RunStory told, long begin, double from, double to) {
        Series.View well = told.verdict().other();
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < well.size(); i++) {
            if ((i + 1L) * well.stride() >= begin) {
                low = Math.min(low, well.last(i));
                high = Math.max(high, well.last(i));
            }
        }
        double most = high;
        for (int i = 0; i < told.losses().size(); i++) {
            double loss = told.losses().last(i);
            most = Double.isFinite(loss) ? Math.max(most, Math.min(loss, FAR * high)) : most;
        }
        return low > LEAST
                ? Axis.log(Axis.roundBelow(low), Axis.roundAbove(most), from, to)
                : Axis.linear(Math.min(low, 0), Math.max(most, LEAST), from, to);
    }
}
