package tapedeck.ui.link;

import java.util.function.LongSupplier;

/** How many iterations a training does in a second, from how far it is now and then. */
public final class IterationRate {
    private static final double NANOS = 1e9;
    /** Looked at over less, the number would jump about. */
    private static final double SPAN = 0.5;
    /** What went on for longer without a look was a pause. */
    private static final double PAUSE = 3;

    private final LongSupplier nanos;
    private long from;
    private long iteration = -1;
    private double perSecond;

    /**
     * Not known yet.
     *
     * @param nanos the time, as of {@link System#nanoTime}
     */
    public IterationRate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** It is there now. */
    public void at(long now) {
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
    public double perSecond() {
        return perSecond;
    }
}
