package tapedeck.ui.inspector;

import org.jspecify.annotations.Nullable;
import tapedeck.explain.Statistics;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;

/** The histogram of an array's numbers, as bars; a line marks 0 where it lies inside. */
final class HistogramView extends CanvasRegion {
    private final LiveTexts words;
    private final boolean gradient;
    private Statistics.@Nullable Histogram histogram;

    HistogramView(LiveTexts words, Appearance appearance, boolean gradient) {
        super(appearance);
        this.words = words;
        this.gradient = gradient;
        getStyleClass().add("histogram");
    }

    void show(Statistics.@Nullable Histogram next) {
        histogram = next;
        setAccessibleText(next == null || Double.isNaN(next.from())
                ? words.of("inspector.histogram.none")
                : words.of("inspector.histogram.spoken", "from", next.from(), "to", next.to()));
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        double ground = pen.height() - 1;
        pen.g().setFill(pen.palette().line());
        pen.g().fillRect(0, ground, pen.width(), 1);
        Statistics.Histogram now = histogram;
        if (now == null || now.most() == 0) {
            return;
        }
        int[] counts = now.counts();
        Axis bars = Axis.linear(0, counts.length, 0, pen.width());
        pen.g().setFill(gradient ? pen.palette().grad() : pen.palette().data());
        for (int i = 0; i < counts.length; i++) {
            double high = counts[i] == 0 ? 0 : Math.max(1, (ground - 1) * counts[i] / now.most());
            double left = Math.rint(bars.at(i));
            pen.g().fillRect(left, ground - high, Math.max(1, Math.rint(bars.at(i + 1)) - left - 1), high);
        }
        if (now.from() < 0 && now.to() > 0) {
            pen.g().setFill(pen.palette().text());
            pen.g().fillRect(Math.rint(Axis.linear(now.from(), now.to(), 0, pen.width()).at(0)), 0, 1, pen.height());
        }
    }
}
