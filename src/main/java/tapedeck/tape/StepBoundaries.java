package tapedeck.tape;

import java.util.List;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.LineReached;
import tapedeck.tape.TapeEvent.OptimizerStepped;

/** The boundaries at which a step of each granularity ends: the same places forward, backward and live. */
public final class StepBoundaries {
    /** There is none. */
    public static final int NONE = -1;

    private StepBoundaries() {}

    /** Returns whether a step ends after {@code event}, which is the last of {@code of} as far as it has come. */
    public static boolean isStop(Granularity granularity, TapeEvent event, CapturedIteration of) {
        return switch (granularity) {
            case LINE ->
                event instanceof LineReached || event instanceof IterationEnded || event instanceof FunctionFailed;
            case FUNCTION -> event.isStep();
            case PHASE -> endsPhase(event);
            case ITERATION -> endsIteration(event, of);
            case EPOCH -> of.isLastOfEpoch() && endsIteration(event, of);
        };
    }

    private static boolean endsPhase(TapeEvent event) {
        return event instanceof BackwardStarted || event instanceof BackwardEnded || event instanceof OptimizerStepped
                || event instanceof IterationEnded || event instanceof FunctionFailed;
    }

    /**
     * Returns whether an iteration is seen whole after {@code event}: the update is what it is about. One without, or by hand, is over
     * only at its end; so is one in which several optimizers step, and one of a program in lines, of which that is not known
     * before.
     */
    public static boolean endsIteration(TapeEvent event, CapturedIteration of) {
        return switch (event) {
            case OptimizerStepped _ -> endsWithItsUpdate(of);
            case IterationEnded _ -> !endsWithItsUpdate(of);
            default -> false;
        };
    }

    private static boolean endsWithItsUpdate(CapturedIteration of) {
        return of.updates() == 1 && of.events().stream().noneMatch(LineReached.class::isInstance);
    }

    /** Returns whether the picture is whole after {@code event}, so that the deck may hold there. */
    public static boolean isWhole(TapeEvent event) {
        return isMove(event) || endsPhase(event);
    }

    /** Returns whether something has happened with {@code event}, or a line was come to, so that any step may end with what follows. */
    public static boolean isMove(TapeEvent event) {
        return event.isStep() || event instanceof LineReached;
    }

    /** The first place at or after {@code playhead} where the picture is whole. */
    public static int whole(CapturedIteration captured, int playhead) {
        List<TapeEvent> events = captured.events();
        int place = playhead;
        while (place < events.size() && !isWhole(events.get(place - 1))) {
            place++;
        }
        return place;
    }

    /** The first stop after {@code playhead}, or {@link #NONE}. */
    public static int next(CapturedIteration captured, int playhead, Granularity granularity) {
        List<TapeEvent> events = captured.events();
        for (int i = playhead; i < events.size(); i++) {
            if (isStop(granularity, events.get(i), captured)) {
                return i + 1;
            }
        }
        return NONE;
    }

    /** The first stop, or the end where there is none. */
    public static int first(CapturedIteration captured, Granularity granularity) {
        int place = next(captured, 0, granularity);
        return place == NONE ? captured.events().size() : place;
    }

    /** The last stop, or the end where there is none. */
    public static int last(CapturedIteration captured, Granularity granularity) {
        int end = captured.events().size();
        int place = previous(captured, end + 1, granularity);
        return place == NONE ? end : place;
    }

    /** The last stop before {@code playhead}, or {@link #NONE}; the very start is one for lines, Functions and phases. */
    public static int previous(CapturedIteration captured, int playhead, Granularity granularity) {
        List<TapeEvent> events = captured.events();
        for (int i = playhead - 2; i >= 0; i--) {
            if (isStop(granularity, events.get(i), captured)) {
                return i + 1;
            }
        }
        boolean within = granularity != Granularity.ITERATION && granularity != Granularity.EPOCH;
        return within && playhead > 0 && captured.iteration() <= 1 ? 0 : NONE;
    }
}
