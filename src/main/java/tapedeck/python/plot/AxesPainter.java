package tapedeck.python.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.AxisPainter.Tick;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
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

    private final PlotPen pen;
    private final PlotAxes axes;
    private final double em;

    AxesPainter(PlotPen pen, PlotAxes axes) {
        this.pen = pen;
        this.axes = axes;
        em = pen.em();
    }

    /** Draws them within four edges. */
    void paint(double left, double top, double right, double bottom) {
        boolean framed = axes.frame();
        double side = framed
                ? widest(ticks(rough(top, bottom).y(), axes.y())) + SIDE * em
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
        AxesMap frame = AxesMap.of(axes, start, head, end, Math.max(head + em, bottom - below));
        fit(axes.words().title(), (frame.left() + frame.right()) / 2,
                frame.top() - head + top + title / 2,
                right - left, PlotColour.TEXT, PlotPen.Align.CENTER);
        head(start, top + title, end, true);
        if (framed) {
            across(frame);
            upwards(frame);
        }
        SeriesPainter painter = new SeriesPainter(pen, frame);
        pen.within(frame.left() - 1, frame.top() - 1, frame.right() - frame.left() + 2,
                frame.bottom() - frame.top() + 2, () -> axes.series().forEach(painter::draw));
        pen.stroke(1);
        if (bar != null) {
            double under = bar.words().x().isEmpty() ? BELOW : BELOW + 1.2;
            double from = frame.right() + SIDE * em;
            new AxesPainter(pen, bar).paint(from, frame.top() - 0.2 * em, from + beside,
                    frame.bottom() + under * em);
        }
    }

    private double widest(List<Tick> ticks) {
        return ticks.stream().mapToDouble(each -> each.text().length() * pen.digit()).max().orElse(0);
    }

    private void fit(String text, double x, double y, double room, PlotColour colour, PlotPen.Align align) {
        pen.words(pen.cut(text, room), x, y, colour, align);
    }

    /** How wide axes are on which nothing has room across. */
    private double narrowest(double top, double bottom) {
        return widest(ticks(rough(top, bottom).y(), axes.y())) + (SIDE + 1) * em;
    }

    private AxesMap rough(double top, double bottom) {
        return AxesMap.of(axes, 0, top, bottom - top, bottom);
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
                fit(what, left, y + ROW * em / 2, right - left, PlotColour.MUTED,
                        PlotPen.Align.LEFT);
            }
            x += pen.width(what) + 1.2 * em;
        }
        for (PlotSeries each : named()) {
            any = true;
            String label = each.look().label();
            double wide = (SAMPLE + 0.5) * em + pen.width(label);
            if (x > left && x + wide > right) {
                x = left;
                y += ROW * em;
            }
            if (draws) {
                new SeriesPainter(pen, rough(0, em)).sample(each, x, y + ROW * em / 2, SAMPLE * em);
                fit(label, x + (SAMPLE + 0.4) * em, y + ROW * em / 2, right - x - (SAMPLE + 0.4) * em,
                        PlotColour.TEXT, PlotPen.Align.LEFT);
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

    /** The numbers or words of an axis, as the script chose them, or as our own charts have them. */
    private List<Tick> ticks(Axis axis, PlotAxes.Scale chosen) {
        if (!isChosen(chosen)) {
            return AxisPainter.ticks(pen, axis);
        }
        List<Double> at = chosen.ticks() == null
                ? DoubleStream.of(Ticks.of(axis, MANY)).boxed().toList()
                : chosen.ticks();
        int shown = chosen.words().isEmpty() ? at.size() : Math.min(at.size(), chosen.words().size());
        return IntStream.range(0, shown).mapToObj(i -> new Tick(axis.anywhere(at.get(i)),
                chosen.words().isEmpty() ? Numbers.shortest(at.get(i)) : chosen.words().get(i))).toList();
    }

    private void across(AxesMap frame) {
        double middle = frame.bottom() + 0.95 * em;
        String what = axes.words().x();
        boolean narrow = frame.right() - frame.left() < NARROW * em;
        if (!isChosen(axes.x()) && !narrow) {
            AxisPainter.below(pen, frame.x(), frame.bottom(), middle, what);
            return;
        }
        pen.stroke(PlotColour.LINE, pen.hairline());
        pen.horizontal(frame.left(), frame.right(), frame.bottom());
        List<Tick> ticks = isChosen(axes.x())
                ? ticks(frame.x(), axes.x())
                : few(frame.x()).stream()
                        .map(each -> new Tick(frame.x().anywhere(each), Numbers.shortest(each))).toList();
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double half = tick.text().length() * pen.digit() / 2;
            if (tick.at() >= frame.left() - 1 && tick.at() <= frame.right() + 1) {
                pen.stroke(PlotColour.LINE, pen.hairline());
                pen.vertical(tick.at(), frame.bottom(), frame.bottom() + 0.25 * em);
                if (tick.at() - half > free) {
                    pen.number(tick.text(), tick.at(), middle, PlotColour.MUTED, PlotPen.Align.CENTER);
                    free = tick.at() + half + 0.3 * em;
                }
            }
        }
        pen.words(what, frame.right(), middle + 1.2 * em, PlotColour.MUTED, PlotPen.Align.RIGHT);
    }

    /** At least two, so that they show a scale. */
    private static List<Double> few(Axis axis) {
        double[] ticks = Ticks.of(axis, 2);
        for (int most = 3; most < MANY && ticks.length < 2; most++) {
            ticks = Ticks.of(axis, most);
        }
        return DoubleStream.of(ticks).boxed().toList();
    }

    private void upwards(AxesMap frame) {
        if (!isChosen(axes.y())) {
            AxisPainter.left(pen, frame.y(), frame.left(), frame.right());
            return;
        }
        for (Tick tick : ticks(frame.y(), axes.y())) {
            if (tick.at() >= frame.top() - 1 && tick.at() <= frame.bottom() + 1) {
                pen.stroke(PlotColour.LINE, pen.hairline());
                pen.horizontal(frame.left() - 0.25 * em, frame.left(), tick.at());
                pen.number(tick.text(), frame.left() - 0.5 * em, tick.at(), PlotColour.MUTED, PlotPen.Align.RIGHT);
            }
        }
    }
}
