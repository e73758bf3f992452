package tapedeck.ui.output;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tapedeck.python.plot.PlotAxes;
import tapedeck.python.plot.PlotFrame;
import tapedeck.python.plot.PlotScale;
import tapedeck.python.plot.PlotSeries;
import tapedeck.python.plot.SeriesPainter;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.Pen;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Ticks;

/** Draws axes with what is on them: title, what y is and the legend above, ticks as our own charts have them. */
final class AxesPainter {
    /** In ems. */
    private static final double ROW = 1.5;
    private static final double BELOW = 1.8;
    private static final double SIDE = 0.7;
    private static final double SAMPLE = 1.6;
    private static final double NARROW = 13;
    private static final int MANY = 6;

    private final Pen pen;
    private final PlotAxes axes;
    private final double em;

    AxesPainter(Pen pen, PlotAxes axes) {
        this.pen = pen;
        this.axes = axes;
        em = pen.em();
    }

    /** Draws them within four edges. */
    void paint(double left, double top, double right, double bottom) {
        boolean framed = axes.frame();
        double side = framed
                ? Lettering.widest(numbers(axis(rough(top, bottom).y()), axes.y()), pen.mono()) + SIDE * em
                : 0;
        double below = !framed
                ? SIDE * em
                : !axes.words().x().isEmpty() && (isChosen(axes.x()) || right - left < (NARROW + 3) * em)
                        ? (BELOW + 1.2) * em
                        : BELOW * em;
        double title = axes.words().title().isEmpty() ? 0.2 * em : ROW * em;
        double start = left + side;
        PlotAxes bar = axes.bar();
        double beside = bar == null ? 0 : new AxesPainter(pen, bar).narrowest(top, bottom) + SIDE * em;
        double end = Math.max(start + em, right - beside - (framed ? SIDE * em : 0));
        double head = head(start, top + title, end, false);
        PlotFrame frame = PlotFrame.of(axes, start, head, end, Math.max(head + em, bottom - below));
        Lettering.fit(pen, axes.words().title(), (frame.left() + frame.right()) / 2,
                frame.top() - head + top + title / 2,
                right - left, pen.palette().text(), TextAlignment.CENTER);
        head(start, top + title, end, true);
        if (framed) {
            across(frame);
            upwards(frame);
        }
        GraphicsContext g = pen.g();
        g.save();
        g.beginPath();
        g.rect(frame.left() - 1, frame.top() - 1, frame.right() - frame.left() + 2, frame.bottom() - frame.top() + 2);
        g.clip();
        SeriesPainter painter = new SeriesPainter(new CanvasPen(pen), frame);
        axes.series().forEach(painter::draw);
        g.restore();
        g.setGlobalAlpha(1);
        g.setLineDashes();
        if (bar != null) {
            double under = bar.words().x().isEmpty() ? BELOW : BELOW + 1.2;
            double from = frame.right() + SIDE * em;
            new AxesPainter(pen, bar).paint(from, frame.top() - 0.2 * em, from + beside,
                    frame.bottom() + under * em);
        }
    }

    /** How wide axes are on which nothing has room across. */
    private double narrowest(double top, double bottom) {
        return Lettering.widest(numbers(axis(rough(top, bottom).y()), axes.y()), pen.mono()) + (SIDE + 1) * em;
    }

    private PlotFrame rough(double top, double bottom) {
        return PlotFrame.of(axes, 0, top, bottom - top, bottom);
    }

    /** Writes what y is, and the legend, in as many rows as that takes; returns where they end. */
    private double head(double left, double top, double right, boolean draws) {
        double x = left;
        double y = top;
        boolean any = false;
        String what = axes.words().y();
        if (!what.isEmpty()) {
            any = true;
            if (draws) {
                Lettering.fit(pen, what, left, y + ROW * em / 2, right - left, pen.palette().muted(),
                        TextAlignment.LEFT);
            }
            x += Lettering.width(what, pen.sans()) + 1.2 * em;
        }
        for (PlotSeries each : named()) {
            any = true;
            String label = each.look().label();
            double wide = (SAMPLE + 0.5) * em + Lettering.width(label, pen.sans());
            if (x > left && x + wide > right) {
                x = left;
                y += ROW * em;
            }
            if (draws) {
                new SeriesPainter(new CanvasPen(pen), rough(0, em)).sample(each, x, y + ROW * em / 2, SAMPLE * em);
                Lettering.fit(pen, label, x + (SAMPLE + 0.4) * em, y + ROW * em / 2, right - x - (SAMPLE + 0.4) * em,
                        pen.palette().text(), TextAlignment.LEFT);
            }
            x += wide + 0.9 * em;
        }
        return any ? y + ROW * em : y;
    }

    private List<PlotSeries> named() {
        return axes.legend()
                ? axes.series().stream().filter(each -> !each.look().label().isEmpty()).toList()
                : List.of();
    }

    private static boolean isChosen(PlotAxes.Scale scale) {
        return scale.ticks() != null || !scale.words().isEmpty();
    }

    private static Axis axis(PlotScale scale) {
        boolean rising = scale.first() <= scale.last();
        double low = rising ? scale.first() : scale.last();
        double high = rising ? scale.last() : scale.first();
        double from = rising ? scale.start() : scale.end();
        double to = rising ? scale.end() : scale.start();
        return scale.log() ? Axis.log(low, high, from, to) : Axis.linear(low, high, from, to);
    }

    /** Returns what stands beside the ticks. */
    private List<String> numbers(Axis axis, PlotAxes.Scale scale) {
        if (!scale.words().isEmpty()) {
            return scale.words();
        }
        List<Double> ticks = scale.ticks();
        DoubleStream all = ticks != null
                ? ticks.stream().mapToDouble(each -> each)
                : DoubleStream.of(Ticks.of(axis, Ticks.most(Math.abs(axis.to() - axis.from()) / em)));
        return all.mapToObj(Numbers::shortest).toList();
    }

    private void across(PlotFrame frame) {
        double middle = frame.bottom() + 0.95 * em;
        String what = axes.words().x();
        boolean narrow = frame.right() - frame.left() < NARROW * em;
        if (!isChosen(axes.x()) && !narrow) {
            AxisPainter.below(pen, axis(frame.x()), frame.bottom(), middle, what);
            return;
        }
        pen.stroke(pen.palette().line(), pen.hairline());
        pen.horizontal(frame.left(), frame.right(), frame.bottom());
        List<Double> ticks = isChosen(axes.x()) ? frame.x().ticks(axes.x().ticks()) : few(axis(frame.x()));
        List<String> words = isChosen(axes.x())
                ? numbers(axis(frame.x()), axes.x())
                : ticks.stream().map(Numbers::shortest).toList();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.size() && i < words.size(); i++) {
            double at = frame.x().at(ticks.get(i));
            double half = Lettering.width(words.get(i), pen.mono()) / 2;
            if (at >= frame.left() - 1 && at <= frame.right() + 1) {
                pen.stroke(pen.palette().line(), pen.hairline());
                pen.vertical(at, frame.bottom(), frame.bottom() + 0.25 * em);
                if (at - half > free) {
                    pen.number(words.get(i), at, middle, pen.palette().muted(), TextAlignment.CENTER);
                    free = at + half + 0.3 * em;
                }
            }
        }
        pen.words(what, frame.right(), middle + 1.2 * em, pen.palette().muted(), TextAlignment.RIGHT);
    }

    /** At least two, so that they show a scale. */
    private static List<Double> few(Axis axis) {
        double[] ticks = Ticks.of(axis, 2);
        for (int most = 3; most < MANY && ticks.length < 2; most++) {
            ticks = Ticks.of(axis, most);
        }
        return DoubleStream.of(ticks).boxed().toList();
    }

    private void upwards(PlotFrame frame) {
        Axis axis = axis(frame.y());
        if (!isChosen(axes.y())) {
            AxisPainter.left(pen, axis, frame.left(), frame.right());
            return;
        }
        List<Double> ticks = frame.y().ticks(axes.y().ticks());
        List<String> words = numbers(axis, axes.y());
        for (int i = 0; i < ticks.size() && i < words.size(); i++) {
            double at = frame.y().at(ticks.get(i));
            if (at >= frame.top() - 1 && at <= frame.bottom() + 1) {
                pen.stroke(pen.palette().line(), pen.hairline());
                pen.horizontal(frame.left() - 0.25 * em, frame.left(), at);
                pen.number(words.get(i), frame.left() - 0.5 * em, at, pen.palette().muted(), TextAlignment.RIGHT);
            }
        }
    }
}
