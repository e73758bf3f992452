package tapedeck.deck.replay;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.Origin;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * Compares the losses of a run that repeats another with those that were recorded then, to the last bit. Where a recorded
 * point covers several iterations, all of them have to lie within it, and the last to be its last. What a Program reads of
 * the world, such as the time, may make them differ; then what is shown is not what was. On one thread.
 */
public final class LossComparison {
    /** Another engine's last bits are seen in a loss as no more than so much of it. */
    private static final double LAST_DIGITS = 1e-4;

    private final Series.View recorded;
    private final boolean isOlder;
    private @Nullable Message difference;

    /**
     * @param recorded of the run that is repeated, from its first iteration
     * @param engine which computed them: {@link Origin#engine}
     */
    public LossComparison(Series.View recorded, int engine) {
        this.recorded = recorded;
        isOlder = engine < Origin.ENGINE;
    }

    /** An iteration has ended with this loss. */
    public void ended(long iteration, double loss) {
        int point = (int) ((iteration - 1) / recorded.stride());
        if (difference != null || point >= recorded.points()) {
            return;
        }
        boolean last = iteration % recorded.stride() == 0;
        double was = recorded.last(point);
        if (last ? bits(loss) != bits(was) : loss < recorded.min(point) || loss > recorded.max(point)) {
            difference = isOlder && isNear(loss, recorded.min(point), recorded.max(point))
                    ? Message.of("deck.repeatsOlder", "iteration", iteration, "now", Double.toString(loss))
                    : last
                            ? Message.of("deck.repeatsNot", "iteration", iteration, "was", Double.toString(was), "now",
                                    Double.toString(loss))
                            : Message.of("deck.repeatsNotNear", "iteration", iteration, "least",
                                    Double.toString(recorded.min(point)), "greatest",
                                    Double.toString(recorded.max(point)),
                                    "now",
                                    Double.toString(loss));
        }
    }

    private static boolean isNear(double loss, double least, double greatest) {
        double most = LAST_DIGITS * Math.max(Math.abs(least), Math.abs(greatest));
        return loss >= least - most && loss <= greatest + most;
    }

    private static long bits(double loss) {
        return Double.doubleToLongBits(loss);
    }

    /** In which iteration they differ first, in a sentence; null as long as they do not. */
    public @Nullable Message difference() {
        return difference;
    }
}
