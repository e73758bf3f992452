package tapedeck.view.plot;

/**
 * The pen that plots are drawn with: on a canvas of the window, or as marks of a picture for a file. All in pixels, y
 * downwards. The colour and the look of lines hold for all that is drawn until they are set again; texts have their own.
 */
public interface PlotPen {
    /** The side of a point from which a text runs. */
    enum Align {
        LEFT, CENTER, RIGHT
    }

    /**
     * The look of a text.
     *
     * @param mono whether every character is as wide: for numbers and code
     * @param size of its letters, in em
     */
    record TextStyle(boolean mono, boolean bold, double size) {}

    /** The font size of the surroundings; what stands in plots is a little smaller. */
    double em();

    /** The width of a character of {@link #number}. */
    double digit();

    /** The width of {@link #words}. */
    double width(String words);

    /** The width of a text in that style. */
    double width(String text, TextStyle style);

    /** The words, or as much of them as there is room for. */
    default String cut(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end) + "…") > room) {
            end--;
        }
        return end == 0 ? "" : words.substring(0, end).stripTrailing() + "…";
    }

    /** The width of the surface. */
    double width();

    /** The height of the surface. */
    double height();

    /** The width of the thinnest line that is seen whole. */
    double hairline();

    /** The place nearest to {@code at} where a hairline covers whole pixels. */
    double crisp(double at);

    /** Sets the colour. */
    void colour(PlotColour colour);

    /**
     * Sets the look of lines.
     *
     * @param dashes lengths of line and gap; none for a solid line
     */
    void stroke(double width, double... dashes);

    /** Sets both. */
    default void stroke(PlotColour colour, double width, double... dashes) {
        colour(colour);
        stroke(width, dashes);
    }

    void line(double x1, double y1, double x2, double y2);

    default void horizontal(double from, double to, double y) {
        line(crisp(from), crisp(y), crisp(to), crisp(y));
    }

    default void vertical(double x, double from, double to) {
        line(crisp(x), crisp(from), crisp(x), crisp(to));
    }

    /** A line through the first {@code n} points; a lone one is a dot. */
    void polyline(double[] x, double[] y, int n);

    /** The area between corners. */
    void polygon(double[] x, double[] y);

    void box(double x, double y, double width, double height);

    /** A disc within a square. */
    void disc(double x, double y, double diameter);

    /** A box with round corners. */
    default void round(double x, double y, double width, double height, double radius) {
        for (double left : new double[]{x, x + width - 2 * radius}) {
            disc(left, y, 2 * radius);
            disc(left, y + height - 2 * radius, 2 * radius);
        }
        box(x + radius, y, width - 2 * radius, height);
        box(x, y + radius, width, height - 2 * radius);
    }

    /** A disc around a point. */
    default void dot(double x, double y, double diameter) {
        disc(x - diameter / 2, y - diameter / 2, diameter);
    }

    /**
     * A picture of a pixel a cell, pulled to its place without being blurred.
     *
     * @param argb in rows, from above
     */
    void cells(int[][] argb, double x, double y, double width, double height, double alpha);

    /** Small words at a point, their middle as high as that. */
    void words(String text, double x, double y, PlotColour colour, Align align);

    /** A small number, as {@link #words}, every digit as wide. */
    void number(String text, double x, double y, PlotColour colour, Align align);

    /** A text in a style of its own at a point, its middle as high as that. */
    void text(String text, double x, double y, PlotColour colour, Align align, TextStyle style);

    /** Draws what {@code inside} draws, as far as it lies within a box. */
    void within(double x, double y, double width, double height, Runnable inside);
}
