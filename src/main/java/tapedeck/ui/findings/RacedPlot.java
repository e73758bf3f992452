package tapedeck.ui.findings;

import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** The losses of a run that went wrong, and of the same run without what did it, or with what may help: how sure that is, at a glance. */
final class RacedPlot extends CanvasRegion {
    private static final double LINE = 2;
    /** Of the stretch that is drawn, before the two part. */
    private static final double SHARED = 0.3;
    /** How many times the other's greatest loss is still seen. */
    private static final double FAR = 1e3;
    private static final double LEAST = 1e-12;

    private final LiveTexts words;
    private @Nullable Shown shown;

    /**
     * The run beside it.
     *
     * @param title what it is
     */
    record Other(Series.View losses, Message title) {}

    private record Shown(Series.View losses, Message title, @Nullable Other other, long from) {
        /** The last iteration that is drawn. */
        long until() {
            return other == null ? losses.iterations() : other.losses.iterations();
        }

        /** Some of what both share is drawn, too. */
        long begin() {
            return Math.max(1, from - (long) (SHARED * (until() - from)));
        }
    }

    RacedPlot(LiveTexts words, Appearance appearance) {
        super(appearance);
        this.words = words;
        getStyleClass().add("findings-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** @param told a story with a run in which all is well */
    void show(RunStory told) {
        show(told.losses(), Message.of("findings.plot.wrong"),
                new Other(told.verdict().other(), Message.of("findings.plot.well")), told.verdict().from(),
                told.verdict().sentence());
    }

    /**
     * Shows how a run went.
     *
     * @param losses of it
     * @param title what it is
     * @param other the one beside it, or null
     * @param from the iteration in which the two part, from 1
     * @param sentence what is seen there
     */
    void show(Series.View losses, Message title, @Nullable Other other, long from, Message sentence) {
        shown = new Shown(losses, title, other, from);
        setAccessibleText(words.of(sentence));
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        Shown now = shown;
        if (now != null) {
            paint(pen, now);
        }
    }

    private void paint(Pen pen, Shown now) {
        long begin = now.begin();
        double em = pen.em();
        Axis y = losses(now, pen.height() - 2.2 * em, 1.6 * em);
        Axis x = Axis.linear((double) begin, (double) now.until(),
                Math.max(5.5 * pen.digit(), AxisPainter.room(pen, y)), pen.width() - 0.7 * em);
        if (now.until() <= begin || y.from() - y.to() < 2 * em) {
            return;
        }
        LinePlot.Builder plot = LinePlot.on(x, y).counted(words.of("findings.plot.axis"));
        addCurve(plot, now.losses, begin, PlotColour.GRAD);
        plot.words(words.of(now.title), x.from(), 0.6 * em, PlotColour.GRAD, PlotPen.Align.LEFT);
        if (now.other != null) {
            addCurve(plot, now.other.losses, begin, PlotColour.DATA);
            plot.words(words.of(now.other.title), x.to(), 0.6 * em, PlotColour.DATA, PlotPen.Align.RIGHT);
        }
        plot.build().draw(pen);
    }

    private static void addCurve(LinePlot.Builder plot, Series.View losses, long begin, PlotColour colour) {
        int[] drawn = IntStream.range(0, losses.points())
                .filter(i -> (i + 1L) * losses.stride() >= begin && Double.isFinite(losses.last(i))).toArray();
        plot.line(LinePlot.Stroke.of(colour, LINE),
                IntStream.of(drawn).mapToDouble(i -> (double) (i + 1) * losses.stride()).toArray(),
                IntStream.of(drawn).mapToDouble(losses::last).toArray());
    }

    /** From the least to the greatest of the other, if there is one, and above that as far as the run is of any use. */
    private static Axis losses(Shown now, double from, double to) {
        Series.View well = now.other == null ? now.losses : now.other.losses;
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < well.points(); i++) {
            double loss = well.last(i);
            if ((i + 1L) * well.stride() >= now.begin() && Double.isFinite(loss)) {
                low = Math.min(low, loss);
                high = Math.max(high, loss);
            }
        }
        double most = high;
        for (int i = 0; i < now.losses.points(); i++) {
            double loss = now.losses.last(i);
            most = Double.isFinite(loss) ? Math.max(most, Math.min(loss, FAR * high)) : most;
        }
        return low > LEAST && Double.isFinite(low)
                ? Axis.log(Axis.roundBelow(low), Axis.roundAbove(most), from, to)
                : Axis.linear(Math.min(Double.isFinite(low) ? low : 0, 0), Math.max(most, LEAST), from, to);
    }
}
