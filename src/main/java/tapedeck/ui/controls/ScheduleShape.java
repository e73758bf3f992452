package tapedeck.ui.controls;

import tapedeck.program.Schedule;
import tapedeck.program.Schedule.Kind;
import tapedeck.text.Message;

/** The shape that people start from when they choose a {@link Schedule}, and what its γ means. */
final class ScheduleShape {
    private static final double LEAST = 1000;
    private static final double MOST = 1e9;
    /** A schedule is to be watched: at the speed of the training it takes about so long. */
    private static final double SECONDS = 20;
    private static final int[] ROUND = {1, 2, 5, 10};

    private ScheduleShape() {}

    /** A schedule of this kind that begins at {@code iteration} and has this period. */
    static Schedule begin(Kind kind, long iteration, int period) {
        long start = Math.max(1, iteration);
        return switch (kind) {
            case CONSTANT -> Schedule.CONSTANT;
            case STEP -> new Schedule(kind, start, period, 0.5);
            case EXPONENTIAL -> new Schedule(kind, start, period, 0.1);
            case COSINE, ONE_CYCLE -> new Schedule(kind, start, period, 0);
            case WARM_UP -> new Schedule(kind, start, period / 5, 0.1);
        };
    }

    /**
     * A round number of iterations, one that suits a training.
     *
     * @param iteration how far it is
     * @param perSecond iterations; 0 if that is not known: then it takes as long again
     */
    static int period(long iteration, double perSecond) {
        double wanted = Math.clamp(perSecond > 0 ? SECONDS * perSecond : iteration, LEAST, MOST);
        double decade = Math.pow(10, Math.floor(Math.log10(wanted)));
        int step = 0;
        while (ROUND[step] * decade < wanted * (1 - 1e-9)) {
            step++;
        }
        return (int) Math.min(MOST, ROUND[step] * decade);
    }

    /** Returns what a kind is called. */
    static Message title(Kind kind) {
        return kind == Kind.CONSTANT ? Message.of("controls.schedule.constant") : Message.verbatim(kind.label());
    }

    /** Returns what γ is called. */
    static Message gammaName(Kind kind) {
        return Message.of(switch (kind) {
            case CONSTANT -> "controls.gamma";
            case STEP, EXPONENTIAL -> "controls.gamma.period";
            case COSINE, ONE_CYCLE -> "controls.gamma.end";
            case WARM_UP -> "controls.gamma.first";
        });
    }
}
