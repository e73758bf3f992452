package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;

/** The detector of what a learner has done with a run, as far as its states before and after tell: what is turned back leaves no trace. */
public final class ActionDetector {
    private ActionDetector() {}

    /** Returns what brings a run that is as {@code before} to where it is {@code now}, which holds: knobs first, then where it was played to. */
    public static List<LearnerAction> between(DeckState before, DeckState now) {
        List<LearnerAction> deeds = new ArrayList<>();
        turned(before.settings().wanted(), now.settings().wanted()).stream().map(LearnerAction.Turning::new)
                .forEach(deeds::add);
        played(before, now).stream().map(LearnerAction.Playing::new).forEach(deeds::add);
        return deeds;
    }

    /** Returns what was turned, and to what. */
    static List<Setting> turned(Hyperparameters before, Hyperparameters now) {
        List<Setting> turned = new ArrayList<>();
        number(turned, "rate", before.learningRate(), now.learningRate());
        number(turned, "momentum", before.momentum(), now.momentum());
        number(turned, "weight_decay", before.weightDecay(), now.weightDecay());
        number(turned, "clip", clip(before), clip(now));
        if (before.batchSize() != now.batchSize()) {
            turned.add(new Setting("batch", Integer.toString(now.batchSize())));
        }
        if (before.optimizer() != now.optimizer()) {
            turned.add(new Setting("optimizer", now.optimizer().name().toLowerCase(Locale.ROOT)));
        }
        now.knobs()
                .forEach((name, value) -> number(turned, name, before.knobs().getOrDefault(name, Double.NaN), value));
        return turned;
    }

    /** 0 is never, as in a cue. */
    private static double clip(Hyperparameters set) {
        return Double.isFinite(set.clipNorm()) ? set.clipNorm() : 0;
    }

    private static void number(List<Setting> turned, String name, double before, double now) {
        if (Double.compare(before, now) != 0) {
            turned.add(new Setting(name, Double.toString(now)));
        }
    }

    @SuppressWarnings("ReferenceEquality") // an iteration that is captured again is another
    private static List<PlayTarget> played(DeckState before, DeckState now) {
        CapturedIteration shown = now.playhead().captured();
        boolean same = shown == before.playhead().captured() && now.playhead().place() == before.playhead().place()
                && now.position().iteration() == before.position().iteration();
        if (same || shown == null || shown.iteration() == CapturedIteration.PROLOGUE) {
            return List.of();
        }
        long n = shown.iteration();
        List<PlayTarget> way = new ArrayList<>();
        if (n < now.position().iteration() && before.position().iteration() < now.position().iteration()) {
            way.add(new PlayTarget.To(new Moment.Iteration(now.position().iteration()))); // it looks back from there
        }
        int end = StepBoundaries.next(shown, 0, Granularity.ITERATION);
        if (end != StepBoundaries.NONE && now.playhead().place() >= end) {
            way.add(new PlayTarget.To(new Moment.Iteration(n)));
            return way;
        }
        if (n > 1 && before.position().iteration() != n) {
            way.add(new PlayTarget.To(new Moment.Iteration(n - 1)));
            way.add(new PlayTarget.Next(Granularity.FUNCTION)); // to the end of that, or into the next:
            way.add(new PlayTarget.Next(Granularity.FUNCTION)); // else a place would be sought in the one before
        }
        PlayTarget last = last(shown.events().subList(0, now.playhead().place()));
        way.add(last == null ? new PlayTarget.To(n == 1 ? new Moment.Start() : new Moment.Iteration(n - 1)) : last);
        return way;
    }

    private static @Nullable PlayTarget last(List<TapeEvent> events) {
        for (TapeEvent event : events.reversed()) {
            switch (event) {
                case TapeEvent.FunctionRecorded recorded -> {
                    return new PlayTarget.To(new Moment.Forward(recorded.index() + 1));
                }
                case TapeEvent.GradientsPassed passed -> {
                    return new PlayTarget.To(new Moment.Backward(passed.rank()));
                }
                case TapeEvent.BackwardEnded _ -> {
                    return new PlayTarget.BackwardDone();
                }
                case TapeEvent.OptimizerStepped _ -> {
                    return new PlayTarget.To(new Moment.Update());
                }
                default -> {
                    // no place of its own
                }
            }
        }
        return null;
    }
}
