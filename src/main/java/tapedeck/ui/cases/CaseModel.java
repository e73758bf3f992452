package tapedeck.ui.cases;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.quiz.Investigation;
import tapedeck.lessons.quiz.PracticeRun;
import tapedeck.lessons.quiz.ProgramWithMistake;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/**
 * The case that is played: it is drawn by its number and its level, its runs are made aside, the healthy one while the learner
 * investigates. On the FX thread only.
 */
public final class CaseModel implements AutoCloseable {
    /** A run that is asked for: of a program as it is met, as it should be, or with a line of the learner's. */
    private record Job(ProgramWithMistake program, String source, String line) {}

    private final SimpleBooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Newest<Job, PracticeRun> runs;
    private final Newest<Job, PracticeRun> healthyRuns;
    private long number = 1;
    private int level = 1;
    private @Nullable Investigation investigation;
    private @Nullable PracticeRun healthy;
    private @Nullable Job judged;
    private @Nullable PracticeRun repaired;
    private @Nullable Message trouble;

    /** @param home the folder that scripts may read */
    public CaseModel(Catalogue catalogue, Path home) {
        Newest.Work<Job, PracticeRun> work = (job, _) -> run(catalogue, home, job.source());
        runs = Newest.interrupting("case", work);
        healthyRuns = Newest.interrupting("case-healthy", work);
    }

    private static PracticeRun run(Catalogue catalogue, Path home, String source)
            throws ProgramException, InterruptedException {
        return PracticeRun.of(catalogue.ofText(home.resolve("case.py"), source).load(home).silenced());
    }

    /** Tells whether it is seen. */
    public SimpleBooleanProperty shownProperty() {
        return shown;
    }

    /** Counts what has changed. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Shows it: the case that was left, or the first. */
    public void enter() {
        shown.set(true);
        if (investigation == null && !runs.isBusy()) {
            begin();
        }
    }

    /** The number of the case, from 1. */
    long number() {
        return number;
    }

    int level() {
        return level;
    }

    /** Begins a case of another level. */
    void setLevel(int wanted) {
        level = wanted;
        begin();
    }

    /** Begins the next case. */
    void next() {
        number++;
        begin();
    }

    /** Begins the case before; nothing before the first. Those of a number are alike, so that a class can have the same. */
    void back() {
        if (number > 1) {
            number--;
            begin();
        }
    }

    private void begin() {
        ProgramWithMistake program = ProgramWithMistake.of(number, level);
        investigation = null;
        healthy = null;
        judged = null;
        repaired = null;
        trouble = null;
        healthyRuns.forget();
        runs.replace(new Job(program, program.source(), ""));
        changed();
    }

    /** What is known and claimed of the case; null while it is made. */
    @Nullable
    Investigation investigation() {
        return investigation;
    }

    /** Why there is no run, or null. */
    @Nullable
    Message trouble() {
        return trouble;
    }

    /** Returns whether a repair runs. */
    boolean isJudging() { return judged != null; }

    /** Does something to the investigation. */
    void act(Consumer<Investigation> act) {
        if (investigation != null) {
            act.accept(investigation);
            changed();
        }
    }

    /** Has the program run with a line in place of the mistake. */
    void judge(String line) {
        Investigation now = investigation;
        if (now == null || judged != null) {
            return;
        }
        trouble = null;
        ProgramWithMistake program = now.program();
        if (program.isForged(line)) {
            trouble = Message.of("cases.forged");
            changed();
            return;
        }
        judged = new Job(program, program.with(line), line);
        if (judged.source().equals(program.healthy())) {
            repaired = null; // the healthy run is that run
        } else {
            runs.replace(judged);
        }
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /** Takes what is ready. */
    public void pulse() {
        Newest.Done<Job, PracticeRun> done = runs.poll();
        if (done != null) {
            take(done);
        }
        Newest.Done<Job, PracticeRun> right = healthyRuns.poll();
        if (right != null && right.result() != null) {
            healthy = right.result();
        }
        decide();
    }

    private void take(Newest.Done<Job, PracticeRun> done) {
        PracticeRun run = done.result();
        Throwable failure = done.failure();
        if (run == null) {
            trouble = failure == null ? null : Failure.describe(failure);
            judged = null;
        } else if (investigation == null) {
            investigation = new Investigation(done.job().program(), run);
            healthyRuns.replace(new Job(done.job().program(), done.job().program().healthy(), ""));
        } else {
            repaired = run;
        }
        changed();
    }

    /** Once both runs are there, the one is judged by the other. */
    private void decide() {
        Job job = judged;
        PracticeRun right = healthy;
        Investigation now = investigation;
        if (job == null || right == null || now == null) {
            return;
        }
        PracticeRun run = job.source().equals(now.program().healthy()) ? right : repaired;
        if (run != null) {
            now.judge(job.line(), run, right);
            trouble = run.failure();
            judged = null;
            repaired = null;
            changed();
        }
    }

    @Override
    public void close() {
        runs.close();
        healthyRuns.close();
    }
}
