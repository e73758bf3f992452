package tapedeck.python;

import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.program.Run;

/**
 * The iterations of a script, whose loop is its own: each begins where the innermost loop that goes backward begins anew,
 * and ends where it does so again. A script without such a loop is one iteration. Its loss is the last single number on
 * which backward ran. On the run's thread only.
 */
final class ScriptIterations {
    private final Run run;
    private final long most;
    private final ScriptKnobs knobs;
    private final LossCourses courses = new LossCourses();
    private boolean open;
    private boolean over;
    private long count;
    private double loss = Double.NaN;

    /** @param most iterations, after which the script is to end */
    ScriptIterations(Run run, long most) {
        this.run = run;
        this.most = most;
        knobs = new ScriptKnobs(run);
    }

    /** Returns what of the script can be turned. */
    ScriptKnobs knobs() {
        return knobs;
    }

    /** The script begins, and has a loop that it will come to. */
    void prologue() {
        run.prologue();
    }

    /** The script has come to its loop's beginning again; false if it is to end. */
    boolean boundary() {
        over = !end() || count >= most || run.begin() == null;
        if (!over) {
            open = true;
            courses.begin();
            count++;
            knobs.begin();
        }
        return !over;
    }

    /** Ends the iteration that is open, if one is; false if the script is to end. */
    boolean end() {
        if (open) {
            open = false;
            over |= !run.end(loss);
        }
        return !over;
    }

    /** Backward runs on {@code root}. */
    void backward(Tensor root) {
        run.backward(() -> courses.of(root));
        knobs.backward();
        if (root.numel() == 1) {
            loss = root.item();
        }
    }

    /** Returns whether what runs now is looked at. */
    static boolean isCaptured() { return Tape.listener() != null; }
}
