package tapedeck.ui.chart;

/** The least and the greatest of what an axis has to show. Reused from pulse to pulse. */
final class Range {
    /** Room beyond the outermost numbers, as a factor. */
    private static final double ROOM = 1.04;
    /** An axis shows at least this factor: noise is not to look like news. */
    private static final double LEAST = 1.5;

    /** Beyond this, and below its inverse, arithmetic with an axis' ends would not stay finite. */
    private static final double MOST = 1e300;

    private double leastPositive;
    private double greatest;
    private double least;
    private boolean zero;

    Range() {
        reset();
    }

    void reset() {
        leastPositive = Double.POSITIVE_INFINITY;
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
        zero = false;
    }

    void add(Columns columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                add(columns.min(i));
                add(columns.max(i));
            }
        }
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
