package tapedeck.deck;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.Gate;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;

/** The pace at which steps and iterations follow each other, and for how long it has been playing. On the deck's thread only. */
final class Pace {
    /** By so much an iteration may be late and the next ones hurry: a thread does not wake to the microsecond. */
    private static final long CATCH_UP_NANOS = 20_000_000;

    private final Gate gate;
    private final Telling telling = new Telling();
    private Tempo tempo = Tempo.followed();
    private long due;
    private long turn;
    private long playedNanos;
    private long playedUntil = System.nanoTime();

    Pace(Gate gate) {
        this.gate = gate;
    }

    Tempo tempo() {
        return tempo;
    }

    /** Returns whether no Function is waited for. */
    boolean isWhole() { return tempo.isWhole(); }

    void setTempo(Tempo next) {
        tempo = next;
        restart();
    }

    /** A step ends now, and the next iteration may begin. */
    void restart() {
        due = System.nanoTime();
        turn = due;
    }

    /** Goes on from the sentence that stands; see {@link Telling}. */
    void hurry(Granularity size) {
        telling.hurry(size);
    }

    /** Returns whether there is anything to wait for after {@code event}. */
    boolean stands(TapeEvent event, CapturedIteration of) {
        return telling.stands(event, of);
    }

    /** How far to go from a place of the past. */
    Granularity stride() {
        return telling.stride();
    }

    /** Waits until the time of a step is over, as long as {@code wanted}; what is sent meanwhile is done. */
    void waitWhile(BooleanSupplier wanted, Supplier<TapeSnapshot> shown) {
        while (wanted.getAsBoolean() && !isWhole() && !telling.isHurried()) {
            long end = due + (long) (1e9 * seconds(shown));
            if (System.nanoTime() >= end) {
                return;
            }
            gate.awaitUntil(end);
        }
    }

    private double seconds(Supplier<TapeSnapshot> shown) {
        return tempo instanceof Tempo.Read(ReadingTime time) ? time.seconds(shown.get()) : tempo.secondsPerFunction();
    }

    /** Waits until it is an iteration's turn, as long as {@code wanted}; what is sent meanwhile is done. */
    void awaitTurn(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && tempo instanceof Tempo.Iterations(double perSecond)) {
            long now = System.nanoTime();
            if (now >= turn) {
                turn = Math.max(turn, now - CATCH_UP_NANOS) + (long) (1e9 / perSecond);
                return;
            }
            gate.awaitUntil(turn);
        }
    }

    /** Seconds of playing so far; {@code playing} is whether it has been since this was asked last. */
    double played(boolean playing) {
        long now = System.nanoTime();
        if (playing) {
            playedNanos += now - playedUntil;
        }
        playedUntil = now;
        return playedNanos / 1e9;
    }

    /**
     * The first iteration, told in sentences that stand as long as they take to read. Whoever is through with one before may
     * go on at once, by a Function or further. On the deck's thread only.
     */
    private static final class Telling {
        private @Nullable Granularity skipped;

        /** Goes on at once, to the next place where a step of this size ends. */
        void hurry(Granularity size) {
            skipped = size;
        }

        /** Returns whether it goes on at once. */
        boolean isHurried() { return skipped != null; }

        /** Returns whether it stands still after {@code event}. */
        boolean stands(TapeEvent event, CapturedIteration of) {
            Granularity size = skipped;
            if (size == null) {
                return event.isStep();
            }
            if (!StepBoundaries.isStop(size, event, of) && !(event instanceof TapeEvent.IterationEnded)) {
                return false;
            }
            skipped = null;
            return true;
        }

        /** How far to go from a place of the past. */
        Granularity stride() {
            Granularity size = skipped == null ? Granularity.FUNCTION : skipped;
            skipped = null;
            return size;
        }
    }
}
