package tapedeck.ui.chart.model;

import java.util.Arrays;
import tapedeck.text.Message;
import tapedeck.ui.theme.Colours;

/**
 * A line of the chart: numbers at places of the axis below.
 *
 * @param take whose it is
 * @param colour of {@link Colours}
 * @param dashed whether it is of the test rows
 * @param strong whether it is of the current take
 * @param raised whether it is of another that is pinned or picked, and drawn above the others
 * @param from the places before it are drawn by another take, which shares them
 * @param at ascending, in units of the axis
 */
@SuppressWarnings("ArrayRecordComponent") // made anew at every update, and compared by nobody
public record Curve(int take, Message name, int colour, boolean dashed, boolean strong, boolean raised, double from,
        double[] at, double[] values) {
    /**
     * How it is dashed, in pixels of a font of this size; not at all if empty. Long dashes are of training rows, short ones of
     * test rows; where colours begin again a dot stands between them, then two: no two takes look alike.
     */
    public double[] dashes(double em) {
        return dashes(colour, dashed, em);
    }

    /** How a curve of this colour is dashed. */
    public static double[] dashes(int colour, boolean dashed, double em) {
        int dots = Math.floorDiv(colour, Colours.curves());
        if (dots <= 0) {
            return dashed ? new double[]{0.4 * em, 0.3 * em} : new double[0];
        }
        double[] dashes = new double[2 + 2 * dots];
        Arrays.fill(dashes, 0.2 * em);
        dashes[0] = (dashed ? 0.35 : 0.9) * em;
        for (int i = 2; i < dashes.length; i += 2) {
            dashes[i] = 0.12 * em;
        }
        return dashes;
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
