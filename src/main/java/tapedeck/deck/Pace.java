package tapedeck.deck;

import java.util.function.BooleanSupplier;
import tapedeck.deck.replay.Gate;

/** How fast steps and iterations follow each other, and for how long it has been playing. On the deck's thread only. */
final class Pace {
    /** By so much an iteration may be late and the next ones hurry: a thread does not wake to the microsecond. */
    private static final long CATCH_UP_NANOS = 20_000_000;

    private final Gate gate;
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

    /** Whether no Function is waited for. */
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

    /** Waits until the time of a step is over, as long as {@code wanted}; what is sent meanwhile is done. */
    void waitWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && !isWhole()) {
            long end = due + (long) (1e9 * tempo.secondsPerFunction());
            if (System.nanoTime() >= end) {
                return;
            }
            gate.awaitUntil(end);
        }
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
}
