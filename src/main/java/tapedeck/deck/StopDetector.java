package tapedeck.deck;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Breakpoints;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.breakpoints.Watch;
import tapedeck.deck.training.Trainer;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * Watches a run for what should hold it: a breakpoint that is met, or the first number that is not finite. While events
 * are captured it looks at each; in free run at the loss, and at the gradients that breakpoints name, and has the
 * iteration captured again to find the exact place. On the deck's thread only.
 */
final class StopDetector {
    private final Playhead head;
    private final Trainer trainer;
    private final Breakpoints breakpoints = new Breakpoints();
    private @Nullable Watch watch;
    private @Nullable Stop pending;
    private boolean stopsWhenNotFinite = true;
    /** Said already, and nothing was finite since. */
    private boolean isReported;

    StopDetector(Playhead head, Trainer trainer) {
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

    /** Sets whether it holds the run when something becomes non-finite. */
    void setStopsWhenNotFinite(boolean wanted) {
        stopsWhenNotFinite = wanted;
    }

    /** To be told of everything in free run, or null if nothing needs it. */
    @Nullable
    Watch watch() {
        return watch;
    }

    Stop hit(Breakpoint breakpoint, long iteration) {
        return new Stop.Hit(breakpoints.hit(breakpoint), iteration);
    }

    /** Why to hold after this event, the last of {@code now}, or null. It holds only where the picture is whole. */
    @Nullable
    Stop happened(CapturedIteration now, TapeEvent event) {
        if (pending == null) {
            Breakpoint met = breakpoints.at(now, event);
            if (met != null) {
                pending = hit(met, now.iteration());
            } else if (stopsWhenNotFinite && !isReported && now.iteration() != CapturedIteration.PROLOGUE) {
                NonFinite place = NonFinite.at(now.events().size() - 1, event);
                isReported = place != null;
                pending = place == null ? null : new Stop.NotFinite(place, now.iteration());
            }
        }
        if (pending == null || !StepBoundaries.isWhole(event)) {
            return null;
        }
        Stop result = pending;
        pending = null;
        return result;
    }

    void remember(double loss) {
        breakpoints.remember(loss, trainer.isAtEpochEnd());
        isReported &= !Double.isFinite(loss);
    }

    /** Why to hold after an iteration of the free run, or null; the exact place is shown when it was found. */
    @Nullable
    Stop ended(long iteration, double loss, Consumer<Stop> found, Runnable moved) {
        Breakpoint met = watch == null ? null : watch.take();
        if (met == null) {
            met = breakpoints.ended(loss, trainer.epoch(iteration), trainer.isAtEpochEnd());
        }
        boolean lost = stopsWhenNotFinite && !isReported && !Double.isFinite(loss);
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
        isReported = true;
        if (iteration > 1) {
            head.capture(iteration - 1, before -> {
                if (!locate(before, found)) {
                    head.capture(iteration, at -> locateLoss(at, found, moved));
                }
                moved.run();
            });
        } else {
            head.capture(iteration, at -> locateLoss(at, found, moved));
        }
        return new Stop.Searching(iteration);
    }

    private void locateLoss(CapturedIteration captured, Consumer<Stop> found, Runnable moved) {
        if (!locate(captured, found)) {
            head.to(captured, captured.events().size());
            found.accept(new Stop.Problem(Message.of("deck.lossAlone", "iteration", captured.iteration()),
                    captured.iteration()));
        }
        moved.run();
    }

    /** Shows the first place where something is not finite, if there is one. */
    private boolean locate(CapturedIteration captured, Consumer<Stop> found) {
        NonFinite place = NonFinite.first(captured.events());
        if (place == null) {
            return false;
        }
        head.to(captured, StepBoundaries.whole(captured, place.event() + 1));
        found.accept(new Stop.NotFinite(place, captured.iteration()));
        return true;
    }
}
