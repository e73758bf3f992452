package tapedeck.ui.theme;

import java.util.stream.IntStream;

/** A colour map from -1 over 0 to +1, mixed between even stops. Immutable. */
final class Diverging {
    private final int[][] stops;

    /** @param stops red, green and blue from 0 to 255, from that of -1 to that of +1 */
    Diverging(int[]... stops) {
        this.stops = stops.clone();
    }

    /** The colour of {@code value}, clamped to [-1, 1], as opaque ARGB; NaN counts as 0. */
    int argb(double value) {
        double clamped = Double.isNaN(value) ? 0 : Math.clamp(value, -1, 1);
        double place = (clamped + 1) / 2 * (stops.length - 1);
        int stop = Math.min((int) place, stops.length - 2);
        double t = place - stop;
        return IntStream.range(0, 3)
                .map(channel -> (int) Math.round(stops[stop][channel] * (1 - t) + stops[stop + 1][channel] * t))
                .reduce(0xff, (argb, channel) -> argb << 8 | channel);
    }
}
