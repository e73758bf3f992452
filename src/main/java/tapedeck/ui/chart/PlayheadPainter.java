package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import tapedeck.deck.takes.Take;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Frame;

/** Draws what moves without the curves: the playhead and the range that is being dragged. */
final class PlayheadPainter {
    private static final double TINT = 0.15;

    /** A line where the playhead is, with a handle on the rate track. */
    void playhead(Pen pen, ChartModel model, long iteration) {
        double x = playheadAt(model, iteration);
        if (!(x >= model.x().from() - 1 && x <= model.x().to() + 1)) {
            return;
        }
        Frame frame = model.frame();
        pen.stroke(pen.palette().accent(), 1.5);
        pen.vertical(x, frame.top(), frame.trackBottom());
        double size = 0.35 * pen.em();
        double bottom = frame.trackBottom();
        pen.g().setFill(pen.palette().accent());
        pen.g().fillPolygon(new double[]{x - size, x, x + size},
                new double[]{bottom, bottom - 1.4 * size, bottom}, 3);
    }

    /** The pixel of the playhead, maybe outside of the plot; far to the left if there is none. */
    double playheadAt(ChartModel model, long iteration) {
        Take take = model.data().running();
        return take == null || iteration <= 0
                ? Double.NEGATIVE_INFINITY
                : model.x().anywhere(model.look().places(take).of(iteration));
    }

    /** The range between two pixels. */
    void range(Pen pen, ChartModel model, double one, double other) {
        double from = Math.clamp(Math.min(one, other), model.x().from(), model.x().to());
        double to = Math.clamp(Math.max(one, other), model.x().from(), model.x().to());
        Frame frame = model.frame();
        Color accent = pen.palette().accent();
        pen.g().setFill(accent.deriveColor(0, 1, 1, TINT));
        pen.g().fillRect(from, frame.top(), to - from, frame.trackBottom() - frame.top());
        pen.stroke(accent, pen.hairline());
        pen.vertical(from, frame.top(), frame.trackBottom());
        pen.vertical(to, frame.top(), frame.trackBottom());
    }
}
