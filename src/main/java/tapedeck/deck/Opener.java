package tapedeck.deck;

import java.util.function.BiConsumer;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TwoListeners;
import tapedeck.deck.training.OpenIteration;
import tapedeck.tape.Captured;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;

/** Opens the iterations of a run, each with who is told of it, and measures them. On the deck's thread only. */
final class Opener {
    private final Machinery machinery;
    private final Measurer measurer;
    private final BiConsumer<Captured, TapeEvent> happened;

    /** @param happened is told of each event of an iteration that is captured */
    Opener(Machinery machinery, Measurer measurer, BiConsumer<Captured, TapeEvent> happened) {
        this.machinery = machinery;
        this.measurer = measurer;
        this.happened = happened;
    }

    /** One that nobody sees: it is watched where something in it may hold the run, and its sizes are measured now and then. */
    OpenIteration unseen() {
        TapeListener watch = machinery.reliving.isShared() ? null : machinery.sentinel.watch();
        TapeListener meter = machinery.sizes.isDue(machinery.live.iteration) ? machinery.sizes.begin() : null;
        return OpenIteration.free(machinery.workspace, TwoListeners.of(watch, meter));
    }

    OpenIteration captured() {
        Captured now = new Captured(machinery.live.iteration, machinery.trainer.epoch(machinery.live.iteration),
                machinery.trainer.isAtEpochEnd(), machinery.trainer.drawn());
        machinery.live.captured = now;
        measurer.atBegin();
        Recorder recorder = new Recorder(machinery.trainer.parameters(), event -> happened.accept(now, event));
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
