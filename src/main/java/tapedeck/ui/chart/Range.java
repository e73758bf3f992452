package tapedeck.ui.chart;

import java.util.Arrays;

/** The least and the greatest of what an axis has to show. Reused from pulse to pulse. */
final class Range {
    /** Room beyond the outermost numbers, as a factor. */
    private static final double ROOM = 1.04;
    /** An axis shows at least this factor: noise is not to look like news. */
    private static final double LEAST = 1.5;

    /** Beyond this, and below its inverse, arithmetic with an axis' ends would not stay finite. */
    private static final double MOST = 1e300;

    /** What is above all but a tenth, and above where the curves began, by more than this is not scaled for. */
    private static final double EXPLODES_LOG = 1e4;

    private static final double EXPLODES_LINEAR = 8;
    /** Where an exploding curve is cut off, above all that is usual. */
    private static final double USUAL_LOG = 5;

    private static final double USUAL_LINEAR = 1.5;
    /** Numbers kept to know what is usual. */
    private static final int KEPT = 2_048;

    private final double[] kept = new double[KEPT];
    private int size;
    private long added;
    private long every;
    private double leastPositive;
    private double greatest;
    private double least;
    private double start;
    private boolean zero;

    Range() {
        reset();
    }

    void reset() {
        leastPositive = Double.POSITIVE_INFINITY;
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
        start = Double.NEGATIVE_INFINITY;
        zero = false;
        size = 0;
        added = 0;
        every = 1;
    }

    /** The columns from one, with its first point as a start, up to another. */
    void add(Columns columns, int from, int to) {
        boolean first = true;
        for (int i = from; i < to; i++) {
            if (columns.has(i)) {
                if (first) {
                    start(columns.max(i));
                    first = false;
                }
                add(columns.min(i));
                add(columns.max(i));
            }
        }
    }

    /** A number where a curve begins: whatever explodes later, this is to be seen. */
    void start(double number) {
        start = Math.max(start, Math.min(number, MOST));
    }

    void add(double number) {
        double value = number > 0 ? Math.clamp(number, 1 / MOST, MOST) : Math.max(-MOST, number);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        if (value > 0) {
            leastPositive = Math.min(leastPositive, value);
        } else {
            zero = true;
        }
        keep(value);
    }

    private void keep(double value) {
        if (added++ % every == 0) {
            if (size == KEPT) {
                for (int i = 0; i < KEPT / 2; i++) {
                    kept[i] = kept[2 * i];
                }
                size = KEPT / 2;
                every *= 2;
            }
            kept[size++] = value;
        }
    }

    /** Leaves out what explodes: the axis is to show the rest. */
    void cut(boolean log) {
        if (size == 0) {
            return;
        }
        Arrays.sort(kept, 0, size);
        double usual = Math.max(start, kept[(int) (0.9 * (size - 1))]);
        if (usual > 0 && greatest / usual > (log ? EXPLODES_LOG : EXPLODES_LINEAR)) {
            greatest = usual * (log ? USUAL_LOG : USUAL_LINEAR);
        }
    }

    /** A logarithmic axis for it, with a floor line if there was a 0. */
    Axis log(double floor, double from, double to) {
        double low = 0.1;
        double high = 1;
        if (leastPositive <= greatest) {
            double grow = Math.max(1, Math.sqrt(LEAST / (greatest / leastPositive)));
            low = Axis.roundBelow(leastPositive / Math.max(ROOM, grow));
            high = Axis.roundAbove(greatest * Math.max(ROOM, grow));
        }
        return Axis.log(low, high, zero ? floor : 0, from, to);
    }

    /** A linear axis for it that shows 0. */
    Axis linear(double from, double to) {
        double high = greatest > 0 ? Axis.roundAbove(greatest * ROOM) : 0;
        double low = least < 0 ? -Axis.roundAbove(-least * ROOM) : 0;
        return Axis.linear(low, low == high ? 1 : high, from, to);
    }
}
