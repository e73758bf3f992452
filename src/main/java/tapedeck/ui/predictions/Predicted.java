package tapedeck.ui.predictions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.Task;

/**
 * All that is shown of the predictions after an iteration. Immutable.
 *
 * @param iteration whose update was the last before
 * @param task what is predicted
 * @param classes their names; empty for regression
 * @param train the rows that train
 * @param test the rows that test
 * @param field for two inputs, else null
 * @param curve for one input, else null
 * @param gallery rows to show in their order; may be empty
 * @param names of the gallery's rows
 * @param wrong the rows predicted wrong, those that test first
 * @param neurons of each hidden layer what its neurons answer, shape (cells², width); empty unless inputs are two
 */
public record Predicted(long iteration, Task task, List<String> classes, Rows train, Rows test, @Nullable Field field,
        @Nullable Curve curve, Rows gallery, List<String> names, List<Wrong> wrong, List<NdArray> neurons)
        implements
            Answer {
    /** A row predicted wrong. */
    record Wrong(String name, int actual, int predicted, double confidence, boolean test) {}

    /** The ways to look at it, the best first. */
    List<View> views() {
        List<View> views = new ArrayList<>();
        add(views, View.REGIONS, field != null);
        add(views, View.CURVE, curve != null);
        add(views, View.NUMBERS, gallery.size() > 0);
        add(views, View.NEURONS, !neurons.isEmpty());
        add(views, View.CONFUSION, task == Task.CLASSIFICATION);
        add(views, View.WRONG, task == Task.CLASSIFICATION && field == null);
        return views;
    }

    private static void add(List<View> views, View view, boolean wanted) {
        if (wanted) {
            views.add(view);
        }
    }
}
