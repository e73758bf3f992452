package tapedeck.deck;

import java.util.function.BooleanSupplier;
import tapedeck.deck.replay.Gate;

/** How fast steps follow each other, and for how long it has been playing. On the deck's thread only. */
final class Pace {
    private final Gate gate;
    private double speed = 1;
    private long due;
    private long playedNanos;
    private long playedUntil = System.nanoTime();

    Pace(Gate gate) {
        this.gate = gate;
    }

    double speed() {
        return speed;
    }

    /** Whether nothing is waited for. */
    boolean isFree() { return Double.isInfinite(speed); }

    void setSpeed(double next) {
        speed = next;
        restart();
    }

    /** A step ends now. */
    void restart() {
        due = System.nanoTime();
    }

    /** Waits until the time of a step is over, as long as {@code wanted}; what is sent meanwhile is done. */
    void waitWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && !isFree()) {
            long end = due + (long) (1e9 / (Deck.STEPS_PER_SECOND * speed));
            if (System.nanoTime() >= end) {
                return;
            }
            gate.awaitUntil(end);
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
