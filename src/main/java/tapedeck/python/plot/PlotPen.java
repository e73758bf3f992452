package tapedeck.python.plot;

/** The pen that series are drawn with, on the window's canvas or a picture for a file. All in pixels, y downwards. */
public interface PlotPen {
    /** The pixels of a point of print. */
    double point();

    /** The width of the thinnest line that is seen whole. */
    double hairline();

    /**
     * The colour of all that is drawn next.
     *
     * @param color {@code #rrggbb}
     * @param alpha from 0, not seen, to 1
     */
    void color(String color, double alpha);

    /** The look of the lines that are drawn next. */
    void stroke(double width, double... dashes);

    void line(double x1, double y1, double x2, double y2);

    /** A line through the first {@code n} points; a lone one is a dot. */
    void polyline(double[] x, double[] y, int n);

    /** The area between corners. */
    void polygon(double[] x, double[] y);

    void box(double x, double y, double width, double height);

    void disc(double x, double y, double diameter);

    /**
     * A picture of a pixel a cell, pulled to its place without being blurred.
     *
     * @param argb in rows, from above
     */
    void cells(int[][] argb, double x, double y, double width, double height, double alpha);

    /** Words that begin at a point, or have their middle there. */
    void words(String text, double x, double y, boolean middle);
}
