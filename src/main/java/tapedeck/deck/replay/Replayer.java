package tapedeck.deck.replay;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Change;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * Replays iterations on a thread of its own, one at a time; what is asked for last replaces what was asked before. The
 * answer comes through the gate, on the deck's thread: there always is one, or whoever waits for it would for ever.
 */
public final class Replayer {
    private static final System.Logger LOG = System.getLogger(Replayer.class.getName());

    private final Program program;
    private final Settings settings;
    private final int engine;
    private final Gate gate;
    private final Runnable moved;
    private volatile CloseSignal current = new CloseSignal();
    private @Nullable Progress progress;

    /**
     * @param engine which computed what is repeated: {@link tapedeck.deck.training.Origin#engine}
     * @param moved is called on the deck's thread when it is another percent further
     */
    public Replayer(Program program, Settings settings, int engine, Gate gate, Runnable moved) {
        this.program = program;
        this.settings = settings;
        this.engine = engine;
        this.gate = gate;
        this.moved = moved;
        gate.onClose(() -> current.close());
    }

    /** The iteration that is being captured again, or 0. */
    public long wanted() {
        return progress == null ? 0 : progress.to();
    }

    /** How far it is, or null. */
    public @Nullable Progress progress() {
        return progress;
    }

    /**
     * Captures an iteration again.
     *
     * @param recorded the losses of the run
     * @param then what to do with it
     * @param failed what to do if the Program fails where it had not, or ends too early; it is told why
     */
    public void capture(Checkpoint from, List<Change> changes, List<WeightLoad> loads, Series.View recorded,
            Replay.Wanted wanted,
            Consumer<CapturedIteration> then, Consumer<Message> failed) {
        cancel();
        CloseSignal mine = new CloseSignal();
        current = mine;
        Progress begins = new Progress(from.iteration(), from.iteration(), wanted.iteration());
        progress = begins;
        ProgramThread.of("replay-" + program.id(), () -> {
            CapturedIteration captured = null;
            Message failure = null;
            try {
                captured = Replay.capture(program, settings, from, changes, loads,
                        new LossComparison(recorded, engine), wanted,
                        mine,
                        now -> tell(mine, begins.at(now - 1), begins.at(now)));
                if (captured == null) {
                    failure = Message.of("deck.endedBefore");
                }
            } catch (Throwable thrown) { // errors too: the deck waits for the answer
                if (!Failure.isForItsUser(thrown)) {
                    LOG.log(System.Logger.Level.ERROR, "iteration " + wanted.iteration() + " could not be replayed",
                            thrown);
                }
                failure = Failure.describe(thrown);
            }
            answer(mine, captured, failure, then, failed);
        }).start();
    }

    private void tell(CloseSignal mine, Progress before, Progress now) {
        if (now.percent() != before.percent()) {
            gate.send(() -> {
                if (!mine.isClosed() && progress != null) {
                    progress = now;
                    moved.run();
                }
            });
        }
    }

    private void answer(CloseSignal mine, @Nullable CapturedIteration captured, @Nullable Message failure,
            Consumer<CapturedIteration> then, Consumer<Message> failed) {
        gate.send(() -> {
            if (mine.isClosed()) {
                return;
            }
            progress = null;
            if (failure != null) {
                failed.accept(failure);
            } else if (captured != null) {
                then.accept(captured);
            }
        });
    }

    /** Drops what is being replayed. */
    public void cancel() {
        current.close();
        progress = null;
    }
}
