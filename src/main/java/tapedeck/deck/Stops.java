package tapedeck.deck;

import java.util.List;
import tapedeck.deck.TapeEvent.BackwardEnded;
import tapedeck.deck.TapeEvent.BackwardStarted;
import tapedeck.deck.TapeEvent.IterationEnded;
import tapedeck.deck.TapeEvent.OptimizerStepped;

/** Where a step of each granularity ends: the same places forward, backward and live. */
final class Stops {
    /** There is none. */
    static final int NONE = -1;

    private Stops() {}

    /** Whether a step ends after {@code event}. */
    static boolean isStop(Granularity granularity, TapeEvent event, boolean lastOfEpoch) {
        return switch (granularity) {
            case FUNCTION -> event.isStep();
            case PHASE -> event instanceof BackwardStarted || event instanceof BackwardEnded
                    || event instanceof OptimizerStepped || event instanceof IterationEnded;
            case ITERATION -> event instanceof OptimizerStepped;
            case EPOCH -> lastOfEpoch && event instanceof OptimizerStepped;
        };
    }

    /** Whether the picture is whole after {@code event}, so that the deck may hold there. */
    static boolean isWhole(TapeEvent event) {
        return event.isStep() || isStop(Granularity.PHASE, event, false);
    }

    /** The first place at or after {@code playhead} where the picture is whole. */
    static int whole(Captured captured, int playhead) {
        List<TapeEvent> events = captured.events();
        int place = playhead;
        while (place < events.size() && !isWhole(events.get(place - 1))) {
            place++;
        }
        return place;
    }

    /** The first stop after {@code playhead}, or {@link #NONE}. */
    static int next(Captured captured, int playhead, Granularity granularity) {
        List<TapeEvent> events = captured.events();
        for (int i = playhead; i < events.size(); i++) {
            if (isStop(granularity, events.get(i), captured.isLastOfEpoch())) {
                return i + 1;
            }
        }
        return NONE;
    }

    /** The last stop before {@code playhead}, or {@link #NONE}; the very start is one for Functions and phases. */
    static int previous(Captured captured, int playhead, Granularity granularity) {
        List<TapeEvent> events = captured.events();
        for (int i = playhead - 2; i >= 0; i--) {
            if (isStop(granularity, events.get(i), captured.isLastOfEpoch())) {
                return i + 1;
            }
        }
        boolean within = granularity == Granularity.FUNCTION || granularity == Granularity.PHASE;
        return within && playhead > 0 && captured.iteration() == 1 ? 0 : NONE;
    }
}
