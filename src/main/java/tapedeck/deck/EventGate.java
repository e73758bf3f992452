package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.OptimizerStepped;

/**
 * The gate that every event of what is captured passes: it is shown, it may stop the run, and the Program waits at it as
 * long as the viewer wants. On the deck's thread only.
 *
 * @param publish has what it did seen
 */
record EventGate(Gate gate, ProgramPosition live, BranchReplay branch, StopDetector stops, Playhead head,
        Transport transport, Measurer measurer, Runnable publish) {
    /**
     * Shows the last event of {@code now}, in free run when the update is done: then it is whole; and holds where it should.
     *
     * @param looked whether somebody looked at the iteration, which runs free
     */
    void pass(CapturedIteration now, TapeEvent event, boolean looked) {
        Stop found = branch.isShared() ? null : stops.happened(now, event);
        if (!live.silent) {
            head.follow(now);
            publish.run();
        } else {
            boolean done = event instanceof OptimizerStepped
                    || (event instanceof IterationEnded && head.shown() != now);
            if (looked && done && transport.isPlayingFree()) {
                measurer.now(); // first: whoever sees the picture finds its numbers
                head.glance(now);
                publish.run();
            }
            gate.serve();
        }
        transport.passed(event, now, found);
    }

    /** The iteration that was captured has ended, with all its events. */
    void ended() {
        stops.remember(live.loss);
        live.silent = false;
    }

    /** An iteration of the free run has ended: something may be found in it that holds. */
    void endedUnseen() {
        Stop found = branch.isShared() ? null : stops.ended(live.iteration, live.loss, transport::remark, publish);
        if (found != null) {
            transport.holdBecause(found);
            measurer.want();
        }
    }

    /** Keeps what came before the first iteration, to look back on. */
    void keep(CapturedIteration prologue) {
        head.keep(prologue);
    }

    /** Shows {@code last}, after which nothing comes. */
    void follow(CapturedIteration last) {
        head.follow(last);
    }

    /** Returns whether something in an iteration, or before all, may stop the run. */
    boolean stopsIn(long iteration) {
        return stops.breakpoints().captures(iteration);
    }
}
