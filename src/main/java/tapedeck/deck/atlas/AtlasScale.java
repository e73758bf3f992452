package tapedeck.deck.atlas;

import tapedeck.text.Numbers;

/**
 * The places of a setting along a side of an atlas: evenly spaced by its coordinate. They lie on a lattice from {@code origin}, so that one
 * that is twice as fine has the same places, bit for bit, and half as many between them. Immutable.
 *
 * @param axis which setting
 * @param origin a coordinate
 * @param step of the coordinate, above 0
 * @param first the place that comes first, counted in steps from the origin
 * @param points how many; at least 2
 */
public record AtlasScale(AtlasAxis axis, double origin, double step, long first, int points) {
    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 12;

    public AtlasScale {
        if (points < 2 || !(step > 0) || !Double.isFinite(step)) {
            throw new IllegalArgumentException(points + " points, " + step + " apart");
        }
    }

    /** One from a coordinate to another, both included. */
    public static AtlasScale between(AtlasAxis axis, double from, double to, int points) {
        return new AtlasScale(axis, from, (to - from) / (points - 1), 0, points);
    }

    /** So many places between the same ends; the same ones if there are as many. */
    public AtlasScale with(int number) {
        return number == points ? this : between(axis, coordinate(0), coordinate(points - 1.0), number);
    }

    /** The coordinate of a place, which may be a fraction. */
    public double coordinate(double place) {
        return origin + (first + place) * step;
    }

    /** The value at place {@code i}. */
    public double value(int i) {
        return axis.value(origin + (first + i) * step);
    }

    /** The value at a place, which may be a fraction. */
    public double valueAt(double place) {
        return axis.value(coordinate(place));
    }

    /** The place of a value, which may be a fraction and outside; infinite for a 0 that the axis does not reach. */
    public double place(double value) {
        return (axis.coordinate(value) - origin) / step - first;
    }

    /** The nearest place inside. */
    public int nearest(double value) {
        return (int) Math.clamp(Math.rint(place(value)), 0, points - 1);
    }

    /** A value at place {@code i} with no more digits than tell it from its neighbours, and at least three: one that is set and said as it is. */
    public double rounded(int i) {
        return Numbers.rounded(value(i), digits(i));
    }

    /** A value as it is written where it is set, to as many digits as {@link #rounded} has. */
    public String written(double value) {
        double place = place(value);
        return Numbers.of(value, Double.isFinite(place) ? digits(Math.rint(place)) : DIGITS);
    }

    private int digits(double place) {
        double value = Math.abs(valueAt(place));
        double apart = Math.abs(valueAt(place + 1) - valueAt(place));
        return apart > 0 && value > 0
                ? Math.clamp((int) Math.ceil(StrictMath.log10(value / apart)) + 1, DIGITS, MOST_DIGITS)
                : DIGITS;
    }

    /** The same number of places, twice as near to each other, with {@code place} where it is. */
    public AtlasScale finer(double place) {
        long at = first + Math.round(place);
        return new AtlasScale(axis, origin, step / 2, 2 * at - Math.round(place), points);
    }

    /** The same number of places, {@code 2^halvings} times as near to each other, around {@code place}. */
    public AtlasScale around(double place, int halvings) {
        return around(place, halvings, points);
    }

    /** So many places, {@code 2^halvings} times as near to each other, around {@code place}. */
    public AtlasScale around(double place, int halvings, int number) {
        long times = 1L << halvings;
        return new AtlasScale(axis, origin, step / times, Math.round((first + place) * times) - number / 2, number);
    }

    /** So many places, {@code 2^halvings} times as near to each other, as near around {@code place} as they lie between these ends. */
    public AtlasScale inside(double place, int halvings, int number) {
        double half = (number + 1) / 2.0 / (1L << halvings);
        double last = points - 1.0;
        return around(2 * half < last ? Math.clamp(place, half, last - half) : last / 2, halvings, number);
    }

    /** The same number of places, twice as far from each other, with {@code place} about where it is. */
    public AtlasScale coarser(double place) {
        long at = Math.floorDiv(first + Math.round(place), 2L);
        return new AtlasScale(axis, origin, 2 * step, at - Math.round(place), points);
    }
}
