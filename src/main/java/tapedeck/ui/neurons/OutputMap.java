package tapedeck.ui.neurons;

import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.program.Field;

/**
 * The output of a network over two inputs, and the rows that it learns. Immutable.
 *
 * @param field the share of each class, or one number
 * @param task which of the two
 * @param rows that lie upon it
 */
public record OutputMap(Field field, Task task, Dataset rows) {
    /** The class of each row; empty where a number is learned. */
    int[] classes() {
        return task == Task.CLASSIFICATION ? ClassNumbers.of(rows.targets()) : new int[0];
    }

    /** The greatest magnitude among the targets: what the ends of the colours stand for; 1 where all are 0. */
    double scale() {
        double scale = 0;
        for (double each : rows.targets().toArray()) {
            scale = Math.max(scale, Math.abs(each));
        }
        return scale == 0 ? 1 : scale;
    }
}
