package tapedeck.deck;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Checkpoints;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The losses and checkpoints of a run, from which it can be run again. On the deck's thread only but for {@link #origin}. */
final class RunLog {
    private final @Nullable Origin origin;
    private final ProgramPosition live;
    private final Trainer trainer;
    private final Repetition repetition;
    private final boolean isRecorded; // elsewhere: all losses are known
    private final BranchReplay branch;
    /** The oldest that computed a part of this. */
    private final int engine;
    private final Series losses;
    private final Checkpoints checkpoints;

    /**
     * @param origin where it goes on, or null
     * @param startOnly whether only the start is put by
     * @param problem is told if it is not as the run that it shares its past with
     */
    RunLog(Program program, @Nullable Origin origin, ProgramPosition live, Trainer trainer, boolean startOnly,
            Consumer<Message> problem) {
        this.origin = origin;
        this.live = live;
        this.trainer = trainer;
        repetition = program.capabilities().repetition();
        isRecorded = program instanceof RecordedProgram run && run.isOver();
        branch = new BranchReplay(origin, live, trainer, isRecorded, problem);
        engine = origin == null ? Origin.ENGINE : origin.engine();
        losses = new Series(program instanceof RecordedProgram recorded
                ? recorded.known()
                : origin == null ? new Series().view() : origin.losses());
        checkpoints = new Checkpoints(startOnly || repetition != Repetition.FROM_CHECKPOINT);
        if (origin != null) {
            live.iteration = origin.checkpoint().iteration();
            origin.checkpoints().forEach(checkpoints::add);
            if (repetition == Repetition.FROM_START || !origin.checkpoint().isWhole()) {
                trainer.want(origin.checkpoint().inForce());
                trainer.start();
            }
            trainer.inherit(origin);
        }
    }

    /** Returns the past that it shares with another run. */
    BranchReplay branch() {
        return branch;
    }

    int engine() {
        return engine;
    }

    Series.View losses() {
        return losses.view();
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    /** The Program has said what it trains. */
    void governed() {
        if (origin != null) {
            origin.checkpoint().restore(trainer);
            live.updated = live.iteration;
        }
        if (repetition != Repetition.NOT && (origin == null || !origin.checkpoint().isWhole())) {
            checkpoints.add(trainer.save(live.iteration));
        }
    }

    /** The next iteration begins. */
    void begin() {
        if (repetition == Repetition.FROM_START && checkpoints.isEmpty()) {
            checkpoints.add(Checkpoint.start(trainer.inForce()));
        }
        live.iteration++;
    }

    /** An iteration has ended with this loss; of a recording it is known. */
    void ended(double loss) {
        if (!isRecorded) {
            losses.append(loss);
        }
    }

    /** The same, and all that waited for its end is done. */
    void saveIfDue() {
        if (trainer.governs() && repetition == Repetition.FROM_CHECKPOINT && checkpoints.isDue(live.iteration)) {
            checkpoints.add(trainer.save(live.iteration));
        }
    }

    /**
     * The origin of a run that shares everything up to iteration {@code wanted}, from 1. From any thread.
     *
     * @param updated the last iteration whose update was done when {@code now} was published
     */
    Origin origin(long wanted, long updated, DeckState now) {
        long at = Math.min(wanted, updated); // of later ones not yet all is known
        Series.View view = losses.view();
        Checkpoint from = checkpoints.before(at);
        while (from.iteration() % view.stride() != 0) {
            from = checkpoints.before(from.iteration());
        }
        long shared = from.iteration();
        return new Origin(at, checkpoints.upTo(shared),
                now.settings().changes().until(at),
                view.until(shared),
                now.measured().all().stream().filter(each -> each.iteration() <= at).toList(), view,
                now.settings().loads().stream().filter(each -> each.after() <= wanted).toList(), engine,
                now.measured().sizes().stream().filter(each -> each.iteration() <= shared).toList(),
                now.measured().positions().stream().filter(each -> each.iteration() <= shared).toList());
    }
}
