package tapedeck.python.plot;

import java.util.List;

/** Something drawn on {@link PlotAxes}. Colours are {@code #rrggbb}; arrays are not written after the making. */
@SuppressWarnings("ArrayRecordComponent") // as many numbers as a script likes: boxed they would take four times the room
public sealed interface PlotSeries {
    /** How it looks, and what the legend calls it; empty for nothing. */
    Look look();

    /** How many numbers, or colours, it is made of. */
    default long numbers() {
        return switch (this) {
            case Line line -> 2L * line.x.length;
            case Scatter points -> 2L * points.x.length + points.sizes.length + points.colors.size();
            case Bars bars -> 4L * bars.at.length;
            case Image image -> image.values.length == 0 ? 0 : (long) image.values.length * image.values[0].length;
            case Pixels pixels -> pixels.colors.stream().mapToLong(List::size).sum() * 2;
            case Contours contours -> contours.heights.numbers();
            case Band band -> 3L * band.x.length;
            case Polygon polygon -> 2L * polygon.x.length;
            case Errors errors -> 4L * errors.x.length;
            case Rule _,Note _ -> 1;
        };
    }

    /**
     * The look of a series.
     *
     * @param alpha from 0, not seen, to 1
     * @param dash matplotlib's word: {@code -}, {@code --}, {@code :}, {@code -.}; empty for no line
     * @param width of lines, in points
     */
    record Look(String label, String color, double alpha, String dash, double width) {}

    /**
     * A curve through points.
     *
     * @param marker matplotlib's letter; empty for none
     * @param size of the marker, in points
     */
    record Line(Look look, double[] x, double[] y, String marker, double size) implements PlotSeries {}

    /**
     * Points.
     *
     * @param sizes areas in square points, one for all or one each
     * @param colors one for all or one each
     */
    record Scatter(Look look, double[] x, double[] y, String marker, double[] sizes,
            List<String> colors) implements PlotSeries {}

    /**
     * Bars.
     *
     * @param at the smaller edges across
     * @param start where they begin along
     * @param length along, which may be negative
     * @param lying whether they go to the right instead of up
     */
    record Bars(Look look, double[] at, double[] width, double[] start, double[] length, boolean lying,
            List<String> colors) implements PlotSeries {}

    /**
     * Numbers as colours, in rows.
     *
     * @param values NaN where there is none
     * @param extent left, right, bottom and top edge on the axes
     * @param lower whether the first row is the lowest
     * @param stops of the colour map at even distances
     * @param low the number of the first stop
     * @param high the number of the last stop
     */
    record Image(Look look, double[][] values, double[] extent, boolean lower, List<String> stops, double low,
            double high) implements PlotSeries {
        /** The opaque colour of a number, as ARGB. */
        public int argb(double value) {
            double part = high == low ? 0 : Math.clamp((value - low) / (high - low), 0, 1);
            double at = part * (stops.size() - 1);
            int i = (int) Math.max(0, Math.min(at, stops.size() - 2.0));
            int from = Integer.decode(stops.get(i));
            int to = Integer.decode(stops.get(Math.min(i + 1, stops.size() - 1)));
            int argb = 0xff;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int a = from >> shift & 255;
                int b = to >> shift & 255;
                argb = argb << 8 | (int) Math.round(a + (b - a) * (at - i));
            }
            return argb;
        }
    }

    /** Colours in rows, as {@link Image}. */
    record Pixels(Look look, List<List<String>> colors, double[] extent, boolean lower) implements PlotSeries {}

    /**
     * Lines or areas of equal height.
     *
     * @param levels their heights, ascending
     * @param filled whether the areas between are filled
     */
    record Contours(Look look, Image heights, double[] levels, boolean filled) implements PlotSeries {}

    /** The area between two curves. */
    record Band(Look look, double[] x, double[] low, double[] high) implements PlotSeries {}

    /** The area between corners. */
    record Polygon(Look look, double[] x, double[] y) implements PlotSeries {}

    /** Bars of error around points: below and above where upright, else to the left and right. */
    record Errors(Look look, double[] x, double[] y, double[] low, double[] high,
            boolean upright) implements PlotSeries {}

    /** A straight line over the whole of the axes. */
    record Rule(Look look, double at, boolean upright) implements PlotSeries {}

    /** Words at a point: beginning there, or with their middle there. */
    record Note(Look look, double x, double y, String text, boolean middle) implements PlotSeries {}
}
