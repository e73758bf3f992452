package tapedeck.ui.chart.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import tapedeck.deck.takes.Take;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.ui.plot.Axis;

/**
 * The rates of a take over the axis below, in stretches within which the same was set. A rate that is set for the update of
 * iteration {@code i} begins where iteration {@code i − 1} ended. Reused from pulse to pulse.
 */
public final class Ribbon {
    /** The least factor from the palest rate to the strongest. */
    private static final double LEAST_FACTOR = 10;

    /**
     * Where one rate, and one schedule, were set.
     *
     * @param from a pixel
     * @param to a pixel
     * @param set what was set
     * @param course whether a schedule makes other rates of it
     * @param strength by its logarithm, from the least rate of the take, 0, to the greatest, 1
     * @param labels what may stand there, the longest first
     */
    public record Stretch(double from, double to, double set, boolean course, double strength, List<String> labels) {}

    /**
     * The rate that the bend of the loss allowed, where that was measured; NaN where it set no bound, infinite where the loss
     * was so flat that its bend says nothing.
     */
    public record Bound(double at, double rate) {}

    /** Above the greatest and below the least there is so much room, as a factor. */
    private static final double ROOM = 2;
    /** Bounds make the rates no smaller than this factor does. */
    private static final double REACH = 10;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private double[] rates = {};
    private int size;
    private double first;

    /** Whether a schedule was ever set. */
    static boolean hasCourse(Take take) {
        return isCourse(take.inForce()) || take.changes().stream().anyMatch(each -> isCourse(each.before()));
    }

    private static boolean isCourse(Hyperparameters set) {
        return set.schedule().kind() != Schedule.Kind.CONSTANT;
    }

    /**
     * @param places of the iterations on {@code x}
     * @param labels what a stretch may be called, the longest first
     * @param allowed the rates that the bend of the loss allowed, by iteration
     */
    void fill(Take take, IterationPlaces places, Axis x, Function<Hyperparameters, List<String>> labels,
            SortedMap<Long, Double> allowed) {
        clear();
        double end = Math.min(x.to(), x.anywhere(places.of(ChartData.end(take))));
        List<Change> changes = take.changes();
        Hyperparameters set = inForce(take, 0);
        double from = x.from();
        double[] span = span(take);
        for (Change change : changes) {
            double at = Math.min(end, x.anywhere(places.of(change.iteration() - 1)));
            if (!isSame(set, change.after())) {
                add(from, at, set, span, labels);
                from = Math.max(from, at);
            }
            set = change.after();
        }
        add(from, Math.max(end, x.from()), set, span, labels);
        allowed.forEach((iteration, rate) -> bounds.add(new Bound(x.anywhere(places.of(iteration)), rate)));
        if (!bounds.isEmpty() || stretches.stream().anyMatch(Stretch::course)) {
            columns(take, places, x, end);
        }
    }

    private static boolean isSame(Hyperparameters one, Hyperparameters other) {
        return one.learningRate() == other.learningRate() && one.schedule().equals(other.schedule());
    }

    private void add(double from, double to, Hyperparameters set, double[] span,
            Function<Hyperparameters, List<String>> labels) {
        if (to > from) {
            double strength = set.learningRate() > 0
                    ? Math.log(set.learningRate() / span[0]) / Math.log(Math.max(LEAST_FACTOR, span[1] / span[0]))
                    : 0;
            stretches.add(new Stretch(from, to, set.learningRate(), isCourse(set), strength, labels.apply(set)));
        }
    }

    /** The least positive rate of a take and the greatest; both 1 if there is none. */
    private static double[] span(Take take) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int i = 0; i <= take.changes().size(); i++) {
            double rate = inForce(take, i).learningRate();
            least = rate > 0 ? Math.min(least, rate) : least;
            greatest = Math.max(greatest, rate);
        }
        return greatest > 0 ? new double[]{least, greatest} : new double[]{1, 1};
    }

    private void columns(Take take, IterationPlaces places, Axis x, double end) {
        first = x.from();
        size = (int) Math.max(0, Math.ceil(end - first));
        rates = rates.length < size ? new double[size] : rates;
        List<Change> changes = take.changes();
        int next = 0;
        for (int i = 0; i < size; i++) {
            long iteration = (long) Math.ceil(places.iteration(x.value(first + i + 0.5)));
            while (next < changes.size() && changes.get(next).iteration() <= iteration) {
                next++;
            }
            rates[i] = inForce(take, next).rateAt(Math.max(1, iteration));
        }
    }

    /** Nothing to draw. */
    void clear() {
        stretches.clear();
        bounds.clear();
        size = 0;
    }

    /** What held after so many changes. */
    private static Hyperparameters inForce(Take take, int changes) {
        List<Change> all = take.changes();
        return changes > 0 ? all.get(changes - 1).after() : all.isEmpty() ? take.inForce() : all.getFirst().before();
    }

    /** The rate of an iteration's update. */
    static double rateAt(Take take, long iteration) {
        int next = 0;
        while (next < take.changes().size() && take.changes().get(next).iteration() <= iteration) {
            next++;
        }
        return inForce(take, next).rateAt(iteration);
    }

    /** From left to right. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** From left to right; none where nothing was measured. */
    public List<Bound> bounds() {
        return bounds;
    }

    /**
     * Where there are bounds: how high they and the rates are, by their logarithms. All rates lie within; a bound that is more
     * than {@value #REACH} times as far as they go lies beyond.
     */
    public Axis levels(double bottom, double top) {
        double[] set = Arrays.stream(rates, 0, size).filter(Ribbon::isLevel).toArray();
        double[] allowed = bounds.stream().mapToDouble(Bound::rate).filter(Ribbon::isLevel).toArray();
        double least = Arrays.stream(set.length > 0 ? set : allowed).min().orElse(1);
        double most = Arrays.stream(set.length > 0 ? set : allowed).max().orElse(1);
        double reach = set.length > 0 ? REACH : 1;
        double low = Math.clamp(Arrays.stream(allowed).min().orElse(least), least / reach, least);
        double high = Math.clamp(Arrays.stream(allowed).max().orElse(most), most, most * reach);
        return Axis.log(Math.max(low / ROOM, Double.MIN_NORMAL), high * ROOM, bottom, top);
    }

    private static boolean isLevel(double rate) {
        return rate > 0 && Double.isFinite(rate);
    }

    /** The rate at a pixel within a stretch that has a course, or where there are bounds. */
    public double rate(double pixel) {
        return rates[(int) Math.clamp(pixel - first, 0, size - 1)];
    }
}
