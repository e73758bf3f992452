package tapedeck.deck.breakpoints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition.EpochIs;
import tapedeck.deck.breakpoints.Condition.EpochLossBelow;
import tapedeck.deck.breakpoints.Condition.Gradient;
import tapedeck.deck.breakpoints.Condition.IterationOver;
import tapedeck.deck.breakpoints.Condition.LossBelow;
import tapedeck.deck.breakpoints.Condition.LossRises;
import tapedeck.deck.breakpoints.Condition.NoImprovement;
import tapedeck.deck.breakpoints.Condition.NotFinite;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TensorState;

/** The breakpoints of a run and how often each was hit. On the deck's thread only. */
public final class Breakpoints {
    private List<Breakpoint> all = List.of();
    private final Map<Integer, Integer> hits = new HashMap<>();
    private double lossBefore = Double.NaN;
    private final EpochPlateau plateau = new EpochPlateau();

    public Breakpoints() {}

    /**
     * A breakpoint with its count.
     *
     * @param hits how often it held the deck in this run
     */
    public record Hits(Breakpoint breakpoint, int hits) {}

    public void set(List<Breakpoint> breakpoints) {
        all = List.copyOf(breakpoints);
        hits.keySet().retainAll(all.stream().map(Breakpoint::id).toList());
    }

    public List<Hits> view() {
        return all.stream().map(each -> new Hits(each, hits.getOrDefault(each.id(), 0))).toList();
    }

    private List<Breakpoint> enabled() {
        List<Breakpoint> result = new ArrayList<>();
        for (Breakpoint each : all) {
            if (each.enabled()) {
                result.add(each);
            }
        }
        return result;
    }

    /** Returns whether the iteration must be captured for a hit to be seen. */
    public boolean captures(long iteration) {
        return enabled().stream().anyMatch(each -> each.condition().captures(iteration));
    }

    /** Returns what gradients must be compared with in free run. */
    public List<Breakpoint> gradients() {
        return enabled().stream().filter(each -> each.condition() instanceof Gradient).toList();
    }

    /** Counts a hit. */
    public Breakpoint hit(Breakpoint breakpoint) {
        hits.merge(breakpoint.id(), 1, Integer::sum);
        return breakpoint;
    }

    /** The first that is met by an event of the iteration that runs, or null. Does not count. */
    @Nullable
    public Breakpoint at(CapturedIteration captured, TapeEvent event) {
        return first(enabled(), captured, event, lossBefore);
    }

    /**
     * The first that is met by an event of an iteration that has ended, or null. Does not count, and does not ask for
     * what is known of whole epochs only.
     *
     * @param before the loss of the iteration before, NaN if it is not known
     */
    @Nullable
    public Breakpoint past(CapturedIteration captured, TapeEvent event, double before) {
        return first(enabled().stream().filter(each -> !isOfWholeEpochs(each.condition())).toList(), captured, event,
                before);
    }

    private static boolean isOfWholeEpochs(Condition condition) {
        return condition instanceof NoImprovement || condition instanceof EpochLossBelow;
    }

    private @Nullable Breakpoint first(List<Breakpoint> among, CapturedIteration captured, TapeEvent event,
            double before) {
        boolean linesOnly = captured.iteration() == CapturedIteration.PROLOGUE; // its Functions are not those of iterations
        for (Breakpoint each : among) {
            if ((!linesOnly || each.condition() instanceof Condition.AtLine)
                    && isMet(each.condition(), event, captured, before)) {
                return each;
            }
        }
        return null;
    }

    /** The playhead where {@code breakpoint} is met first in an iteration, or its end if it is met nowhere. */
    public int find(Breakpoint breakpoint, CapturedIteration captured) {
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (isMet(breakpoint.condition(), events.get(i), captured, lossBefore)) {
                return StepBoundaries.whole(captured, i + 1);
            }
        }
        return events.size();
    }

    private boolean isMet(Condition condition, TapeEvent event, CapturedIteration captured, double before) {
        return switch (condition) {
            case NotFinite _ -> NonFinite.at(0, event) != null;
            case Gradient gradient -> event instanceof GradAccumulated arrived && isMet(gradient, arrived, captured);
            case LossRises _,LossBelow _,EpochLossBelow _,EpochIs _,NoImprovement _ ->
                event instanceof IterationEnded ended && isMet(condition, ended.loss(), captured.epoch(),
                        captured.isLastOfEpoch(), before);
            case IterationOver(long last) ->
                captured.iteration() == last && StepBoundaries.endsIteration(event, captured);
            default -> condition.isAt(event, captured.iteration());
        };
    }

    private static boolean isMet(Gradient condition, GradAccumulated arrived, CapturedIteration captured) {
        TensorState tensor = captured.tensor(arrived.tensor());
        return tensor != null && condition.concerns(tensor.name(), tensor.parameter())
                && condition.holds(arrived.after());
    }

    private boolean isMet(Condition condition, double loss, int epoch, boolean lastOfEpoch, double before) {
        return switch (condition) {
            case LossRises(double by) -> loss > before + by;
            case LossBelow(double bound) -> loss < bound;
            case EpochLossBelow(double bound) -> lastOfEpoch && plateau.meanWith(loss) < bound;
            case EpochIs(int wanted) -> lastOfEpoch && epoch == wanted;
            case NoImprovement(int epochs) -> lastOfEpoch && plateau.lengthWith(loss) >= epochs;
            default -> false;
        };
    }

    /** The first that an iteration's loss meets, or null; to be asked once after every iteration. */
    @Nullable
    public Breakpoint ended(double loss, int epoch, boolean lastOfEpoch) {
        Breakpoint met = null;
        for (Breakpoint each : all) {
            if (met == null && each.enabled() && isMet(each.condition(), loss, epoch, lastOfEpoch, lossBefore)) {
                met = each;
            }
        }
        return met;
    }

    /** Remembers what the next iteration is compared with. */
    public void remember(double loss, boolean lastOfEpoch) {
        lossBefore = loss;
        plateau.add(loss, lastOfEpoch);
    }
}
