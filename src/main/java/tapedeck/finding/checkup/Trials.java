package tapedeck.finding.checkup;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.race.Race;
import tapedeck.finding.ComparativeDetector;
import tapedeck.finding.ComparativeDetector.TrialRequest;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.LossCourse;
import tapedeck.finding.Remedy;
import tapedeck.finding.Trial;
import tapedeck.program.Program;
import tapedeck.tape.Series;

/** Runs a Program again with other rates, where a detector wishes to see that, until a deadline. On one thread. */
final class Trials {
    private static final long POLL_MILLIS = 5;
    /** Iterations in which another rate shows what it does, where the run ended in few. */
    private static final long ENOUGH = 150;

    private final Program program;
    private final RunSettings settings;
    private final long deadline;
    private boolean inTime = true;
    private boolean leavesOut;

    /**
     * @param settings of the run
     * @param deadline by {@link System#nanoTime}
     */
    Trials(Program program, RunSettings settings, long deadline) {
        this.program = program;
        this.settings = settings;
        this.deadline = deadline;
    }

    /** Returns whether all that was wished for could be run. */
    boolean inTime() {
        return inTime;
    }

    /** Returns whether other rates were not tried because something was set on the way: there is no one rate they would stand beside. */
    boolean leavesOut() {
        return leavesOut;
    }

    /** Returns what other runs show to be wrong with the rate. */
    List<Finding> findings(Evidence evidence, List<Finding> found) throws InterruptedException {
        List<Finding> more = new ArrayList<>();
        for (ComparativeDetector each : Detectors.comparing()) {
            List<TrialRequest> requests = program.capabilities().races() ? each.requests(evidence, found) : List.of();
            if (!requests.isEmpty() && settings.lastSet() > 0) {
                leavesOut = true;
            } else if (!requests.isEmpty() && more.isEmpty()) {
                each.look(evidence.withTrials(run(requests, evidence.lastComparableIteration()))).ifPresent(more::add);
            }
        }
        return more;
    }

    /**
     * A finding with those of its rates alone that help when they are tried: the run stays finite then and comes further down. What
     * could not be tried in time stays.
     */
    Finding tried(Evidence evidence, Finding finding) throws InterruptedException {
        List<Double> rates = finding.remedies(Remedy.StartOver.class).stream().map(Remedy.StartOver::rate).toList();
        if (rates.isEmpty() || !finding.evidence().trials().isEmpty() || !program.capabilities().races()) {
            return finding;
        }
        long iterations = Math.max(ENOUGH, evidence.losses().iterations());
        List<Trial> trials = run(rates.stream().map(rate -> new TrialRequest(rate, false, iterations)).toList(),
                iterations);
        return inTime
                ? finding.withOnly(each -> !(each instanceof Remedy.StartOver again) || trials.stream()
                        .anyMatch(trial -> trial.rate() == again.rate()
                                && helps(evidence, evidence.losses(), trial.losses())))
                : finding;
    }

    /** Returns whether another run, with {@code others}, stays finite and comes further down than that of {@code evidence}. */
    static boolean helps(Evidence evidence, Series.View losses, Series.View others) {
        if (others.points() == 0) {
            return false;
        }
        LossCourse other = LossCourse.of(others);
        return other.finite() && (evidence.state().stops().stop() instanceof Stop.NotFinite
                || losses.points() == 0 || other.last() < LossCourse.of(losses).last());
    }

    /** Runs it for as many iterations as are wished for, {@code most} at most. */
    private List<Trial> run(List<TrialRequest> requests, long most) throws InterruptedException {
        boolean held = requests.getFirst().rateHeld();
        long iterations = Math.min(most, requests.getFirst().iterations());
        List<Double> rates = requests.stream().map(TrialRequest::rate).toList();
        try (Race race = held
                ? Race.atFixedRates(program, settings.start(), rates, iterations)
                : new Race(program, settings.start(), rates, iterations)) {
            while (System.nanoTime() < deadline && race.view().stream().anyMatch(each -> !each.done())) {
                Thread.sleep(POLL_MILLIS);
            }
            inTime &= race.view().stream().allMatch(each -> each.done());
            return race.view().stream().map(each -> new Trial(each.rate(), held, each.losses())).toList();
        }
    }
}
