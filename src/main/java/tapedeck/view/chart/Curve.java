package tapedeck.view.chart;

import java.util.Arrays;
import tapedeck.text.Message;
import tapedeck.view.plot.Dashes;

/**
 * A line of the chart: numbers at places of the axis below.
 *
 * @param take whose it is
 * @param colour of the take, from 0
 * @param dashed whether it is of the test rows
 * @param strong whether it is of the current take
 * @param raised whether it is of another that is pinned or picked, and drawn above the others
 * @param from the places before it are drawn by another take, which shares them
 * @param at ascending, in units of the axis
 */
@SuppressWarnings("ArrayRecordComponent") // made anew at every update, and compared by nobody
public record Curve(int take, Message name, int colour, boolean dashed, boolean strong, boolean raised, double from,
        double[] at, double[] values) {
    /** How it is dashed, in pixels of a font of this size; not at all if empty. */
    public double[] dashes(double em) {
        return Dashes.of(dashed, em);
    }

    /** The first point to draw where the axis begins at {@code low}: the last one before it, so that the line comes in. */
    public int first(double low) {
        return Math.max(0, after(Math.max(low, from)) - 1);
    }

    /** One beyond the last point to draw where the axis ends at {@code high}. */
    public int last(double high) {
        return Math.min(at.length, after(high) + 1);
    }

    /** The number of points up to and with {@code place}. */
    private int after(double place) {
        int found = Arrays.binarySearch(at, place);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The last number that was there at a place; NaN before the first. */
    double valueAt(double place) {
        int after = after(place);
        return after == 0 ? Double.NaN : values[after - 1];
    }

    /** Where {@link #valueAt} was measured; NaN before the first. */
    double measuredAt(double place) {
        int after = after(place);
        return after == 0 ? Double.NaN : at[after - 1];
    }
}
