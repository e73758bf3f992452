package tapedeck.view.chart;

import tapedeck.tape.PixelColumns;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Polyline;

/**
 * Makes lines of what is drawn, with one span for each pixel across. Where a change lies between two points, the line
 * stays as high as the first until there: no effect is drawn before its cause.
 */
public final class Tracer {
    /** Pixels up and down that are not worth two points. */
    private static final double LEVEL = 0.75;

    private final Polyline line;
    private final Runnable broken;
    private double column;
    private double place;
    private double low;
    private double high;

    /**
     * @param line takes the points
     * @param broken is called where the line ends, and begins anew
     */
    public Tracer(Polyline line, Runnable broken) {
        this.line = line;
        this.broken = broken;
    }

    /** What was measured; at the edges the line comes in from, and goes out to, the points beyond. */
    public void measured(Curve curve, Axis x, Axis y) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        begin();
        for (int i = curve.first(x.low()); i < curve.last(x.high()); i++) {
            if (!Double.isFinite(curve.values()[i])) {
                flush();
                broken.run();
                lastX = Double.NaN;
                continue;
            }
            double atX = x.anywhere(curve.at()[i]);
            double atY = y.beyond(curve.values()[i]);
            if (lastX < x.from() && atX > x.from()) {
                put(x.from(), lastY + (atY - lastY) * (x.from() - lastX) / (atX - lastX));
            }
            if (atX >= x.from() && atX <= x.to()) {
                put(atX, atY);
            } else if (lastX <= x.to() && atX > x.to()) {
                put(x.to(), lastY + (atY - lastY) * (x.to() - lastX) / (atX - lastX));
            }
            lastX = atX;
            lastY = atY;
        }
        flush();
        broken.run();
    }

    private void begin() {
        column = Double.NaN;
    }

    /** A span stands where the last of its points does: it may be what follows a change. */
    private void put(double x, double y) {
        if (Math.floor(x) == column) {
            low = Math.min(low, y);
            high = Math.max(high, y);
        } else {
            flush();
            column = Math.floor(x);
            low = y;
            high = y;
        }
        place = x;
    }

    private void flush() {
        if (!Double.isNaN(column)) {
            if (high - low < LEVEL) {
                line.add(place, (low + high) / 2);
            } else {
                line.span(place, low, high);
            }
        }
        begin();
    }

    /** From the least to the greatest batch of every column. */
    public void spans(BatchLossColumns batches, Axis y) {
        PixelColumns columns = batches.columns();
        int last = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                hold(batches, last, i);
                line.span(batches.pixel(i), y.beyond(columns.min(i)), y.beyond(columns.max(i)));
                last = i;
            } else if (columns.broken(i)) {
                broken.run();
                last = -1;
            }
        }
        broken.run();
    }

    /** The mean of the batches. */
    public void mean(BatchLossColumns batches) {
        PixelColumns columns = batches.columns();
        int last = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                hold(batches, last, i);
                line.add(batches.pixel(i), batches.smoothed(i));
                last = i;
            } else if (columns.broken(i)) {
                broken.run();
                last = -1;
            }
        }
        broken.run();
    }

    private void hold(BatchLossColumns batches, int last, int next) {
        double cause = last < 0 ? Double.NaN : batches.cause(last, next);
        if (!Double.isNaN(cause)) {
            line.hold(cause);
        }
    }
}
