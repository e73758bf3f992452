package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.OpenIteration;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;

/**
 * The recorder of a Program's work before its first iteration, kept as if it were one, of the number 0: its lines can be stepped, held on
 * and looked back at. Played through, it is recorded unseen, and no more of it than is worth the time. On the deck's thread only.
 */
final class SetupRecorder {
    /** Events that are kept, unless somebody holds in it. */
    static final int MOST_EVENTS = 4_000;
    /** Bytes of numbers that are kept, unless somebody holds in it. */
    private static final long MOST_BYTES = 16L << 20;

    private final Gate gate;
    private final ProgramPosition live;
    private final Transport transport;
    private final EventGate events;
    private @Nullable OpenIteration open;
    private @Nullable CapturedIteration captured;

    SetupRecorder(Gate gate, ProgramPosition live, Transport transport, EventGate events) {
        this.gate = gate;
        this.live = live;
        this.transport = transport;
        this.events = events;
    }

    void begin() {
        gate.serve();
        transport.hold();
        CapturedIteration now = new CapturedIteration(CapturedIteration.PROLOGUE, 1, false);
        captured = now;
        live.captured = now;
        live.silent = !(transport.goal() instanceof RunTarget.Step || transport.goal() instanceof RunTarget.Until)
                && (transport.tempo().isWhole() || transport.isIntroducing());
        Recorder recorder = new Recorder(List.of(), event -> happened(now, event));
        open = OpenIteration.outside(recorder);
    }

    private void happened(CapturedIteration now, TapeEvent event) {
        if (open == null) {
            return; // a backward pass goes on that had begun when enough was recorded
        }
        if (isEnough(now)) {
            open.close();
            open = null;
            return;
        }
        now.append(event);
        events.pass(now, event, false);
    }

    /** Returns whether more would take longer than it is worth: nobody looks on, and nothing is to hold it. */
    private boolean isEnough(CapturedIteration now) {
        return live.silent && (now.events().size() >= MOST_EVENTS || now.bytes() >= MOST_BYTES)
                && !events.stopsIn(CapturedIteration.PROLOGUE);
    }

    /** The first iteration begins. */
    void end() {
        CapturedIteration now = close();
        if (now != null) {
            events.keep(now);
        }
    }

    /** The Program has ended before its first iteration: what ran is all there is to see. */
    void leave() {
        CapturedIteration now = close();
        if (now != null && !now.events().isEmpty()) {
            events.follow(now);
        }
    }

    /** Returns what was recorded; null if there was nothing to end. */
    private @Nullable CapturedIteration close() {
        CapturedIteration now = captured;
        OpenIteration left = open;
        captured = null;
        if (now == null) {
            return null;
        }
        if (left != null) {
            left.end(gate.isEnding());
        }
        open = null;
        live.prologue = now;
        live.captured = null;
        live.silent = false;
        return now;
    }
}
