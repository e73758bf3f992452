package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.replay.Gate;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** One run of a Program from its first command to its end, however that comes; then whoever looks back is served. */
final class Performance {
    private Performance() {}

    /** On the deck's thread; returns when the deck is closed. */
    static void of(Program program, ProgramRun run, Transport transport, Playhead head, Gate gate) {
        Status end = Status.FINISHED;
        @Nullable
        Message why = null;
        boolean exhausted = false;
        try {
            transport.hold();
            Footprint.check(program, run.wanted(), Footprint.budget());
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
            head.stay(); // what was run again has ended with it
        }
        if (why != null && !exhausted) {
            run.failed(why);
        }
        run.leave();
        transport.finish(end, why);
        head.stay();
    }
}
