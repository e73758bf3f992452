package tapedeck.deck;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Breakpoints;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.breakpoints.Watch;
import tapedeck.deck.training.Trainer;
import tapedeck.tape.Captured;
import tapedeck.tape.Finite;
import tapedeck.tape.Stops;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TensorState;

/**
 * Watches a run for what should hold it: a breakpoint that is met, or the first number that is not finite. While events
 * are captured it looks at each; in free run at the loss, and at the gradients that breakpoints name, and has the
 * iteration captured again to find the exact place. On the deck's thread only.
 */
final class Sentinel {
    private final Head head;
    private final Trainer trainer;
    private final Breakpoints breakpoints = new Breakpoints();
    private @Nullable Watch watch;
    private @Nullable Stop pending;
    private boolean mourns = true;
    /** Said already, and nothing was finite since. */
    private boolean mourned;

    Sentinel(Head head, Trainer trainer) {
        this.head = head;
        this.trainer = trainer;
    }

    Breakpoints breakpoints() {
        return breakpoints;
    }

    void set(List<Breakpoint> all) {
        breakpoints.set(all);
        List<Breakpoint> gradients = breakpoints.gradients();
        watch = gradients.isEmpty() ? null : new Watch(gradients, trainer);
    }

    /** Whether it holds the run when something becomes non-finite. */
    void mourns(boolean wanted) {
        mourns = wanted;
    }

    /** To be told of everything in free run, or null if nothing needs it. */
    @Nullable
    Watch watch() {
        return watch;
    }

    Stop hit(Breakpoint breakpoint, long iteration) {
        String word = breakpoint.condition().endsTraining() ? "Stop: " : "Breakpoint: ";
        return Stop.hit(word + breakpoint.condition().text(), breakpoints.hit(breakpoint), iteration);
    }

    /** Why to hold after this event, the last of {@code now}, or null. It holds only where the picture is whole. */
    @Nullable
    Stop happened(Captured now, TapeEvent event) {
        if (pending == null) {
            Breakpoint met = breakpoints.at(now, event);
            if (met != null) {
                pending = hit(met, now.iteration());
            } else if (mourns && !mourned && !Finite.is(event)) {
                mourned = true;
                pending = Stop.notFinite(describe(now, event), now.iteration());
            }
        }
        if (pending == null || !Stops.isWhole(event)) {
            return null;
        }
        Stop result = pending;
        pending = null;
        return result;
    }

    void remember(double loss) {
        breakpoints.remember(loss, trainer.isAtEpochEnd());
        mourned &= !Double.isFinite(loss);
    }

    /** Why to hold after an iteration of the free run, or null; the exact place is shown when it was found. */
    @Nullable
    Stop ended(long iteration, double loss, Consumer<Stop> found, Runnable moved) {
        Breakpoint met = watch == null ? null : watch.take();
        if (met == null) {
            met = breakpoints.ended(loss, trainer.epoch(iteration), trainer.isAtEpochEnd());
        }
        boolean lost = mourns && !mourned && !Double.isFinite(loss);
        if (met != null) {
            Breakpoint breakpoint = met;
            head.open(iteration, captured -> breakpoints.find(breakpoint, captured));
        }
        remember(loss);
        if (met != null) {
            return hit(met, iteration);
        }
        if (!lost) {
            return null;
        }
        mourned = true;
        if (iteration > 1) {
            head.capture(iteration - 1, before -> {
                if (!autopsy(before, found)) {
                    head.capture(iteration, at -> autopsyOfLoss(at, found, moved));
                }
                moved.run();
            });
        } else {
            head.capture(iteration, at -> autopsyOfLoss(at, found, moved));
        }
        return Stop.searching("The loss of iteration " + iteration + " is not finite: looking for where it began.",
                iteration);
    }

    private void autopsyOfLoss(Captured captured, Consumer<Stop> found, Runnable moved) {
        if (!autopsy(captured, found)) {
            head.to(captured, captured.events().size());
            found.accept(Stop.problem("The loss of iteration " + captured.iteration()
                    + " is not finite, though every number on its tape is.", captured.iteration()));
        }
        moved.run();
    }

    /** Shows the first place where something is not finite, if there is one. */
    private boolean autopsy(Captured captured, Consumer<Stop> found) {
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (!Finite.is(events.get(i))) {
                head.to(captured, Stops.whole(captured, i + 1));
                found.accept(Stop.notFinite(describe(captured, events.get(i)), captured.iteration()));
                return true;
            }
        }
        return false;
    }

    private static String describe(Captured captured, TapeEvent event) {
        String where = " in iteration " + captured.iteration() + ".";
        return switch (event) {
            case FunctionRecorded recorded ->
                "The first value that is not finite came out of " + recorded.call() + where;
            case GradAccumulated arrived ->
                "The first gradient that is not finite arrived at " + name(captured, arrived.tensor()) + where;
            case TapeEvent.ParameterUpdated updated ->
                "The update made " + name(captured, updated.tensor()) + " not finite" + where;
            default -> "Something is not finite" + where;
        };
    }

    private static String name(Captured captured, long id) {
        TensorState tensor = captured.tensor(id);
        return tensor == null || tensor.name().isEmpty() ? "a tensor" : tensor.name();
    }
}
