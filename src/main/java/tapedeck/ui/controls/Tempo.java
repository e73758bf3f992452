package tapedeck.ui.controls;

import java.util.function.LongSupplier;

/** How many iterations a training does in a second, from how far it is now and then. */
final class Tempo {
    private static final double NANOS = 1e9;
    /** Looked at over less, the number would jump about. */
    private static final double SPAN = 0.5;
    /** What went on for longer without a look was a pause. */
    private static final double PAUSE = 3;

    private final LongSupplier nanos;
    private long from;
    private long iteration = -1;
    private double perSecond;

    /** @param nanos the time, as of {@link System#nanoTime} */
    Tempo(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** It is there now. */
    void at(long now) {
        long time = nanos.getAsLong();
        double seconds = (time - from) / NANOS;
        if (iteration < 0 || now < iteration || seconds > PAUSE) {
            iteration = now;
            from = time;
        } else if (seconds >= SPAN) {
            perSecond = (now - iteration) / seconds;
            iteration = now;
            from = time;
        }
    }

    /** 0 while it is not known. */
    double perSecond() {
        return perSecond;
    }
}
