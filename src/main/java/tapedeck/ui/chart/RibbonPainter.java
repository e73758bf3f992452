package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.chart.model.ChartModel;
import tapedeck.ui.chart.model.Frame;
import tapedeck.ui.chart.model.Ribbon;
import tapedeck.ui.plot.Pen;

/** Draws the rates as a ribbon below the curve, each stretch labelled where there is room: the stronger, the higher. */
final class RibbonPainter {
    /** A narrower stretch has no gap before the next. */
    private static final double GAPPED = 4;

    /** @param title of the ribbon */
    void paint(Pen pen, ChartModel model, String title) {
        Frame frame = model.frame();
        if (!frame.tracked()) {
            return;
        }
        pen.words(title, frame.left() - 0.5 * pen.em(), (frame.trackTop() + frame.trackBottom()) / 2,
                pen.palette().muted(), TextAlignment.RIGHT);
        for (Ribbon.Stretch stretch : model.ribbon().stretches()) {
            double width = stretch.to() - stretch.from();
            double shown = Math.max(1, width > GAPPED ? width - 1 : width);
            Color fill = pen.palette().gradSoft().interpolate(pen.palette().grad(), stretch.strength());
            if (stretch.course()) {
                course(pen, model, stretch, shown, fill);
            } else {
                box(pen, frame, stretch, shown, stretch.set() > 0 ? fill : pen.palette().panel());
                label(pen, frame, stretch, shown, stretch.set() > 0 ? fill : pen.palette().panel(), false);
            }
        }
    }

    private static void box(Pen pen, Frame frame, Ribbon.Stretch stretch, double width, Color fill) {
        double corner = width > GAPPED ? 0.3 * pen.em() : 0;
        pen.g().setFill(fill);
        pen.g().fillRoundRect(stretch.from(), frame.trackTop(), width, frame.trackBottom() - frame.trackTop(), corner,
                corner);
        if (stretch.set() == 0) { // at rate 0 nothing is learned: it is hollow
            pen.stroke(pen.palette().grad(), pen.hairline());
            pen.g().strokeRoundRect(pen.crisp(stretch.from()), pen.crisp(frame.trackTop()), Math.max(1, width - 1),
                    frame.trackBottom() - frame.trackTop() - 1, corner, corner);
        }
    }

    /** The rates as they go, as high as they are among those of the stretch. */
    private static void course(Pen pen, ChartModel model, Ribbon.Stretch stretch, double width, Color strong) {
        Frame frame = model.frame();
        Color ground = pen.palette().gradSoft();
        box(pen, frame, stretch, width, ground);
        double greatest = stretch.set();
        for (double x = stretch.from(); x < stretch.from() + width; x++) {
            greatest = Math.max(greatest, model.ribbon().rate(x));
        }
        double height = frame.trackBottom() - frame.trackTop();
        pen.g().setFill(ground.interpolate(strong, 0.5).interpolate(pen.palette().grad(), 0.35));
        for (double x = Math.floor(stretch.from()); x < stretch.from() + width && greatest > 0; x++) {
            double part = Math.max(0, model.ribbon().rate(x) / greatest) * height;
            pen.g().fillRect(x, frame.trackBottom() - part, 1, part);
        }
        label(pen, frame, stretch, width, ground, true);
    }

    /** @param boxed whether it stands on a ground of its own */
    private static void label(Pen pen, Frame frame, Ribbon.Stretch stretch, double width, Color ground,
            boolean boxed) {
        for (String text : stretch.labels()) {
            double wide = text.length() * frame.digit();
            if (wide + 0.9 * pen.em() <= width) {
                double middle = (frame.trackTop() + frame.trackBottom()) / 2;
                if (boxed) {
                    pen.g().setFill(ground);
                    pen.g().fillRect(stretch.from() + 0.25 * pen.em(), middle - 0.55 * pen.em(),
                            wide + 0.4 * pen.em(), 1.1 * pen.em());
                }
                pen.number(text, stretch.from() + 0.45 * pen.em(), middle, pen.on(ground), TextAlignment.LEFT);
                return;
            }
        }
    }
}
