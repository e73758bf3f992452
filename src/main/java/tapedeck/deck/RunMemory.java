package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.training.Checkpoints;
import tapedeck.deck.training.PositionCourse;
import tapedeck.deck.training.Trainer;
import tapedeck.deck.training.TrainingSize;
import tapedeck.deck.training.WeightLoad;
import tapedeck.tape.CapturedIteration;

/** The memory that a run takes, and may. On the deck's thread only but for {@link #footprint}. */
final class RunMemory {
    private final Trainer trainer;
    private final Checkpoints checkpoints;
    private final PositionCourse positions;
    private final @Nullable Workspace workspace;
    private long limit = Footprint.budget();
    private volatile Footprint footprint = Footprint.NONE;

    RunMemory(Trainer trainer, Checkpoints checkpoints, PositionCourse positions,
            @Nullable Workspace workspace) {
        this.trainer = trainer;
        this.checkpoints = checkpoints;
        this.positions = positions;
        this.workspace = workspace;
    }

    /** @param largest bytes of the largest iteration that is kept or shown */
    void setLimit(long bytes, long largest) {
        limit = bytes;
        limitCheckpoints(TrainingSize.of(trainer), largest);
    }

    /** They have a quarter of what is left where the run is run again, to look back, and that is shown beside what is seen. */
    private void limitCheckpoints(long training, long largest) {
        checkpoints.setLimit(Math.max(0, limit - 2 * training - 2 * largest) / 4, training);
    }

    /** Returns what is left for iterations that are kept, where another as large is to come that is captured again. */
    long room(long largest) {
        return limit - 2 * TrainingSize.of(trainer) - checkpoints.bytes() - largest;
    }

    /** Takes stock, and thins the checkpoints where they are too many. */
    void weigh(History history, @Nullable CapturedIteration shown) {
        long training = TrainingSize.of(trainer);
        long largest = history.largest(shown);
        limitCheckpoints(training, largest);
        footprint = new Footprint(training, workspace == null ? 0 : workspace.bytes(),
                checkpoints.bytes() + positions.bytes() + WeightLoad.bytes(trainer.loads()), history.bytes(shown),
                largest);
    }

    /** Returns what it took when it was weighed last. From any thread. */
    Footprint footprint() {
        return footprint;
    }
}
