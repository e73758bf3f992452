package tapedeck.ui.controls;

import tapedeck.deck.Schedule;
import tapedeck.deck.Schedule.Kind;

/** What people start from when they choose a {@link Schedule}, and what its γ means. */
final class ScheduleShape {
    private static final int PERIOD = 1000;
    private static final int WARM_UP_PERIOD = 200;

    private ScheduleShape() {}

    /** A schedule of this kind that begins at {@code iteration}. */
    static Schedule begin(Kind kind, long iteration) {
        long start = Math.max(1, iteration);
        return switch (kind) {
            case CONSTANT -> Schedule.CONSTANT;
            case STEP -> new Schedule(kind, start, PERIOD, 0.5);
            case EXPONENTIAL -> new Schedule(kind, start, PERIOD, 0.1);
            case COSINE, ONE_CYCLE -> new Schedule(kind, start, PERIOD, 0);
            case WARM_UP -> new Schedule(kind, start, WARM_UP_PERIOD, 0.1);
        };
    }

    /** What γ is called. */
    static String gammaName(Kind kind) {
        return switch (kind) {
            case CONSTANT -> "γ";
            case STEP, EXPONENTIAL -> "γ each period";
            case COSINE, ONE_CYCLE -> "γ at the end";
            case WARM_UP -> "γ at first";
        };
    }
}
