package tapedeck.ui.link;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;

/**
 * The first iteration of a program, recorded aside on a deck of its own: what the graph will be is known before the program runs.
 * On the FX thread, but for the deck; {@link #pulse} is to be called at every pulse.
 */
public final class FirstIteration implements AutoCloseable {
    private final Consumer<TapeSnapshot> recorded;
    private @Nullable Deck deck;

    /** @param recorded is given all of each first iteration */
    public FirstIteration(Consumer<TapeSnapshot> recorded) {
        this.recorded = recorded;
    }

    /** Records that of another program; what was asked for before is not told any more. */
    public void record(Program program, Settings settings) {
        close();
        deck = new Deck(program, settings);
        deck.runTo(new Moment.Iteration(1));
    }

    /** Tells what was recorded, once it is there; of a program that fails nothing. */
    public void pulse() {
        Deck now = deck;
        if (now == null) {
            return;
        }
        DeckState state = now.state();
        Captured captured = state.playhead().captured();
        DeckState.Status status = state.position().status();
        if (status == DeckState.Status.PLAYING || (status == DeckState.Status.READY && captured == null)) {
            return;
        }
        close();
        if (captured != null && state.position().failure() == null) {
            List<TapeEvent> events = captured.events();
            recorded.accept(new TapeReader(captured).at(events.size()));
        }
    }

    /** Waits for it; for still pictures. Blocks. */
    public void settle() throws InterruptedException {
        if (deck != null) {
            deck.await();
            pulse();
        }
    }

    @Override
    public void close() {
        if (deck != null) {
            deck.close();
            deck = null;
        }
    }
}
