package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiFunction;
import tapedeck.deck.takes.RateSetting;
import tapedeck.deck.takes.Take;
import tapedeck.view.plot.Axis;

/**
 * The rates of a take over the axis below, in stretches within which the same was set. A rate that is set for the update of
 * iteration {@code i} begins where iteration {@code i − 1} ended. Reused from pulse to pulse.
 */
public final class Ribbon {
    /** The least factor from the palest rate to the strongest. */
    private static final double LEAST_FACTOR = 10;

    /**
     * The stretch in which one rate, and one schedule, were set; or rates for so few iterations each that only their course can be seen.
     *
     * @param from a pixel
     * @param to a pixel
     * @param set what was set, the greatest if it was several
     * @param course whether a schedule makes other rates of it, or several were set
     * @param strength by its logarithm, from the least rate of the take, 0, to the greatest, 1
     * @param labels what may stand there, the longest first
     */
    public record Stretch(double from, double to, double set, boolean course, double strength, List<String> labels) {
        /** Returns the longest label that is no wider than {@code room}, of characters so many pixels wide; empty if none is. */
        public String label(double room, double digit) {
            return labels.stream().filter(text -> text.length() * digit <= room).findFirst().orElse("");
        }
    }

    /**
     * The rate that the bend of the loss allowed, where that was measured; NaN where it set no bound, infinite where the loss
     * was so flat that its bend says nothing.
     */
    public record Bound(double at, double rate) {}

    /** Above the greatest and below the least there is so much room, as a factor. */
    private static final double ROOM = 2;
    /** Bounds make the rates no smaller than this factor does. */
    private static final double REACH = 10;
    /** Pixels; narrower stretches that follow one another are joined. */
    private static final double NARROW = 4;
    /** Beyond so many changes the ribbon has room for a course. */
    private static final int MANY = 12;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private double[] rates = {};
    private int size;
    private double first;

    /** Returns whether a schedule was ever set, or the rate so often that only its course can be seen. */
    static boolean hasCourse(Take take) {
        return take.changes().rates().size() > MANY
                || RateSetting.of(take).stream().anyMatch(RateSetting::isScheduled);
    }

    /**
     * @param places of the iterations on {@code x}
     * @param labels what a stretch may be called that begins with one setting and ends with another, or the same; the longest
     *        first
     * @param allowed the rates that the bend of the loss allowed, by iteration
     */
    void fill(Take take, IterationPlaces places, Axis x,
            BiFunction<RateSetting, RateSetting, List<String>> labels, SortedMap<Long, Double> allowed) {
        clear();
        double end = Math.min(x.to(), x.anywhere(places.of(ChartData.end(take))));
        List<RateSetting> settings = RateSetting.of(take);
        double[] span = span(settings);
        List<Part> narrow = new ArrayList<>();
        double from = x.from();
        for (int i = 0; i < settings.size(); i++) {
            double to = i + 1 < settings.size()
                    ? Math.min(end, x.anywhere(places.of(settings.get(i + 1).iteration() - 1)))
                    : Math.max(end, x.from());
            if (to > from) {
                Part part = new Part(from, to, settings.get(i));
                if (to - from < NARROW) {
                    narrow.add(part);
                } else {
                    join(narrow, span, labels);
                    add(part, part, part.set.rate(), part.set.isScheduled(), span, labels);
                }
                from = to;
            }
        }
        join(narrow, span, labels);
        allowed.forEach((iteration, rate) -> bounds.add(new Bound(x.anywhere(places.of(iteration)), rate)));
        if (!bounds.isEmpty() || stretches.stream().anyMatch(Stretch::course)) {
            columns(settings, places, x, end);
        }
    }

    /** The part in which one setting holds. */
    private record Part(double from, double to, RateSetting set) {}

    /** What is too narrow to be seen alone is one stretch that has a course. */
    private void join(List<Part> narrow, double[] span, BiFunction<RateSetting, RateSetting, List<String>> labels) {
        if (!narrow.isEmpty()) {
            double greatest = narrow.stream().mapToDouble(each -> each.set.rate()).max().orElse(0);
            boolean course = narrow.size() > 1 || narrow.getFirst().set.isScheduled();
            add(narrow.getFirst(), narrow.getLast(), greatest, course, span, labels);
            narrow.clear();
        }
    }

    private void add(Part first, Part last, double greatest, boolean course, double[] span,
            BiFunction<RateSetting, RateSetting, List<String>> labels) {
        double strength = greatest > 0
                ? Math.log(greatest / span[0]) / Math.log(Math.max(LEAST_FACTOR, span[1] / span[0]))
                : 0;
        stretches.add(new Stretch(first.from, last.to, greatest, course, strength, labels.apply(first.set, last.set)));
    }

    /** The least positive rate and the greatest; both 1 if there is none. */
    private static double[] span(List<RateSetting> settings) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (RateSetting each : settings) {
            least = each.rate() > 0 ? Math.min(least, each.rate()) : least;
            greatest = Math.max(greatest, each.rate());
        }
        return greatest > 0 ? new double[]{least, greatest} : new double[]{1, 1};
    }

    private void columns(List<RateSetting> settings, IterationPlaces places, Axis x, double end) {
        first = x.from();
        size = (int) Math.max(0, Math.ceil(end - first));
        rates = rates.length < size ? new double[size] : rates;
        int next = 1;
        for (int i = 0; i < size; i++) {
            long iteration = (long) Math.ceil(places.iteration(x.value(first + i + 0.5)));
            while (next < settings.size() && settings.get(next).iteration() <= iteration) {
                next++;
            }
            rates[i] = settings.get(next - 1).rateAt(iteration);
        }
    }

    /** Nothing to draw. */
    void clear() {
        stretches.clear();
        bounds.clear();
        size = 0;
    }

    /** The rate of an iteration's update; close to it where so often another was set that not all is known. */
    static double rateAt(Take take, long iteration) {
        return RateSetting.of(take).stream().filter(each -> each.iteration() <= Math.max(1, iteration))
                .reduce((_, later) -> later).orElseThrow().rateAt(iteration);
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
