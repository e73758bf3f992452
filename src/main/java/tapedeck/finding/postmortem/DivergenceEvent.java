package tapedeck.finding.postmortem;

import org.jspecify.annotations.Nullable;
import tapedeck.finding.Finding;
import tapedeck.tape.Series;

/**
 * The event by which a run went wrong, and when. Immutable.
 *
 * @param kind how
 * @param iteration the first in which that was seen, from 1
 * @param tensor what blocks the gradient, of a run that is {@link Kind#STUCK}; else empty
 */
public record DivergenceEvent(Kind kind, long iteration, String tensor) {
    /** Times the least loss so far, or the first. */
    private static final double FAR = 1e3;
    /** Times the first loss: below that one that had come near 0 has not lost much. */
    private static final double ABOVE_START = 10;

    /** The kind of event. */
    public enum Kind {
        /** Its loss, or what it is made of, is not finite. */
        LOST,
        /** Its loss is a thousand times what it was. */
        RISEN,
        /** It learns no more. */
        STUCK
    }

    /** Returns what a finding tells of; null if it tells of a mistake, and not of a turn. */
    public static @Nullable DivergenceEvent of(Finding finding) {
        return switch (finding.kind()) {
            case LOSS_NOT_FINITE -> new DivergenceEvent(Kind.LOST, finding.site().iteration(), "");
            case DEAD_RELU, SATURATED_UNITS ->
                finding.site().tensor().isEmpty()
                        ? null
                        : new DivergenceEvent(Kind.STUCK, finding.site().since(), finding.site().tensor());
            default -> null;
        };
    }

    /**
     * Returns what the losses alone tell: the first that is not finite; else the first that is more than a thousand times the least
     * before it, and ten times the first. Null of a run that did neither.
     */
    public static @Nullable DivergenceEvent of(Series.View losses) {
        DivergenceEvent lost = first(losses, Kind.LOST);
        return lost == null ? first(losses, Kind.RISEN) : lost;
    }

    private static @Nullable DivergenceEvent first(Series.View losses, Kind kind) {
        double start = losses.points() == 0 ? Double.NaN : losses.last(0);
        double least = start;
        for (int i = 0; i < losses.points(); i++) {
            boolean finite = Double.isFinite(losses.min(i)) && Double.isFinite(losses.max(i));
            boolean met = kind == Kind.LOST
                    ? !finite
                    : losses.max(i) > Math.max(FAR * Math.max(0, least), ABOVE_START * Math.abs(start));
            if (met) {
                return new DivergenceEvent(kind, (long) (i + 1) * losses.stride(), "");
            }
            least = Math.min(least, losses.min(i));
        }
        return null;
    }
}
