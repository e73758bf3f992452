package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** The work of the deck's thread: one run of a Program, from the first command to its end. On that thread only. */
record RunThread(Gate gate, Trainer trainer, Transport transport, Playhead head, ProgramRun run) {
    /**
     * Runs {@code program} to its end, however that comes; then whoever looks back is served. Returns when the deck is
     * closed.
     */
    void perform(Program program) {
        Status end = Status.FINISHED;
        @Nullable
        Message why = null;
        boolean exhausted = false;
        try {
            transport.hold();
            Footprint.check(program, trainer.wanted(), Footprint.budget());
            program.run(run);
        } catch (Gate.Closed _) {
            // it ends where it is
        } catch (Throwable failure) { // whatever a Program throws must be seen, errors too
            end = Status.FAILED;
            why = Failure.logged(failure);
            exhausted = failure instanceof VirtualMachineError; // which would be so again, or worse
        }
        if (gate.isEnding()) { // what a Program throws that is ended from outside is not its fault
            end = gate.isClosed() ? Status.FINISHED : Status.CANCELLED;
            why = null;
            head.cancelReplay(); // it has ended with it
        }
        boolean within = run.isWithinSeen();
        run.leave();
        if (why != null && !exhausted && within) {
            head.showFailure(why);
        }
        transport.finish(end, why);
        head.cancelReplay();
    }
}
