package tapedeck.ui.controls;

import tapedeck.program.Schedule;

/**
 * The iterations over which a schedule is drawn: a page of it, the one that {@code now} is in.
 *
 * @param from its first iteration
 * @param span iterations
 */
record ScheduleWindow(Schedule schedule, long from, long span) {
    /** Of steps one period shows nothing. */
    private static final int STEPS = 4;
    private static final int SAMPLES = 200;

    static ScheduleWindow of(Schedule schedule, long now) {
        long span = (long) schedule.period() * (schedule.kind() == Schedule.Kind.STEP ? STEPS : 1);
        long page = Math.max(0, now - schedule.start()) / span;
        return new ScheduleWindow(schedule, schedule.start() + page * span, span);
    }

    long to() {
        return from + span;
    }

    /** How far along {@code iteration} is, 0 to 1. */
    double share(long iteration) {
        return Math.clamp((double) (iteration - from) / span, 0, 1);
    }

    /** Returns what the rate is multiplied by, so far along. */
    double factor(double share) {
        return schedule.factor(from + Math.round(share * span));
    }

    /** The greatest factor in it; never 0. */
    double greatest() {
        double most = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            most = Math.max(most, factor((double) i / SAMPLES));
        }
        return most == 0 ? 1 : most;
    }
}
