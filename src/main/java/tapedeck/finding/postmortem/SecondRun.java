package tapedeck.finding.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.IterationListener;
import tapedeck.deck.Tempo;
import tapedeck.deck.training.Origin;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Change;
import tapedeck.tape.Series;

/**
 * A run once more, from the nearest place before where it is to be looked at or to differ, with what was set by hand then, or
 * otherwise. Written on the deck's thread, read when that has ended.
 */
final class SecondRun implements IterationListener {
    private static final long POLL_MILLIS = 5;

    /**
     * The plan of a second run.
     *
     * @param from the first iteration that may differ, from 1
     * @param changes what is set by hand, in all iterations
     * @param rate with which it goes on at {@code from}; NaN for that which was
     * @param until the last iteration
     * @param looked which iterations are looked into
     */
    record Plan(long from, List<Change> changes, double rate, long until, LongPredicate looked) {}

    /**
     * The outcome of a second run.
     *
     * @param losses of all iterations
     * @param facts of those that were looked into, in order
     * @param inTime whether there was time for it
     * @param finished whether the Program came to its end by itself
     */
    record Outcome(Series.View losses, List<IterationFacts> facts, boolean inTime, boolean finished) {}

    private final Plan plan;
    private final List<IterationFacts> facts = new ArrayList<>();
    private volatile @Nullable Deck deck;
    /** Up to there the deck itself sets what was set. */
    private long shared;
    private long seen;

    private SecondRun(Plan plan) {
        this.plan = plan;
    }

    /**
     * Runs it.
     *
     * @param deadline by {@link System#nanoTime}
     * @throws InterruptedException if the thread is interrupted; the Program is ended
     */
    static Outcome of(RunHistory past, Plan plan, long deadline) throws InterruptedException {
        SecondRun run = new SecondRun(plan);
        Program program = past.program().silenced();
        Origin whole = past.origin();
        Origin origin = whole == null || plan.from < 2 ? null : whole.until(plan.from - 1);
        Settings settings = origin == null ? started(past, plan) : past.settings();
        boolean inTime = true;
        try (Deck made = new Deck(program, settings.withEpochs(Integer.MAX_VALUE), origin, run)) {
            run.begin(made, origin);
            while (isGoing(made)) {
                if (inTime && System.nanoTime() > deadline) {
                    inTime = false;
                    made.cancel();
                }
                Thread.sleep(POLL_MILLIS);
            }
            run.see(made);
            return new Outcome(made.losses(), List.copyOf(run.facts), inTime,
                    made.state().position().status() == DeckState.Status.FINISHED);
        }
    }

    /** A script says its own rate, unless it is started with another. */
    private static Settings started(RunHistory past, Plan plan) {
        Settings own = past.program().script() == null ? past.settings().with(past.begun()) : past.settings();
        return plan.from > 1 || Double.isNaN(plan.rate)
                ? own
                : past.program().startedAt(own, plan.rate);
    }

    /** One that comes to where it branches off after it was told to play holds there. */
    private static boolean isGoing(Deck made) {
        DeckState.Status status = made.state().position().status();
        if (status == DeckState.Status.PAUSED) {
            made.play();
        }
        return status == DeckState.Status.PLAYING || status == DeckState.Status.READY
                || status == DeckState.Status.PAUSED;
    }

    private void begin(Deck made, @Nullable Origin origin) {
        deck = made;
        shared = origin == null ? 0 : origin.iteration();
        made.setStopsWhenNotFinite(false);
        made.setTempo(Tempo.free());
        next(made, origin == null ? 1 : origin.checkpoint().iteration() + 1);
        made.play();
    }

    @Override
    public void ended(long iteration, double loss) {
        Deck running = deck;
        if (running == null) {
            return;
        }
        see(running);
        if (iteration >= plan.until) {
            running.cancel();
        } else {
            next(running, iteration + 1);
        }
    }

    /** An iteration is about to begin. */
    private void next(Deck running, long iteration) {
        for (Change each : plan.changes) {
            if (each.iteration() == iteration && iteration > shared) {
                running.change(now -> now.changedAs(each.before(), each.after()));
            }
        }
        if (iteration == plan.from && iteration > 1 && !Double.isNaN(plan.rate)) {
            running.change(now -> now.withLearningRate(plan.rate));
        }
        if (plan.looked.test(iteration)) {
            running.look();
        }
    }

    /** Takes what was captured last, if it is not known yet. */
    private void see(Deck running) {
        CapturedIteration shown = running.state().playhead().captured();
        if (shown != null && shown.iteration() > seen && plan.looked.test(shown.iteration())) {
            seen = shown.iteration();
            facts.add(IterationFacts.of(shown));
        }
    }
}
