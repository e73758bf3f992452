package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An investigation of a sabotaged run: what was looked into, who is out of the question, who was named, and how the run with a repair
 * goes. On one thread.
 */
public final class Investigation {
    private final ProgramWithMistake program;
    private final PracticeRun run;
    private final ProbeReader reader;
    private final Map<Probe, List<List<String>>> opened = new LinkedHashMap<>();
    private final Set<MistakeKind> struck = EnumSet.noneOf(MistakeKind.class);
    private final Set<MistakeKind> wrong = EnumSet.noneOf(MistakeKind.class);
    private final List<String> failed = new ArrayList<>();
    private boolean named;
    private @Nullable PracticeRun repaired;
    private boolean solved;

    /** @param run that of the sabotaged program */
    public Investigation(ProgramWithMistake program, PracticeRun run) {
        this.program = program;
        this.run = run;
        reader = new ProbeReader(program, run);
    }

    public ProgramWithMistake program() {
        return program;
    }

    /** The sabotaged run. */
    public PracticeRun run() {
        return run;
    }

    /** Opens a probe, if it is not open; it costs one and stays. */
    public List<List<String>> open(Probe probe) {
        return opened.computeIfAbsent(probe, reader::read);
    }

    /** Returns whether a probe is open. */
    public boolean isOpen(Probe probe) {
        return opened.containsKey(probe);
    }

    /** The rows of the probes that are open, in the order in which they were opened. */
    public Map<Probe, List<List<String>>> opened() {
        return Collections.unmodifiableMap(opened);
    }

    /** How many probes were used. */
    public int probes() {
        return opened.size();
    }

    /** Strikes a suspect out, or lets it back in. */
    public void strike(MistakeKind suspect) {
        if (!struck.remove(suspect)) {
            struck.add(suspect);
        }
    }

    /** Returns whether a suspect is struck out, by the learner or because it was named and was not the one. */
    public boolean isStruck(MistakeKind suspect) {
        return struck.contains(suspect) || wrong.contains(suspect);
    }

    /** Names a suspect. Returns whether it is the one. */
    public boolean name(MistakeKind suspect) {
        if (suspect == program.plant().kind()) {
            named = true;
            return true;
        }
        wrong.add(suspect);
        return false;
    }

    /** Returns whether a suspect was named and was not the one. */
    public boolean wasWrong(MistakeKind suspect) {
        return wrong.contains(suspect);
    }

    /** How many were named that were not the one. */
    public int mistakes() {
        return wrong.size();
    }

    /** Returns whether the right one was named: then its line is to be repaired. */
    public boolean isNamed() {
        return named;
    }

    /**
     * Judges a repair by its run.
     *
     * @param line that was put where the mistake is
     * @param of the run with that line
     * @param healthy the run of the program as it should be
     */
    public void judge(String line, PracticeRun of, PracticeRun healthy) {
        repaired = of;
        solved = of.heals(healthy, run);
        if (!solved) {
            failed.add(line);
        }
    }

    /** The run with the last repair, or null. */
    public @Nullable PracticeRun repaired() {
        return repaired;
    }

    /** Returns whether that learned as the healthy one does. */
    public boolean isSolved() { return solved; }

    /** Returns whether a line was tried as a repair and did not heal. */
    public boolean hasFailed(String line) {
        return failed.contains(line);
    }
}
