package tapedeck.deck.takes;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tapedeck.program.Metrics;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The runs of a take from several seeds, its own the first. Immutable.
 *
 * @param seeds how many
 * @param diverged how many of these did not end with finite losses; what they measured before counts
 * @param marks what was measured, in the order of iterations
 */
public record Repeats(int seeds, int diverged, List<Mark> marks) {
    public Repeats {
        marks = List.copyOf(marks);
    }

    /**
     * The mark after an iteration, over the runs that came so far with a finite number.
     *
     * @param iteration 0 before the first
     */
    public record Mark(long iteration, Range trainLoss, Range testLoss, Range trainAccuracy, Range testAccuracy) {}

    /**
     * The range in which numbers lie. All NaN if there were none.
     *
     * @param mean of them
     * @param deviation their sample standard deviation, which divides by n − 1; NaN of a single one
     */
    public record Range(double mean, double deviation, double least, double greatest) {
        /** The mean, and the standard deviation to both sides of it. */
        public String shown() {
            String middle = Numbers.of(mean, 4);
            return Double.isNaN(deviation) ? middle : middle + " ± " + Numbers.of(deviation, 2);
        }

        /** Of those that are finite. */
        public static Range of(double... all) {
            double[] finite = Arrays.stream(all).filter(Double::isFinite).toArray();
            if (finite.length == 0) {
                return new Range(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
            double mean = Arrays.stream(finite).sum() / finite.length;
            double squares = Arrays.stream(finite).map(each -> (each - mean) * (each - mean)).sum();
            return new Range(mean, finite.length == 1 ? Double.NaN : Math.sqrt(squares / (finite.length - 1)),
                    Arrays.stream(finite).min().orElseThrow(), Arrays.stream(finite).max().orElseThrow());
        }
    }

    /** Of runs that were measured at the same iterations; one that diverged has fewer. */
    public static Repeats of(List<List<Metrics>> runs, int diverged) {
        List<Metrics> longest = runs.stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
        return new Repeats(runs.size(), diverged, longest.stream().map(Metrics::iteration)
                .map(at -> new Mark(at, range(runs, at, Metrics.Scores::trainLoss),
                        range(runs, at, Metrics.Scores::testLoss), range(runs, at, Metrics.Scores::trainAccuracy),
                        range(runs, at, Metrics.Scores::testAccuracy)))
                .toList());
    }

    private static Range range(List<List<Metrics>> runs, long at, ToDoubleFunction<Metrics.Scores> of) {
        return Range.of(runs.stream().flatMap(List::stream).filter(each -> each.iteration() == at)
                .mapToDouble(each -> of.applyAsDouble(each.scores())).toArray());
    }

    /** Returns what came of them, in a sentence. */
    public Message summary() {
        Mark last = last();
        boolean tested = !Double.isNaN(last.testLoss.mean);
        boolean counted = !Double.isNaN(last.testAccuracy.mean);
        Message told = Message.of(
                counted ? "takes.repeated.accuracy" : tested ? "takes.repeated.test" : "takes.repeated", "seeds", seeds,
                "iteration", Numbers.count(last.iteration), "train", last.trainLoss.shown(), "test",
                last.testLoss.shown(), "accuracy", last.testAccuracy.shown());
        return diverged == 0 ? told : Message.of("takes.repeated.diverged", "told", told, "diverged", diverged);
    }

    /** The loss of the test rows in the end, or where there are none that of the training rows. */
    public Range loss() {
        return Double.isNaN(last().testLoss.mean) ? last().trainLoss : last().testLoss;
    }

    /** The last of what was measured; none if nothing was. */
    public Mark last() {
        Range none = Range.of();
        return marks.isEmpty() ? new Mark(0, none, none, none, none) : marks.getLast();
    }
}
