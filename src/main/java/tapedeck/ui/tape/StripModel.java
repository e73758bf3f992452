package tapedeck.ui.tape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.History;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Numbers;
import tapedeck.ui.selection.SelectionModel;

/** What the strip shows: the steps of an iteration, where the playhead is, what is kept. No Nodes. */
final class StripModel {
    private final SelectionModel selection;
    private @Nullable Captured captured;
    private int events;
    private Strip strip = Strip.EMPTY;
    private int playhead;
    private String kept = "";

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

    /** What is kept, in words. */
    String kept() {
        return kept;
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

    /** Takes what the deck shows; steps are made only of new events. Returns whether anything changed. */
    boolean show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        Captured now = state == null ? null : state.captured();
        boolean changed = false;
        int playheadBefore = playhead;
        String keptBefore = kept;
        kept = state == null ? "" : kept(state.debugging().history());
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
                    : state.playhead();
            playhead = Math.min(events, at);
        }
        return changed || playhead != playheadBefore || !kept.equals(keptBefore);
    }

    /** {@code kept: 214 iterations, 61 MB of 256 MB}. */
    static String kept(History.View history) {
        return history.iterations() == 0
                ? ""
                : "kept: " + Numbers.count(history.iterations())
                        + (history.iterations() == 1 ? " iteration, " : " iterations, ") + megabytes(history.bytes())
                        + " of " + megabytes(history.limit());
    }

    private static String megabytes(long bytes) {
        double size = bytes / (double) (1 << 20);
        return (size < 9.95 ? String.format(Locale.ROOT, "%.1f", size) : Numbers.count(Math.round(size))) + " MB";
    }

    /** Where the playhead is, in a sentence. */
    String spoken() {
        StripCell cell = current();
        if (cell == null) {
            return captured == null
                    ? "Tape: nothing is recorded yet"
                    : "Tape: at the start of iteration " + iteration();
        }
        String where = switch (cell.kind()) {
            case FORWARD -> "forward ";
            case SEED, BACKWARD -> "backward ";
            case UPDATE, END -> "";
        };
        int ahead = strip.cells().size() - 1 - strip.current(playhead);
        return "Tape: iteration " + iteration() + ", " + where + cell.spoken()
                + (ahead == 0 ? "" : ", " + ahead + (ahead == 1 ? " step" : " steps") + " recorded ahead");
    }
}
