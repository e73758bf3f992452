package tapedeck.lessons.claim;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.atlas.RunStart;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Series;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;

/**
 * One run as it is now. Immutable.
 *
 * @param state its deck's
 * @param tape what was recorded up to the playhead; null where nothing is shown
 * @param losses of its iterations so far
 * @param start what it was started with
 */
public record EvaluationContext(DeckState state, @Nullable TapeSnapshot tape, Series.View losses, RunStart start) {
    /** Returns what is to be seen of a deck in this state. */
    public static EvaluationContext of(DeckState state, Series.View losses, Program program, Settings settings) {
        CapturedIteration shown = state.playhead().captured();
        return new EvaluationContext(state, shown == null ? null : new TapeReader(shown).at(state.playhead().place()),
                losses, new RunStart(program, settings, 1));
    }
}
