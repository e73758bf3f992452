package tapedeck.deck;

import java.util.function.Supplier;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Metrics;

/**
 * Measures a run when it is time to, between its iterations and in them. On the deck's thread only.
 *
 * @param byItself whether also when nobody asks
 * @param publish has what it did seen
 */
record Measurer(ProgramPosition live, Trainer trainer, BranchReplay branch, Measuring measuring, boolean byItself,
        Runnable publish) {
    /** Has {@code measurement} measure from now on, and this moment. */
    void by(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
        now();
    }

    /** Has it measured as soon as that can be. */
    void want() {
        measuring.want();
    }

    /** Returns whether somebody wants it measured. */
    boolean isWanted() { return measuring.isWanted(); }

    /**
     * Measures what the last update made, and has it seen. Between two iterations that is in no workspace: of all rows at once
     * it would hold what each layer makes.
     */
    void now() {
        measuring.measure(live.updated, live.captured);
        publish.run();
    }

    /** The next iteration is about to begin: measures first if its hyperparameters are others. */
    void beforeBegin() {
        boolean changing = !trainer.wanted().equals(trainer.inForce());
        if (changing && !branch.isGoingOn() && isDueBeforeChange()) {
            now();
        }
    }

    /**
     * The iteration that begins is captured: what it begins with can be read where it begins. Only glances in free run,
     * of which there are many, keep to the budget.
     *
     * @param isAwaited whether the run is on its way to it
     */
    void atBegin(boolean isAwaited) {
        if (!live.silent || isAwaited || measuring.isFree()) {
            now();
        }
    }

    /** An update comes within an iteration: what is wanted is put in force, and measured what was before. */
    void beforeUpdate() {
        if (!branch.isShared() && trainer.beforeUpdate(live.iteration)) {
            if (isDueBeforeChange()) {
                now(); // in the workspace of the iteration, which is open
            }
            publish.run();
        }
    }

    private boolean isDueBeforeChange() { return byItself && measuring.isDueBeforeChange(live.updated); }

    /** An iteration has ended. */
    void atEnd() {
        if (measuring.isWanted() || live.captured != null
                || (byItself && !branch.isShared() && measuring.isDue(live.iteration))) {
            now();
        }
    }
}
