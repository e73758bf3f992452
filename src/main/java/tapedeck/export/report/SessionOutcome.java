package tapedeck.export.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeState;
import tapedeck.export.Caption;
import tapedeck.export.PyTorchScript;
import tapedeck.export.SavedSession;
import tapedeck.export.ScriptFolder;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * Looks into a session for its report. A script in it is not run: its graph is left out. Slow.
 *
 * @param at the moment that the graph is of; null for where it was held
 * @param complains is told what is not in it
 */
public record SessionOutcome(SavedSession session, @Nullable Moment at, Texts texts, Consumer<Message> complains) {
    /**
     * Returns what a session holds.
     *
     * @throws ProgramException in a sentence, if that moment never comes
     */
    public Outcome read() throws ProgramException, InterruptedException {
        if (session.isLoaded()) {
            complains.accept(Message.of("export.weights.unwritten"));
        }
        Take take = session.current().take();
        @Nullable
        TapeSnapshot snapshot = snapshot();
        String about = texts.of(Caption.of(session.program().id(), session.program(),
                snapshot == null ? take.iteration() : snapshot.iteration(), take.settings().seed()));
        return new Outcome(texts.of(session.program().title()), about,
                session.takes().stream().map(TakeState::take).toList(), session.recipes(), snapshot, script());
    }

    /** Null if it had begun no iteration, or only a script can tell. */
    private @Nullable TapeSnapshot snapshot() throws ProgramException, InterruptedException {
        if (session.isScript() || (at == null && session.current().origin() == null)) {
            return null;
        }
        try (Deck deck = session.staging(at).begin(session.program())) {
            DeckState state = deck.await();
            if (at != null) {
                MomentCheck.check(at, state);
            }
            CapturedIteration captured = state.playhead().captured();
            return captured == null ? null : new TapeReader(captured).at(state.playhead().place());
        }
    }

    private String script() {
        try {
            return PyTorchScript.of(session.program(), session.history(), texts, ScriptFolder.page()).text();
        } catch (ProgramException none) {
            return texts.of(none.message());
        }
    }
}
