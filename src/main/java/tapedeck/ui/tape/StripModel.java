package tapedeck.ui.tape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.History;
import tapedeck.deck.takes.MemoryUse;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.selection.SelectionModel;

/** The model of the strip: the steps of an iteration, where the playhead is, what is kept. No Nodes. */
final class StripModel {
    /** Of the budget of all takes: below it nobody needs to think of memory. */
    private static final double MUCH = 0.8;

    private final SelectionModel selection;
    private @Nullable CapturedIteration captured;
    private int events;
    private Strip strip = Strip.EMPTY;
    private int playhead;
    private MemoryUse holdings = new MemoryUse(0, 0, 0);
    private Optional<Message> history = Optional.empty();

    StripModel(SelectionModel selection) {
        this.selection = selection;
    }

    SelectionModel selection() {
        return selection;
    }

    Strip strip() {
        return strip;
    }

    int playhead() {
        return playhead;
    }

    /** Returns what is kept, in words. */
    Optional<Message> history() {
        return history;
    }

    /** From 1; 0 if nothing is shown. */
    long iteration() {
        return captured == null ? 0 : captured.iteration();
    }

    @Nullable
    StripCell current() {
        int index = strip.current(playhead);
        return index < 0 ? null : strip.cells().get(index);
    }

    void setHoldings(MemoryUse now) { holdings = now; }

    /** Takes what the deck shows; steps are made only of new events. Returns whether anything changed. */
    boolean show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        CapturedIteration now = state == null ? null : state.playhead().captured();
        boolean changed = false;
        int playheadBefore = playhead;
        Optional<Message> keptBefore = history;
        history = state == null ? Optional.empty() : history(state.playhead().history(), holdings);
        if (state == null || now == null) {
            changed = captured != null;
            captured = null;
            events = 0;
            strip = Strip.EMPTY;
            playhead = 0;
        } else {
            var happened = now.events();
            if (now != captured || happened.size() != events) {
                changed = true;
                captured = now;
                events = happened.size();
                strip = StripBuilder.of(happened);
            }
            int at = snapshot != null && snapshot.iteration() == now.iteration()
                    ? snapshot.playhead()
                    : state.playhead().place();
            playhead = Math.min(events, at);
        }
        return changed || playhead != playheadBefore || !history.equals(keptBefore);
    }

    /** {@code kept: 214 iterations, 61 MB; takes 312 of 900 MB, 3 set aside}. */
    static Optional<Message> history(History.View history, MemoryUse holdings) {
        return history.iterations() == 0 && history.bytes() == 0
                ? Optional.empty()
                : Optional.of(Message.of("tape.kept", "n", history.iterations(), "size", megabytes(history.bytes()),
                        "all", megabytes(holdings.bytes()), "budget", megabytes(holdings.budget()), "resting",
                        holdings.resting()));
    }

    /** Returns whether the takes have used up nearly all that they may. */
    boolean isScarce() {
        return holdings.bytes() > MUCH * holdings.budget();
    }

    private static String megabytes(long bytes) {
        double size = bytes / (double) (1 << 20);
        return size < 9.95 ? Numbers.steady(size, size < 1 ? 1 : 2) : Numbers.count(Math.round(size));
    }

    /** Where the playhead is, in a sentence. */
    Message spoken() {
        StripCell cell = current();
        if (captured != null && captured.iteration() == CapturedIteration.PROLOGUE) {
            return Message.of("tape.before", "ahead", strip.cells().size() - 1 - strip.current(playhead));
        }
        if (cell == null) {
            return captured == null
                    ? Message.of("tape.nothing-recorded")
                    : Message.of("tape.at-start", "iteration", iteration());
        }
        return Message.of(switch (cell.kind()) {
            case FORWARD, FAILED -> "tape.in-forward";
            case SEED, BACKWARD -> "tape.in-backward";
            case UPDATE, END -> "tape.in-update";
        }, "iteration", iteration(), "step", cell.spoken(), "ahead",
                strip.cells().size() - 1 - strip.current(playhead));
    }
}
