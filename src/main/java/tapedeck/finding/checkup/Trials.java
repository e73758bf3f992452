package tapedeck.finding.checkup;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.race.Race;
import tapedeck.finding.Comparing;
import tapedeck.finding.Comparing.Wish;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.Trial;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/** Runs a Program again with other rates, where a detector wishes to see that, until a deadline. On one thread. */
final class Trials {
    private static final long POLL_MILLIS = 5;

    private final Program program;
    private final Settings settings;
    private final long deadline;
    private boolean inTime = true;

    /**
     * @param settings that the run was started with
     * @param deadline by {@link System#nanoTime}
     */
    Trials(Program program, Settings settings, long deadline) {
        this.program = program;
        this.settings = settings;
        this.deadline = deadline;
    }

    /** Whether all that was wished for could be run. */
    boolean inTime() {
        return inTime;
    }

    /** What other runs show to be wrong with the rate. */
    List<Finding> findings(Evidence evidence, List<Finding> found) throws InterruptedException {
        List<Finding> more = new ArrayList<>();
        for (Comparing each : Detectors.comparing()) {
            List<Wish> wishes = program.traits().races() ? each.wishes(evidence, found) : List.of();
            if (!wishes.isEmpty() && more.isEmpty()) {
                each.look(evidence.beside(run(wishes))).ifPresent(more::add);
            }
        }
        return more;
    }

    private List<Trial> run(List<Wish> wishes) throws InterruptedException {
        boolean held = wishes.getFirst().held();
        long iterations = wishes.getFirst().iterations();
        List<Double> rates = wishes.stream().map(Wish::rate).toList();
        try (Race race = held
                ? Race.held(program, settings, rates, iterations)
                : new Race(program, settings, rates, iterations)) {
            while (System.nanoTime() < deadline && race.view().stream().anyMatch(each -> !each.done())) {
                Thread.sleep(POLL_MILLIS);
            }
            inTime &= race.view().stream().allMatch(each -> each.done());
            return race.view().stream().map(each -> new Trial(each.rate(), held, each.losses())).toList();
        }
    }
}
