package tapedeck.finding.checkup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.LineRewrites;
import tapedeck.finding.detectors.RateTooHigh;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * Runs a Program without a window and says what is wrong with it. It runs once; if a number becomes infinite or NaN, once more
 * up to there; and if its loss does not fall as one would wish, a few times more with other rates, as far as there is time.
 */
public final class Checkup {
    private static final long POLL_MILLIS = 5;
    /** The time that a Program may take to end, after it was told to. */
    private static final long GRACE_NANOS = 2_000_000_000L;
    /** Of the time, which there is for edits even where all of it is over. */
    private static final int EDITS = 3;

    private Checkup() {}

    /**
     * The limits up to which it runs.
     *
     * @param iterations at most, from 1
     * @param time at most
     */
    public record Limits(long iterations, Duration time) {}

    /**
     * The report of a checkup.
     *
     * @param evidence what was seen; its state says whether the Program failed
     * @param findings the cause before what it causes
     * @param unjudged why not all of the run could be judged, or null
     * @param coverage which kinds of trouble could be
     * @param deadline by which all was to be done, by {@link System#nanoTime}
     */
    public record Report(Evidence evidence, List<Finding> findings, @Nullable Message unjudged, Coverage coverage,
            long deadline) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** Returns whether an iteration began that went backward: else nothing can be said of the run. */
        public boolean hasBegun() {
            return Checkup.hasBegun(evidence);
        }
    }

    /**
     * Runs a Program within limits, and looks.
     *
     * @throws InterruptedException if the thread is interrupted; the Program is ended
     */
    public static Report of(Program program, Settings settings, Limits limits) throws InterruptedException {
        return of(program, RunSettings.of(settings), limits);
    }

    /**
     * Runs a Program as a run of it was set, from the start and so many iterations beyond what was set last, and looks.
     *
     * @param limits the iterations are those after what was set last
     * @throws InterruptedException if the thread is interrupted; the Program is ended
     */
    public static Report of(Program program, RunSettings settings, Limits limits) throws InterruptedException {
        Clock clock = new Clock(program, limits.time());
        RunResult ran = run(program, settings, limits.iterations() + settings.lastSet(), clock);
        Evidence evidence = ran.evidence();
        List<Finding> findings = RateTooHigh.withoutExplained(Detectors.all().in(evidence));
        clock.start(); // if the Program never began
        Trials trials = new Trials(program, settings, clock.deadline());
        List<Finding> all = new ArrayList<>(trials.findings(evidence, findings));
        for (Finding each : findings) {
            all.add(trials.tried(evidence, each));
        }
        all.sort(Comparator.comparing(Finding::kind));
        EditTrials edits = new EditTrials(program, settings,
                Math.max(clock.deadline(), System.nanoTime() + limits.time().dividedBy(EDITS).toNanos()));
        for (int i = 0; i < all.size(); i++) {
            all.set(i, edits.tried(evidence, LineRewrites.addTo(all.get(i))));
        }
        Message unjudged = unjudged(evidence, ran.inTime(), trials, limits);
        return new Report(evidence, all, unjudged == null && !edits.inTime()
                ? Message.of("finding.unjudged.edits", "seconds", limits.time().toSeconds())
                : unjudged, Coverage.of(evidence, all, trials.inTime()), clock.deadline());
    }

    /**
     * A run that was looked into.
     *
     * @param inTime whether it was not ended because its time was over
     */
    record RunResult(Evidence evidence, boolean inTime) {}

    /** Runs a Program up to an iteration, and looks. */
    static RunResult run(Program program, RunSettings settings, long iterations, Clock clock)
            throws InterruptedException {
        IterationCollector looking = new IterationCollector(settings, iterations);
        try (Deck deck = new Deck(program, settings.start(), null, looking)) {
            deck.setTempo(Tempo.free());
            looking.at(deck);
            deck.play();
            boolean inTime = clock.awaitEnd(deck);
            return new RunResult(looking.evidence(deck), inTime);
        }
    }

    /** The time that a run has. It begins when the Program does, and not while its interpreter starts. */
    static final class Clock {
        private final Program program;
        private final long nanos;
        private boolean runs;
        private long deadline;

        /** A clock that is started when {@code program} begins. */
        Clock(Program program, Duration time) {
            this.program = program;
            nanos = time.toNanos();
        }

        /** A clock that runs already, until {@code deadline} by {@link System#nanoTime}. */
        static Clock until(Program program, long deadline) {
            Clock clock = new Clock(program, Duration.ZERO);
            clock.runs = true;
            clock.deadline = deadline;
            return clock;
        }

        /** Starts it, if it does not run yet. */
        void start() {
            if (!runs) {
                runs = true;
                deadline = System.nanoTime() + nanos;
            }
        }

        /** When the time is over, by {@link System#nanoTime}; of a clock that was started. */
        long deadline() {
            return deadline;
        }

        /**
         * Waits until it has come to its end, or to where it holds for good; false if it was ended because its time was over. One
         * that is within a long call of Java's cannot be ended: it is left to compute.
         */
        boolean awaitEnd(Deck deck) throws InterruptedException {
            boolean inTime = true;
            long cancelled = 0;
            while (isGoing(deck.state()) && (inTime || System.nanoTime() - cancelled < GRACE_NANOS)) {
                if (program.hasBegun()) {
                    start();
                }
                if (inTime && runs && System.nanoTime() - deadline > 0) {
                    inTime = false;
                    cancelled = System.nanoTime();
                    deck.cancel();
                }
                Thread.sleep(POLL_MILLIS);
            }
            return inTime;
        }
    }

    private static boolean isGoing(DeckState state) {
        Stop stop = state.stops().stop();
        return state.position().status() == DeckState.Status.PLAYING
                || state.position().status() == DeckState.Status.READY
                || (state.position().status() == DeckState.Status.PAUSED && stop instanceof Stop.Searching);
    }

    private static boolean hasBegun(Evidence evidence) {
        return evidence.state().position().iteration() > 0 && evidence.hasBackward();
    }

    private static @Nullable Message unjudged(Evidence evidence, boolean inTime, Trials trials, Limits limits) {
        if (isGoing(evidence.state())) { // it could not be ended, and the state is that of some time ago
            return Message.of("finding.unjudged.computing", "seconds", limits.time().toSeconds());
        }
        if (!hasBegun(evidence)) {
            return Message.of(inTime ? "finding.unjudged.none" : "finding.unjudged.slow", "seconds",
                    limits.time().toSeconds());
        }
        if (inTime && trials.inTime()) {
            return trials.leavesOut() ? Message.of("finding.unjudged.set") : ofSeveral(evidence);
        }
        return inTime
                ? Message.of("finding.unjudged.rates", "seconds", limits.time().toSeconds())
                : Message.of("finding.unjudged.time", "seconds", limits.time().toSeconds(), "iterations",
                        evidence.state().position().iteration());
    }

    private static @Nullable Message ofSeveral(Evidence evidence) {
        return evidence.lastComparableIteration() < evidence.losses().iterations()
                && evidence.program().capabilities().races()
                        ? Message.of("finding.unjudged.several", "iterations", evidence.lastComparableIteration())
                        : null;
    }
}
