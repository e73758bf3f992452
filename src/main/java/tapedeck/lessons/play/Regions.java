package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.program.Field;
import tapedeck.program.Predictor;
import tapedeck.program.Span;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;

/**
 * The regions of two inputs in which a network says one class or another, and the rows it learns from. Immutable.
 *
 * @param cells along a side
 * @param said the class in each cell, row by row from the top, where the second input is greatest
 * @param rows that train
 */
public record Regions(int cells, List<Integer> said, List<Row> rows) {
    private static final int CELLS = 64;

    public Regions {
        said = List.copyOf(said);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param x 0 at the left, 1 at the right
     * @param y 0 at the top, 1 at the bottom
     * @param of its class
     */
    public record Row(double x, double y, int of) {}

    /** Returns the regions at the moment that is shown; null where classes are not told from two inputs. */
    static @Nullable Regions of(@Nullable Predictor predictor, @Nullable CapturedIteration iteration,
            @Nullable TapeSnapshot shown) {
        if (predictor == null || iteration == null || shown == null
                || predictor.source().task() != Task.CLASSIFICATION
                || predictor.split().train().inputs().shape().size(1) != 2) {
            return null;
        }
        Dataset train = predictor.split().train();
        Span span = Span.around(train);
        int[] actual = ClassNumbers.of(train.targets());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < train.size(); row++) {
            rows.add(new Row(span.share(train.inputs().get(row, 0)), 1 - span.share(train.inputs().get(row, 1)),
                    actual[row]));
        }
        NdArray outputs = predictor.predict(iteration.parametersAt(shown), Field.inputs(span, span, CELLS));
        return new Regions(CELLS, IntStream.of(ClassNumbers.of(outputs)).boxed().toList(), rows);
    }
}
