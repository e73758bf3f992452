package tapedeck.lessons.claim;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.tape.Series;

/** The height by which a loss curve goes up and down on a logarithmic axis. */
final class LossFluctuation {
    private LossFluctuation() {}

    /**
     * The standard deviation of the losses' logarithms to base ten, in the later half of the curve: there it goes up and down, and
     * falls little. NaN of fewer than four losses, or where one is not finite or not above 0.
     */
    static double of(Series.View losses) {
        int size = losses.points();
        double[] late = IntStream.range(size / 2, size).mapToDouble(losses::last).map(StrictMath::log10).toArray();
        if (late.length < 2) {
            return Double.NaN;
        }
        double mean = DoubleStream.of(late).average().orElseThrow();
        double squares = DoubleStream.of(late).map(each -> (each - mean) * (each - mean)).sum();
        double noise = Math.sqrt(squares / (late.length - 1));
        return Double.isFinite(noise) ? noise : Double.NaN;
    }
}
