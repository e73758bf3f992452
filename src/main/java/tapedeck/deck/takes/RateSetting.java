package tapedeck.deck.takes;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;

/**
 * A learning rate and its schedule, which hold together from one update on.
 *
 * @param iteration with whose update they come into force, from 1
 * @param rate before the schedule
 */
public record RateSetting(long iteration, double rate, Schedule schedule) {
    /** The rate of the update of {@code iteration}, by the schedule. */
    public double rateAt(long iteration) {
        return rate * schedule.factor(Math.max(1, iteration));
    }

    /** True if a schedule makes other rates of it. */
    public boolean isScheduled() {
        return schedule.kind() != Schedule.Kind.CONSTANT;
    }

    /** All that held in a take, in order; the first from iteration 1 on. Whoever set it: people, or the Program itself. */
    public static List<RateSetting> of(Take take) {
        Hyperparameters begun = take.begun().hyperparameters();
        List<RateSetting> all = new ArrayList<>();
        all.add(new RateSetting(1, begun.learningRate(), begun.schedule()));
        int next = 0;
        for (Changes.Rate each : take.changes().rates()) {
            next = schedules(take.changes().commands(), next, each.iteration(), all);
            add(all, new RateSetting(each.iteration(), each.to(), all.getLast().schedule));
        }
        schedules(take.changes().commands(), next, Long.MAX_VALUE, all);
        return all;
    }

    /** Adds the schedules that were set up to {@code iteration}, from a place on; returns the place of the next change. */
    private static int schedules(List<Change> changes, int from, long iteration, List<RateSetting> to) {
        int next = from;
        for (; next < changes.size() && changes.get(next).iteration() <= iteration; next++) {
            Change change = changes.get(next);
            add(to, new RateSetting(change.iteration(), to.getLast().rate, change.after().schedule()));
        }
        return next;
    }

    private static void add(List<RateSetting> to, RateSetting next) {
        RateSetting last = to.getLast();
        if (last.iteration == next.iteration) {
            to.removeLast();
        }
        if (to.isEmpty() || last.iteration == next.iteration || last.rate != next.rate
                || !last.schedule.equals(next.schedule)) {
            to.add(next);
        }
    }
}
