package tapedeck.ui.predictions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Predictor;

/**
 * A table with what is predicted of each of its rows. Immutable by agreement, for any thread.
 *
 * @param source the table
 * @param predictor who predicted, and can be asked about other rows
 * @param parameters with which it did
 * @param train the rows for training
 * @param test the rows for testing
 */
public record PredictedTable(TableSource source, Predictor predictor, List<NdArray> parameters, RatedRows train,
        RatedRows test) {
    /** A row: among those for training or for testing, and its place there. */
    public record Place(boolean train, int row) {}

    /** The rows for training, or those for testing. */
    public RatedRows part(boolean ofTraining) {
        return ofTraining ? train : test;
    }

    /** The row that is at that place in the file; null if it does not reach the network. */
    public @Nullable Place find(int origin) {
        int trained = train.find(origin);
        int tested = trained < 0 ? test.find(origin) : -1;
        return trained < 0 && tested < 0 ? null : new Place(trained >= 0, Math.max(trained, tested));
    }

    /** Returns whether classes are predicted. */
    public boolean isOfClasses() {
        return source.task() == Task.CLASSIFICATION;
    }
}
