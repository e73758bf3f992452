package tapedeck.deck;

import java.util.function.BiConsumer;
import tapedeck.autograd.CompositeListener;
import tapedeck.autograd.TapeListener;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.OpenIteration;
import tapedeck.tape.Captured;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;

/** When a run is measured, between its iterations and in those that it opens. On the deck's thread only. */
final class Measurer {
    private final RunContext machinery;
    private final Measuring measuring;
    private final boolean byItself;

    /** @param byItself whether also when nobody asks */
    Measurer(RunContext machinery, boolean byItself) {
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

    /**
     * Opens the iteration that begins: captured where somebody looks, or may find in it what he waits for.
     *
     * @param happened is told of each of its events
     */
    OpenIteration open(boolean looked, BiConsumer<Captured, TapeEvent> happened) {
        if (looked || machinery.attending.isToBeSeen(machinery.live.iteration)) {
            machinery.live.silent = machinery.transport.goal() instanceof Goal.Updated
                    || (machinery.transport.goal() instanceof Goal.None && machinery.transport.isPlayingFree());
            return captured(happened);
        }
        return unseen();
    }

    /** Opens an iteration that nobody sees: it is watched where something in it may hold the run, and its sizes are measured now and then. */
    private OpenIteration unseen() {
        TapeListener watch = machinery.reliving.isShared() ? null : machinery.sentinel.watch();
        TapeListener meter = machinery.sizes.isDue(machinery.live.iteration) ? machinery.sizes.begin() : null;
        return OpenIteration.free(machinery.workspace, CompositeListener.of(watch, meter));
    }

    /** Opens an iteration that is captured and measured; {@code happened} is told of each of its events. */
    private OpenIteration captured(BiConsumer<Captured, TapeEvent> happened) {
        Captured now = new Captured(machinery.live.iteration, machinery.trainer.epoch(machinery.live.iteration),
                machinery.trainer.isAtEpochEnd(), machinery.trainer.drawn());
        machinery.live.captured = now;
        atBegin();
        Recorder recorder = new Recorder(machinery.trainer.parameters(), event -> happened.accept(now, event),
                now::stands);
        now.begin(recorder.parameters());
        return OpenIteration.captured(machinery.workspace, recorder, machinery.sizes.begin());
    }

    /** The update of the iteration that runs is done, and what it did is known. */
    void updated() {
        machinery.live.updated = machinery.live.iteration;
        machinery.sizes.take(machinery.live.iteration);
    }

    /** The same, and the iteration is over. */
    void ended() {
        updated();
        machinery.sizes.end(machinery.live.captured == null);
    }
}
