package tapedeck.deck;

import tapedeck.deck.training.Measuring;

/** When a run is measured, between its iterations and in one that is captured. On the deck's thread only. */
final class Measurer {
    private final Machinery machinery;
    private final Measuring measuring;
    private final boolean byItself;

    /** @param byItself whether also when nobody asks */
    Measurer(Machinery machinery, boolean byItself) {
        this.machinery = machinery;
        measuring = machinery.measuring;
        this.byItself = byItself;
    }

    /** Measures between two iterations, in no workspace: of all rows at once it would hold what each layer makes. */
    void now() {
        machinery.transport.measure();
    }

    /** The next iteration is about to begin: measures first if its hyperparameters are others. */
    void beforeBegin() {
        boolean changing = !machinery.trainer.wanted().equals(machinery.trainer.inForce());
        if (changing && !machinery.reliving.isGoingOn() && isDueBeforeChange()) {
            now();
        }
    }

    /**
     * The iteration that begins is captured: what it begins with can be read where it begins. Only glances in free run,
     * of which there are many, keep to the budget.
     */
    void atBegin() {
        if (!machinery.live.silent || machinery.transport.goal() instanceof Goal.Updated || measuring.isFree()) {
            now();
        }
    }

    /** An update comes within an iteration: what is wanted is put in force, and measured what was before. */
    void beforeUpdate() {
        if (!machinery.reliving.isShared() && machinery.trainer.beforeUpdate(machinery.live.iteration)) {
            if (isDueBeforeChange()) {
                machinery.transport.measure(); // in the workspace of the iteration, which is open
            }
            machinery.publish();
        }
    }

    private boolean isDueBeforeChange() { return byItself && measuring.isDueBeforeChange(machinery.live.updated); }

    /** An iteration has ended. */
    void atEnd() {
        if (measuring.isWanted() || machinery.live.captured != null
                || (byItself && !machinery.reliving.isShared() && measuring.isDue(machinery.live.iteration))) {
            now();
        }
    }
}
