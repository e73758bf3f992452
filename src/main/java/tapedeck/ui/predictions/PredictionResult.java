package tapedeck.ui.predictions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.Task;
import tapedeck.program.Field;
import tapedeck.text.Message;
import tapedeck.ui.neurons.MappedAnswers;
import tapedeck.ui.neurons.OutputMap;

/**
 * All that is shown of the predictions after an iteration. Immutable.
 *
 * @param iteration whose update was the last before
 * @param task what is predicted
 * @param classes their names; empty for regression
 * @param neutral the class of which there is nothing to say, or {@link tapedeck.data.Source#NONE}
 * @param train the rows that train
 * @param test the rows that test
 * @param field for two inputs, else null
 * @param curve for one input, else null
 * @param gallery rows to show in their order; may be empty
 * @param names of the gallery's rows
 * @param neurons of each hidden layer what its neurons answer, shape (cells², width); empty unless inputs are two
 * @param table how wrong each row of a table is; null where no table is learned
 */
public record PredictionResult(long iteration, Task task, List<Message> classes, int neutral, PredictedRows train,
        PredictedRows test,
        @Nullable Field field,
        @Nullable PredictedCurve curve, PredictedRows gallery, List<String> names,
        List<NdArray> neurons, @Nullable PredictedTable table)
        implements
            PredictionReply {
    /** The ways to look at it, the best first. */
    List<PredictionView> views() {
        List<PredictionView> views = new ArrayList<>();
        add(views, PredictionView.REGIONS, field != null);
        add(views, PredictionView.CURVE, curve != null);
        add(views, PredictionView.NUMBERS, gallery.size() > 0);
        add(views, PredictionView.LAYERS, !neurons.isEmpty());
        add(views, PredictionView.CONFUSION, task == Task.CLASSIFICATION);
        add(views, PredictionView.FIT, table != null && task == Task.REGRESSION);
        add(views, PredictionView.RESIDUALS, table != null && task == Task.REGRESSION);
        add(views, PredictionView.ROWS, table != null);
        add(views, PredictionView.TRY, table != null);
        return views;
    }

    /** What the neurons and the output say over two inputs; null where these are not two. */
    public @Nullable MappedAnswers mapped() {
        return field == null
                ? null
                : new MappedAnswers(Field.inputs(field.x(), field.y(), PredictionsModel.NEURON_CELLS), neurons,
                        new OutputMap(field, task, train.rows()));
    }

    private static void add(List<PredictionView> views, PredictionView view, boolean wanted) {
        if (wanted) {
            views.add(view);
        }
    }
}
