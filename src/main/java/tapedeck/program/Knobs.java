package tapedeck.program;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The knobs that a Program says can be turned of its own. Its rate is the {@link Hyperparameters#learningRate()}, so that curves, takes
 * and races know it as they know a lesson's; all others are {@link Hyperparameters#knobs()}.
 *
 * @param rate the rate of its first optimizer's first group, or the variable that is its rate; null if it has none
 * @param others in the order in which they are shown
 */
public record Knobs(@Nullable Knob rate, List<Knob> others) {
    /** A Program without any. */
    public static final Knobs NONE = new Knobs(null, List.of());

    /** It is 0 to all who show it or reckon with it, and can be told from the 0 of who names no rate. */
    private static final double STARTED_AT_ZERO = -0.0;

    public Knobs {
        others = List.copyOf(others);
    }

    /** The rate that a Program which says its own is started with to run at {@code rate}, 0 included: with 0 it keeps its own. */
    static double startedAt(double rate) {
        return rate == 0 ? STARTED_AT_ZERO : rate;
    }

    /** Returns whether there is none. */
    public boolean isEmpty() { return rate == null && others.isEmpty(); }

    /** All, the rate first. */
    public Collection<Knob> all() {
        return Stream.concat(Stream.ofNullable(rate), others.stream()).toList();
    }

    /**
     * Returns what a knob is called where people read it: its name, of an optimizer's first parameter group with {@code group 0} where
     * there are more, as those have theirs.
     */
    public String title(Knob knob) {
        int key = knob.name().lastIndexOf('.') + 1;
        String optimizer = knob.name().substring(0, key);
        String setting = knob.name().substring(key);
        return all().stream().anyMatch(each -> each.name().equals(optimizer + "group 1." + setting))
                ? optimizer + "group 0." + setting
                : knob.name();
    }

    private boolean isRate(String name) {
        return rate != null && rate.name().equals(name);
    }

    /** Returns what the knob of that name is set to in {@code set}; NaN if there is none. */
    public double in(Hyperparameters set, String name) {
        return isRate(name) ? set.learningRate() : set.knobs().getOrDefault(name, Double.NaN);
    }

    /** {@code set} with the knob of that name turned. */
    public Hyperparameters turn(Hyperparameters set, String name, double value) {
        return isRate(name) ? set.withLearningRate(value) : set.withKnob(name, value);
    }

    /**
     * {@code set} with these knobs alone: those that are {@code fresh} as the Program was made, but for what its run was
     * started with of its own.
     *
     * @param started what the run was started with: a rate of 0 is the Program's own to say, see {@link Program#startedAt}
     * @param fresh the names of those that were made now
     */
    public Hyperparameters made(Hyperparameters set, Hyperparameters started, Set<String> fresh) {
        SortedMap<String, Double> values = new TreeMap<>();
        for (Knob knob : others) {
            double made = started.knobs().getOrDefault(knob.name(), knob.made());
            values.put(knob.name(),
                    fresh.contains(knob.name()) ? made : set.knobs().getOrDefault(knob.name(), made));
        }
        Hyperparameters result = set.withKnobs(values);
        return rate == null || !fresh.contains(rate.name())
                ? result
                : result.withLearningRate(began(started.learningRate(), rate));
    }

    private static double began(double started, Knob rate) {
        boolean isZero = Double.compare(started, STARTED_AT_ZERO) == 0;
        return isZero ? 0 : started > 0 ? started : rate.made();
    }
}
