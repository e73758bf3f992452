package tapedeck.ui.link;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private Consumer<TapeSnapshot> recorded = _ -> {};
    private @Nullable Supplier<Deck> wanted;
    private @Nullable Deck deck;

    FirstIteration() {
        // records nothing yet
    }

    /** Has {@code then} given all of each first iteration. */
    public void setOnRecorded(Consumer<TapeSnapshot> then) {
        recorded = then;
    }

    /** Records that of another program; what was asked for before is not told any more. */
    public void record(Program program, Settings settings) {
        close();
        wanted = () -> new Deck(program, settings);
    }

    /** Begins what is wanted: not before somebody takes what comes of it. */
    private void begin() {
        if (wanted != null) {
            deck = wanted.get();
            deck.runTo(new Moment.Iteration(1));
            wanted = null;
        }
    }

    /** Tells what was recorded, once it is there; of a program that fails nothing. */
    public void pulse() {
        begin();
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
        begin();
        if (deck != null) {
            deck.await();
            pulse();
        }
    }

    @Override
    public void close() {
        wanted = null;
        if (deck != null) {
            deck.close();
            deck = null;
        }
    }
}
