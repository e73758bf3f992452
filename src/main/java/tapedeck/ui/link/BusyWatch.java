package tapedeck.ui.link;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.RunOutput;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;

/**
 * Sees that a Program computes for long without anything to be seen of it: Python starts, data are made, a loop never ends.
 * Asked once a pulse, of one deck after the other.
 */
final class BusyWatch {
    /** It is not worth saying of what takes less, in nanoseconds. */
    static final long PATIENCE = 700_000_000L;
    private static final long SECOND = 1_000_000_000L;
    /** The least seconds worth a number. */
    private static final long COUNTED = 2;

    private @Nullable DeckState seen;
    private long since;
    private boolean computed;
    private @Nullable BusyProgram busy;
    private @Nullable BusyProgram starting;
    private boolean unseen;

    /**
     * Returns what it is doing, or null while that can be seen otherwise; the same object until something else is to be said.
     *
     * @param computes whether it computes at this moment, and waits for nobody
     * @param now the pulse's nanoseconds
     */
    @SuppressWarnings("ReferenceEquality") // a deck makes its state anew whenever something happens
    @Nullable
    BusyProgram look(DeckState state, boolean computes, RunOutput.View said, long now) {
        boolean nothingYet = isFresh(state);
        if (computes != computed || (state != seen && !nothingYet)) {
            since = now;
        }
        seen = state;
        computed = computes;
        long spent = now - since;
        if (!computes || spent < PATIENCE) {
            busy = null;
            return null;
        }
        Message doing = said.doing();
        Message what = nothingYet && doing != null ? doing : Message.of("shell.busy.computing");
        long seconds = spent / SECOND;
        BusyProgram next = new BusyProgram(what, seconds < COUNTED ? 0 : seconds);
        if (!next.equals(busy)) {
            busy = next;
        }
        return busy;
    }

    /** As above; while a new run starts, that it does. */
    @Nullable
    BusyProgram look(DeckState state, boolean computes, RunOutput.View said, long now, @Nullable BusyProgram starts) {
        BusyProgram own = look(state, computes, said, now);
        unseen = own != null;
        starting = starts != null && starts.equals(starting) ? starting : starts;
        return starting == null ? own : starting;
    }

    /** Returns whether what is looked at itself computed unseen when that was asked last. */
    boolean isUnseen() {
        return unseen;
    }

    /** Another deck is looked at from now on. */
    void forget() {
        seen = null;
        computed = false;
        unseen = false;
        busy = null;
    }

    /** Returns whether nothing has been recorded at all. */
    private static boolean isFresh(DeckState state) {
        CapturedIteration first = state.playhead().captured();
        return state.position().iteration() <= 1 && (first == null || first.events().isEmpty());
    }
}
