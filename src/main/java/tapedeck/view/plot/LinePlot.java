package tapedeck.view.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.view.plot.AxisPainter.Tick;

/**
 * A plot of lines over two axes, which have their pixels: bands, lines, rules, points and words, in the order in which they
 * are drawn. Lines and bands are seen within the axes only. Immutable; places are in pixels, y downwards.
 *
 * @param x to the right
 * @param y upwards
 * @param below what the numbers below are, or null where there are none
 * @param left the numbers at the left, or null for round ones
 */
public record LinePlot(Axis x, Axis y, @Nullable Below below, @Nullable List<Tick> left, List<Item> items) {
    /** From the lower axis to the middle of its numbers, in em. */
    private static final double BELOW = 0.9;
    /** A line on the edge is seen as thick as others are. */
    private static final double EDGE = 1;

    public LinePlot {
        items = List.copyOf(items);
    }

    /**
     * The numbers below.
     *
     * @param title at their right end; may be empty
     * @param counted whether they are whole
     * @param ticks the numbers, or null for round ones
     */
    public record Below(String title, boolean counted, @Nullable List<Tick> ticks) {}

    /**
     * The look of a line.
     *
     * @param dashes lengths of line and gap; empty for a solid one
     */
    public record Stroke(PlotColour colour, double width, List<Double> dashes) {
        /** A line. */
        public static Stroke of(PlotColour colour, double width, double... dashes) {
            return new Stroke(colour, width, Arrays.stream(dashes).boxed().toList());
        }

        void on(PlotPen pen) {
            pen.stroke(colour, width, dashes.stream().mapToDouble(each -> each).toArray());
        }
    }

    /** Something that is drawn. */
    public sealed interface Item {
        void draw(PlotPen pen);
    }

    /** A line through points, broken where one has no height; a lone one is a dot. */
    @SuppressWarnings("ArrayRecordComponent") // as many as a run has iterations; not written after the making
    public record Line(Stroke stroke, double[] xs, double[] ys) implements Item {
        @Override
        public void draw(PlotPen pen) {
            stroke.on(pen);
            double[] pieceX = new double[xs.length];
            double[] pieceY = new double[xs.length];
            int n = 0;
            for (int i = 0; i < xs.length; i++) {
                if (Double.isNaN(ys[i])) {
                    pen.polyline(pieceX, pieceY, n);
                    n = 0;
                } else {
                    pieceX[n] = xs[i];
                    pieceY[n++] = ys[i];
                }
            }
            pen.polyline(pieceX, pieceY, n);
        }

        private double distance(double x, double y) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < xs.length; i++) {
                double each = Math.hypot(xs[i] - x, ys[i] - y);
                least = each < least ? each : least; // that of a gap is no number
            }
            return least;
        }
    }

    /** The area between two lines over the same places. */
    @SuppressWarnings("ArrayRecordComponent") // as a line's
    public record Band(PlotColour colour, double[] xs, double[] lows, double[] highs) implements Item {
        @Override
        public void draw(PlotPen pen) {
            int n = xs.length;
            double[] x = new double[2 * n];
            double[] y = new double[2 * n];
            for (int i = 0; i < n; i++) {
                x[i] = x[2 * n - 1 - i] = xs[i];
                y[i] = lows[i];
                y[2 * n - 1 - i] = highs[i];
            }
            pen.colour(colour);
            pen.polygon(x, y);
        }
    }

    /** A straight line that is upright or level, and drawn crisp. */
    public record Rule(Stroke stroke, double x1, double y1, double x2, double y2) implements Item {
        @Override
        public void draw(PlotPen pen) {
            stroke.on(pen);
            pen.line(pen.crisp(x1), pen.crisp(y1), pen.crisp(x2), pen.crisp(y2));
        }
    }

    /** A point. */
    public record Dot(PlotColour colour, double x, double y, double diameter) implements Item {
        @Override
        public void draw(PlotPen pen) {
            pen.colour(colour);
            pen.dot(x, y, diameter);
        }
    }

    /** A point that could not be reached. */
    public record Cross(Stroke stroke, double x, double y, double radius) implements Item {
        @Override
        public void draw(PlotPen pen) {
            stroke.on(pen);
            pen.line(x - radius, y - radius, x + radius, y + radius);
            pen.line(x - radius, y + radius, x + radius, y - radius);
        }
    }

    /**
     * Words, or a number, their middle at a height.
     *
     * @param number whether it is set as numbers are
     */
    public record Label(String text, double x, double y, PlotColour colour, PlotPen.Align align,
            boolean number) implements Item {
        @Override
        public void draw(PlotPen pen) {
            if (number) {
                pen.number(text, x, y, colour, align);
            } else {
                pen.words(text, x, y, colour, align);
            }
        }
    }

    /** A ground that hides what is drawn before it. */
    public record Ground(double x, double y, double width, double height) implements Item {
        @Override
        public void draw(PlotPen pen) {
            pen.colour(PlotColour.PANEL);
            pen.box(x, y, width, height);
        }
    }

    /** Draws it: the axes, then what is on them. */
    public void draw(PlotPen pen) {
        drawAxes(pen);
        drawItems(pen);
    }

    /** Draws the grid, and the numbers at the left and below. */
    public void drawAxes(PlotPen pen) {
        if (left == null) {
            AxisPainter.left(pen, y, x.from(), x.to());
        } else {
            AxisPainter.left(pen, left, x.from(), x.to());
        }
        if (below == null) {
            return;
        }
        double middle = y.from() + BELOW * pen.em();
        if (below.ticks != null) {
            AxisPainter.below(pen, x, below.ticks, y.from(), middle, below.title);
        } else if (below.counted) {
            AxisPainter.counts(pen, x, y.from(), middle, below.title);
        } else {
            AxisPainter.below(pen, x, y.from(), middle, below.title);
        }
    }

    /** Draws what is on the axes. */
    public void drawItems(PlotPen pen) {
        for (Item each : items) {
            if (each instanceof Line || each instanceof Band) {
                pen.within(x.from() - EDGE, y.to() - EDGE, x.to() - x.from() + 2 * EDGE,
                        y.from() - y.to() + 2 * EDGE, () -> each.draw(pen));
            } else {
                each.draw(pen);
            }
        }
        pen.stroke(1);
    }

    /** The line with the point that is nearest, within {@code reach} pixels: its place among the lines, or -1. */
    public int pick(double px, double py, double reach) {
        int nearest = -1;
        double least = reach;
        List<Line> lines = items.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
        for (int i = 0; i < lines.size(); i++) {
            double distance = lines.get(i).distance(px, py);
            if (distance <= least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** Begins a plot on these axes. */
    public static Builder on(Axis x, Axis y) {
        return new Builder(x, y);
    }

    /** A plot in the making, in numbers of its axes. */
    public static final class Builder {
        /** In em. */
        private static final double SAMPLE = 2;

        private final Axis x;
        private final Axis y;
        private final List<Item> items = new ArrayList<>();
        private @Nullable Below below;
        private @Nullable List<Tick> left;

        private Builder(Axis x, Axis y) {
            this.x = x;
            this.y = y;
        }

        /** Has whole numbers below. */
        public Builder counted(String title) {
            below = new Below(title, true, null);
            return this;
        }

        /** Has numbers below. */
        public Builder measured(String title) {
            below = new Below(title, false, null);
            return this;
        }

        /** Has these numbers at the left and below. */
        public Builder ticks(List<Tick> up, List<Tick> across, String title) {
            left = up;
            below = new Below(title, false, across);
            return this;
        }

        /** Adds a line through these points, whose ys may be infinite or no numbers: there it is broken. What is too large leaves the plot. */
        public Builder line(Stroke stroke, double[] xs, double[] ys) {
            double[] px = new double[xs.length];
            double[] py = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                px[i] = x.at(xs[i]);
                py[i] = Double.isFinite(ys[i]) ? y.far(ys[i]) : Double.NaN;
            }
            return add(new Line(stroke, px, py));
        }

        /** Adds an upright line, as high as the plot. */
        public Builder rule(Stroke stroke, double at) {
            return add(new Rule(stroke, x.at(at), y.to(), x.at(at), y.from()));
        }

        /** Adds a point. */
        public Builder dot(PlotColour colour, double atX, double atY, double diameter) {
            return add(new Dot(colour, x.at(atX), y.at(atY), diameter));
        }

        /** Adds words at a place in pixels. */
        public Builder words(String text, double px, double py, PlotColour colour, PlotPen.Align align) {
            return add(new Label(text, px, py, colour, align, false));
        }

        /** Adds a number at a place in pixels. */
        public Builder number(String text, double px, double py, PlotColour colour, PlotPen.Align align) {
            return add(new Label(text, px, py, colour, align, true));
        }

        /** Adds an entry of a legend at a place in pixels: how a line looks, and its name behind that. */
        public Builder sample(Stroke stroke, String name, double px, double py, double em) {
            add(new Rule(stroke, px, py, px + SAMPLE * em, py));
            return words(name, px + (SAMPLE + 0.4) * em, py, PlotColour.MUTED, PlotPen.Align.LEFT);
        }

        /** Adds what has its place in pixels. */
        public Builder add(Item item) {
            items.add(item);
            return this;
        }

        public LinePlot build() {
            return new LinePlot(x, y, below, left, items);
        }
    }
}
