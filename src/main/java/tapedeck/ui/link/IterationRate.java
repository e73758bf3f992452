package tapedeck.ui.link;

import java.util.function.LongSupplier;

/**
 * The number of iterations that a training does in a second, from how far it is now and then. Measured from one moment at which an
 * iteration ended to another: of few iterations a second, too, not one more or less is counted.
 */
public final class IterationRate {
    private static final double NANOS = 1e9;
    /** Looked at over less, the number would jump about. */
    private static final double SPAN = 1;
    /** For so long nobody looked because it held. */
    private static final double PAUSE = 3;

    private final LongSupplier nanos;
    private long looked;
    private long last = -1;
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
        boolean isContinued = last >= 0 && now >= last && (time - looked) / NANOS <= PAUSE;
        looked = time;
        if (!isContinued) {
            iteration = -1;
        } else if (now > last) {
            moved(now, time);
        }
        last = now;
    }

    private void moved(long now, long time) {
        double seconds = (time - from) / NANOS;
        if (iteration >= 0 && seconds < SPAN) {
            return;
        }
        if (iteration >= 0) {
            perSecond = (now - iteration) / seconds;
        }
        iteration = now;
        from = time;
    }

    /** 0 while it is not known. */
    public double perSecond() {
        return perSecond;
    }
}
