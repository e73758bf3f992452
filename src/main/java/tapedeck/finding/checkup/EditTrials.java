package tapedeck.finding.checkup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy.Rewrite;
import tapedeck.program.Program;

/**
 * Trials of the edits that are known against a finding: the edited script runs as far as the script itself ran, set in the same way and
 * from the same seed, and what comes of that decides whether the edit is offered. On one thread.
 */
final class EditTrials {
    private final Program program;
    private final RunSettings settings;
    private final long deadline;
    private boolean inTime = true;

    /** @param deadline by {@link System#nanoTime}: what is not tried by then is not offered */
    EditTrials(Program program, RunSettings settings, long deadline) {
        this.program = program;
        this.settings = settings;
        this.deadline = deadline;
    }

    /** Returns whether every edit was tried. */
    boolean inTime() {
        return inTime;
    }

    /** A finding with the first of its edits that helps, or with none. */
    Finding tried(Evidence evidence, Finding finding) throws InterruptedException {
        for (Rewrite edit : finding.remedies(Rewrite.class)) {
            Program edited = edited(edit);
            if (edited != null && helps(evidence, finding, edited)) {
                return finding.withOnly(each -> !(each instanceof Rewrite) || each.equals(edit));
            }
        }
        return finding.withOnly(each -> !(each instanceof Rewrite));
    }

    private @Nullable Program edited(Rewrite edit) {
        String script = program.script();
        return script == null ? null : program.rewritten(edit.in(script));
    }

    private boolean helps(Evidence evidence, Finding finding, Program edited) throws InterruptedException {
        DeckState own = evidence.state();
        Checkup.RunResult ran = System.nanoTime() < deadline
                ? Checkup.run(edited, settings,
                        own.position().status() == DeckState.Status.FINISHED
                                ? Long.MAX_VALUE
                                : Math.max(1, own.position().iteration()),
                        Checkup.Clock.until(edited, deadline))
                : null;
        if (ran == null || (!ran.inTime() && ran.evidence().losses().iterations() < finding.site().iteration())) {
            inTime = false;
            return false;
        }
        Evidence other = ran.evidence();
        boolean lost = isLost(other) && !isLost(evidence);
        return other.state().position().failure() == null && !lost && isGone(evidence, finding, other);
    }

    private static boolean isLost(Evidence evidence) {
        return evidence.state().stops().stop() instanceof Stop.NotFinite;
    }

    private static boolean isGone(Evidence evidence, Finding finding, Evidence other) {
        return finding.evidence().trials().isEmpty()
                ? Detectors.all().in(other).stream().noneMatch(each -> each.kind() == finding.kind())
                : Trials.helps(evidence, evidence.comparableLosses(), evidence.comparableLosses(other.losses()));
    }
}
