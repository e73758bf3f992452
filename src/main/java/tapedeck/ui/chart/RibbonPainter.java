package tapedeck.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Frame;
import tapedeck.view.chart.Ribbon;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Polyline;

/** Draws the rates as a ribbon below the curve, each stretch labelled where there is room, the last one else behind it: the stronger, the higher. */
final class RibbonPainter {
    /** A narrower stretch has no gap before the next. */
    private static final double GAPPED = 4;
    /** So much room, in ems, words in the ribbon leave for a rate at its beginning. */
    private static final double BESIDE = 3;
    /** In ems: what a label in its stretch leaves free, and the air before words behind the ribbon. */
    private static final double INSIDE = 0.9;
    private static final double BEHIND = 0.4;

    private final Polyline line = new Polyline();

    /**
     * @param title of the ribbon
     * @param bound what the line is called of the rates that the bend of the loss allowed
     * @param flat what stands in its place where the loss is so flat that its bend says nothing, the longest wording first
     */
    void paint(Pen pen, ChartModel model, String title, String bound, List<String> flat) {
        Frame frame = model.frame();
        if (!frame.tracked()) {
            return;
        }
        pen.words(title, frame.left() - 0.5 * pen.em(), (frame.trackTop() + frame.trackBottom()) / 2,
                pen.palette().muted(), TextAlignment.RIGHT);
        boolean bounded = !model.ribbon().bounds().isEmpty();
        for (Ribbon.Stretch stretch : model.ribbon().stretches()) {
            if (stretch.course() || (bounded && stretch.set() > 0)) {
                course(pen, model, stretch);
            } else {
                box(pen, frame, stretch, ground(pen, stretch));
            }
        }
        if (bounded) {
            bounds(pen, model, bound, flat);
        }
        for (Ribbon.Stretch stretch : model.ribbon().stretches()) {
            boolean leveled = stretch.course() || (bounded && stretch.set() > 0);
            label(pen, frame, stretch, leveled ? pen.palette().gradSoft() : ground(pen, stretch), leveled);
        }
        String present = behind(pen, model);
        if (!present.isEmpty()) {
            double end = model.ribbon().stretches().getLast().to();
            pen.number(present, end + BEHIND * pen.em(), (frame.trackTop() + frame.trackBottom()) / 2,
                    pen.palette().text(), TextAlignment.LEFT);
        }
    }

    /** Returns the rate of the last stretch if it has no room in it, but behind it; else nothing. */
    private static String behind(Pen pen, ChartModel model) {
        List<Ribbon.Stretch> stretches = model.ribbon().stretches();
        Frame frame = model.frame();
        Ribbon.Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        return last == null || !inside(pen, frame, last).isEmpty()
                ? ""
                : last.label(frame.width() - last.to() - BEHIND * pen.em(), frame.digit());
    }

    /** Returns what stands in a stretch, or nothing. */
    private static String inside(Pen pen, Frame frame, Ribbon.Stretch stretch) {
        return stretch.label(shown(stretch) - INSIDE * pen.em(), frame.digit());
    }

    /** Returns what it is filled with where it has no levels: the stronger, the higher the rate; hollow where nothing is learned. */
    private static Color ground(Pen pen, Ribbon.Stretch stretch) {
        return stretch.set() > 0 ? strong(pen, stretch) : pen.palette().panel();
    }

    private static Color strong(Pen pen, Ribbon.Stretch stretch) {
        return pen.palette().gradSoft().interpolate(pen.palette().grad(), stretch.strength());
    }

    private static double shown(Ribbon.Stretch stretch) {
        double width = stretch.to() - stretch.from();
        return Math.max(1, width > GAPPED ? width - 1 : width);
    }

    /** The rates that the bend allowed, where they were measured; they hold until they are measured again. */
    private void bounds(Pen pen, ChartModel model, String title, List<String> flat) {
        Frame frame = model.frame();
        Axis levels = model.ribbon().levels(frame.trackBottom(), frame.trackTop());
        pen.g().save();
        pen.g().beginPath();
        pen.g().rect(frame.left(), frame.trackTop(), frame.right() - frame.left(),
                frame.trackBottom() - frame.trackTop());
        pen.g().clip();
        double thick = Math.max(1.2, pen.hairline());
        pen.stroke(pen.palette().text(), thick, 0.3 * pen.em(), 0.2 * pen.em());
        Ribbon.Bound last = null;
        for (Ribbon.Bound each : model.ribbon().bounds()) {
            last = Double.isNaN(each.rate()) ? last : each;
            if (!Double.isFinite(each.rate())) {
                if (line.size() > 0) {
                    line.hold(each.at());
                }
                pen.draw(line);
            } else {
                line.add(each.at(), inside(frame, levels.at(each.rate()), thick));
            }
        }
        List<Ribbon.Stretch> stretches = model.ribbon().stretches();
        double begin = stretches.isEmpty() ? frame.left() : stretches.getLast().from();
        double end = stretches.isEmpty() ? frame.left() : stretches.getLast().to();
        if (line.size() > 0) {
            line.hold(Math.max(end, line.x(line.size() - 1)));
        }
        pen.draw(line);
        pen.g().setLineDashes();
        pen.g().restore();
        if (last == null) {
            return;
        }
        double middle = (frame.trackTop() + frame.trackBottom()) / 2;
        int before = behind(pen, model).length();
        double free = end + BEHIND * pen.em() + (before > 0 ? before * frame.digit() + BEHIND * pen.em() : 0);
        if (Double.isFinite(last.rate())) {
            if (free + title.length() * pen.digit() < frame.width()) { // beside the plot, too
                pen.words(title, free, inside(frame, levels.at(last.rate()), 0.5 * pen.em()),
                        pen.palette().text(), TextAlignment.LEFT);
            }
            return;
        }
        for (String said : flat) {
            double wide = said.length() * pen.digit();
            if (free + wide < frame.right()) {
                pen.words(said, free, middle, pen.palette().text(), TextAlignment.LEFT);
                return;
            }
            if (end - wide - BESIDE * pen.em() > begin) { // its own rate stands at its beginning
                pen.g().setFill(pen.palette().panel());
                pen.g().fillRect(end - wide - 0.6 * pen.em(), middle - 0.55 * pen.em(), wide + 0.4 * pen.em(),
                        1.1 * pen.em());
                pen.number(said, end - 0.4 * pen.em(), middle, pen.palette().text(), TextAlignment.RIGHT);
                return;
            }
        }
    }

    /** A bound that lies beyond what the rates are drawn on is drawn at its edge. */
    private static double inside(Frame frame, double y, double margin) {
        double within = Math.min(margin, (frame.trackBottom() - frame.trackTop()) / 2); // it may be lower than letters
        return Math.clamp(y, frame.trackTop() + within, frame.trackBottom() - within);
    }

    private static void box(Pen pen, Frame frame, Ribbon.Stretch stretch, Color fill) {
        double width = shown(stretch);
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
    private static void course(Pen pen, ChartModel model, Ribbon.Stretch stretch) {
        double width = shown(stretch);
        Frame frame = model.frame();
        Color ground = pen.palette().gradSoft();
        box(pen, frame, stretch, ground);
        double greatest = stretch.set();
        for (double x = stretch.from(); x < stretch.from() + width; x++) {
            greatest = Math.max(greatest, model.ribbon().rate(x));
        }
        Axis levels = model.ribbon().bounds().isEmpty()
                ? Axis.linear(0, Math.max(greatest, Double.MIN_NORMAL), frame.trackBottom(), frame.trackTop())
                : model.ribbon().levels(frame.trackBottom(), frame.trackTop());
        pen.g().setFill(ground.interpolate(strong(pen, stretch), 0.5).interpolate(pen.palette().grad(), 0.35));
        for (double x = Math.floor(stretch.from()); x < stretch.from() + width && greatest > 0; x++) {
            double part = frame.trackBottom() - levels.at(model.ribbon().rate(x));
            pen.g().fillRect(x, frame.trackBottom() - part, 1, part);
        }
    }

    /** @param boxed whether it stands on a ground of its own */
    private static void label(Pen pen, Frame frame, Ribbon.Stretch stretch, Color ground, boolean boxed) {
        String text = inside(pen, frame, stretch);
        double middle = (frame.trackTop() + frame.trackBottom()) / 2;
        if (boxed && !text.isEmpty()) {
            pen.g().setFill(ground);
            pen.g().fillRect(stretch.from() + 0.25 * pen.em(), middle - 0.55 * pen.em(),
                    text.length() * frame.digit() + 0.4 * pen.em(), 1.1 * pen.em());
        }
        pen.number(text, stretch.from() + 0.45 * pen.em(), middle, pen.on(ground), TextAlignment.LEFT);
    }
}
