package tapedeck.view.chart;

/**
 * The frame of the chart: its parts, in pixels of the canvas: marker labels on top, the plot, the ribbon of rates, the iterations.
 *
 * @param em the font size everything is measured by
 * @param digit the width of a small digit
 */
public record Frame(double width, double height, double em, double digit, double left, double right, double top,
        double bottom, double trackTop, double trackBottom) {
    /** Digits beside the axis: 100000, 1.5e-6. */
    private static final double GUTTER = 6.2;

    /** A lower canvas, in em, gives the ribbon's room to the plot. */
    private static final double TRACKED = 6.5;

    private static final double STRIP_TRACKED = 5;
    /** From this size on, in em, there is a line for what one can do. */
    private static final double HINTED_HEIGHT = 20;

    private static final double HINTED_WIDTH = 36;

    static double left(double em, double digit) {
        return Math.rint(GUTTER * digit + 0.5 * em);
    }

    static double right(double width, double em) {
        return Math.rint(width - 0.6 * em);
    }

    /** The height of a row of marker labels. */
    public static double row(double em) {
        return 1.5 * em;
    }

    /**
     * @param rows of marker labels above the plot
     * @param course whether rates go up and down by a schedule, which takes some height to see
     */
    static Frame of(double width, double height, double em, double digit, int rows, boolean course) {
        boolean tight = height < 8.5 * em;
        double top = Math.rint(rows > 0 ? rows * row(em) + 0.2 * em : 0.6 * em);
        double below = height >= HINTED_HEIGHT * em && width >= HINTED_WIDTH * em ? 2.9 : tight ? 1.3 : 1.5;
        double trackBottom = Math.rint(height - below * em);
        double track = height < TRACKED * em ? 0 : tight ? 1.1 : course ? 2.2 : 1.4;
        double trackTop = Math.rint(trackBottom - track * em);
        double bottom = Math.rint(trackTop - (track > 0 ? (tight ? 0.4 : 0.7) * em : 0));
        return new Frame(width, height, em, digit, left(em, digit), right(width, em), Math.min(top, bottom - em),
                bottom, trackTop, trackBottom);
    }

    /** As {@link #of}, of a chart that is but a strip: the curve has nearly all of it, and markers have no labels. */
    static Frame strip(double width, double height, double em, double digit) {
        double trackBottom = Math.rint(height - 1.3 * em);
        double trackTop = Math.rint(trackBottom - (height >= STRIP_TRACKED * em ? em : 0));
        double bottom = Math.rint(trackTop - (trackTop < trackBottom ? 0.6 * em : 0));
        return new Frame(width, height, em, digit, left(em, digit), right(width, em),
                Math.min(Math.rint(0.4 * em), bottom - em), bottom, trackTop, trackBottom);
    }

    /** The same with so much room beside the plot. */
    Frame narrowed(double by) {
        return new Frame(width, height, em, digit, left, Math.max(left + 1, right - by), top, bottom, trackTop,
                trackBottom);
    }

    /** Returns whether there is room for the ribbon. */
    public boolean tracked() {
        return trackTop < trackBottom;
    }

    /** The middle of the numbers below. */
    public double numbers() {
        return trackBottom + 0.75 * em;
    }

    /** The middle of the line that says what one can do; below the canvas if there is no room for it. */
    public double hint() {
        return trackBottom + 2.15 * em;
    }

    /** Returns whether there is room for a line that says what one can do. */
    public boolean hinted() {
        return hint() + 0.5 * em < height;
    }

    /** The plot's width in whole columns. */
    int columns() {
        return (int) Math.max(1, right - left);
    }
}
