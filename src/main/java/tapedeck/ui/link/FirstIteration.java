package tapedeck.ui.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;

/**
 * The first iteration of a program, recorded aside on a deck of its own: what the graph will be is known before the program runs. A
 * script starts Python for it, so that it waits until the one that is shown waits itself, at the end of a step or to be read, and is recorded once
 * only: a script that is opened again is known. On the FX thread, but for the deck; {@link #pulse} is to be called at every pulse.
 */
public final class FirstIteration implements AutoCloseable {
    /** Scripts that are known, of which the oldest are forgotten. */
    private static final int MOST = 30;
    /** What takes longer, in nanoseconds, is given up: a script's loop may have no end, or ask for something. */
    private static final long LONGEST = 60_000_000_000L;

    private Consumer<TapeSnapshot> recorded = _ -> {};
    private @Nullable Wanted wanted;
    private @Nullable Deck deck;
    private long since;
    /** The question that the deck answers. */
    private @Nullable Wanted under;
    /** What is to begin, and was asked for ahead. */
    private @Nullable Wanted ahead;
    private final Map<Wanted, TapeSnapshot> known = new LinkedHashMap<>();

    /** A script's text, whose graph hardly any setting changes, or a program that has none, with the settings that it begins with. */
    private record Wanted(Object kind, Program program, Settings settings) {
        static Wanted of(Program program, Settings settings) {
            String script = program.script();
            return new Wanted(script == null ? program : script, program, settings);
        }

        boolean isSlow() { return program.script() != null; }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Wanted same && kind.equals(same.kind)
                    && (isSlow() || settings.equals(same.settings));
        }

        @Override
        public int hashCode() {
            return kind.hashCode();
        }
    }

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
        wanted = Wanted.of(program, settings);
    }

    /**
     * Records that of a program that is to begin, so that it is known by then; asked at every pulse until it is.
     *
     * @return whether that is over, whatever came of it
     */
    boolean foresee(Program program, Settings settings) {
        Wanted next = Wanted.of(program, settings);
        if (!next.equals(ahead)) {
            close();
            ahead = next;
            start(next);
        }
        look();
        return deck == null;
    }

    /** Returns whether one is being recorded, or is about to be. */
    public boolean isRecording() {
        return wanted != null || deck != null;
    }

    /** Returns whether a script is known: it was recorded, or ran. */
    public boolean knows(Program program) {
        return program.script() != null && known.containsKey(Wanted.of(program, program.defaults()));
    }

    /** Remembers of a script that runs what it records, where that is more than is known. */
    public void remember(Program program, TapeSnapshot whole) {
        Wanted script = Wanted.of(program, program.defaults());
        TapeSnapshot before = known.get(script);
        if (script.isSlow() && (before == null || before.functions().size() < whole.functions().size())) {
            know(script, whole);
        }
    }

    private void know(Wanted script, TapeSnapshot whole) {
        known.put(script, whole);
        known.keySet().removeIf(_ -> known.size() > MOST);
    }

    /** Begins what is wanted: not before somebody takes what comes of it. */
    private void begin() {
        Wanted next = wanted;
        TapeSnapshot before = next == null ? null : known.get(next);
        wanted = null;
        if (next != null && before != null) {
            if (!next.isSlow()) {
                known.remove(next); // its program lives no longer for that
            }
            recorded.accept(before);
        } else if (next != null) {
            start(next);
        }
    }

    private void start(Wanted next) {
        under = next;
        since = System.nanoTime();
        deck = new Deck(next.program, next.settings);
        deck.runTo(new Moment.Iteration(1));
    }

    /**
     * Tells what was recorded, once it is there; of a program that fails nothing.
     *
     * @param computes whether the program that is shown computes now: a script's own picture is not to wait for this one
     */
    public void pulse(boolean computes) {
        if (wanted != null && !(computes && wanted.isSlow() && !known.containsKey(wanted))) {
            begin();
        }
        look();
    }

    private void look() {
        Deck now = deck;
        if (now == null) {
            return;
        }
        DeckState state = now.state();
        CapturedIteration captured = state.playhead().captured();
        DeckState.Status status = state.position().status();
        if (status == DeckState.Status.PLAYING || (status == DeckState.Status.READY && captured == null)) {
            if (System.nanoTime() - since > LONGEST && Objects.requireNonNull(under).isSlow()) {
                end();
            }
            return;
        }
        Wanted answered = Objects.requireNonNull(under);
        boolean begins = !answered.equals(ahead);
        end();
        if (captured != null && state.position().failure() == null) {
            List<TapeEvent> events = captured.events();
            TapeSnapshot whole = new TapeReader(captured).at(events.size());
            if (answered.isSlow() || !begins) {
                know(answered, whole);
            }
            if (begins) {
                recorded.accept(whole);
            }
        }
    }

    /** Waits for it; for still pictures. Blocks. */
    public void settle() throws InterruptedException {
        begin();
        if (deck != null) {
            deck.await();
            pulse(false);
        }
    }

    @Override
    public void close() {
        wanted = null;
        ahead = null;
        end();
    }

    private void end() {
        if (deck != null) {
            deck.close();
            deck = null;
        }
    }
}
