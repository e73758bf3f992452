package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.Axis;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.plot.Ticks;

/** Draws the grid with the losses beside it and the iterations below. */
final class AxisPainter {
    /** Of the grid, which is to be seen only when looked for. */
    private static final double FAINT = 0.55;

    void paint(Pen pen, ChartModel model) {
        if (!model.isEmpty()) {
            losses(pen, model.frame(), model.y());
        }
        iterations(pen, model.frame(), model.x(), model.look().epochs() ? "epoch" : "iteration");
    }

    private static void losses(Pen pen, Frame frame, Axis y) {
        int most = Ticks.most((frame.bottom() - frame.top()) / pen.em());
        pen.stroke(faint(pen), pen.hairline());
        for (double tick : Ticks.of(y, most)) {
            tick(pen, frame, y.at(tick), Numbers.shortest(tick));
        }
        if (y.log() && y.floor() > 0) {
            tick(pen, frame, y.from(), "0");
        }
    }

    private static void tick(Pen pen, Frame frame, double y, String text) {
        pen.horizontal(frame.left(), frame.right(), y);
        pen.text(text, frame.left() - 0.5 * pen.em(), y, pen.mono(), pen.palette().muted(), TextAlignment.RIGHT);
    }

    private static void iterations(Pen pen, Frame frame, Axis x, String name) {
        double y = (frame.trackBottom() + frame.height()) / 2;
        double title = frame.right() - name.length() * frame.digit();
        pen.text(name, frame.right(), y, pen.sans(), pen.palette().muted(), TextAlignment.RIGHT);
        double label = (Numbers.count((long) x.high()).length() + 3) * frame.digit();
        int most = (int) Math.max(2, (frame.right() - frame.left()) / Math.max(label, 5 * pen.em()));
        pen.stroke(faint(pen), pen.hairline());
        for (double tick : Ticks.whole(x.low(), x.high(), most)) {
            String text = Numbers.count((long) tick);
            double at = x.at(tick);
            pen.vertical(at, frame.trackBottom(), frame.trackBottom() + 0.25 * pen.em());
            if (at + text.length() * frame.digit() / 2 < title - pen.em()) {
                pen.text(text, at, y, pen.mono(), pen.palette().muted(), TextAlignment.CENTER);
            }
        }
    }

    private static Color faint(Pen pen) {
        return pen.palette().line().deriveColor(0, 1, 1, FAINT);
    }
}
