package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.program.Predictor;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * The regions of two inputs in which a network says one class or another, and the rows it learns from. Immutable.
 *
 * @param cells along a side
 * @param said the class in each cell, row by row from the top, where the second input is greatest
 * @param rows that train
 */
public record Regions(int cells, List<Integer> said, List<Row> rows) {
    private static final int CELLS = 64;
    private static final double MARGIN = 1.06;

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
        List<NdArray> parameters = parameters(iteration.parameters(), shown);
        Dataset train = predictor.split().train();
        double reach = reach(train.inputs());
        NdArray places = NdArray.empty(Shape.of(CELLS * CELLS, 2));
        for (int i = 0; i < CELLS * CELLS; i++) {
            places.values()[2 * i] = reach * middle(i % CELLS);
            places.values()[2 * i + 1] = -reach * middle(i / CELLS);
        }
        int[] actual = ClassNumbers.of(train.targets());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < train.size(); row++) {
            rows.add(new Row((1 + train.inputs().get(row, 0) / reach) / 2, (1 - train.inputs().get(row, 1) / reach) / 2,
                    actual[row]));
        }
        return new Regions(CELLS,
                IntStream.of(ClassNumbers.of(predictor.predict(parameters, places))).boxed().toList(), rows);
    }

    /** As they are at that moment; until a Function has used one, as it was at first. */
    private static List<NdArray> parameters(List<TensorState> first, TapeSnapshot shown) {
        Map<Long, TensorState> now = new HashMap<>();
        first.forEach(each -> now.put(each.id(), each));
        shown.tensors().forEach(each -> now.computeIfPresent(each.id(), (_, _) -> each));
        return first.stream().map(each -> Objects.requireNonNull(now.get(each.id())).data()).toList();
    }

    private static double reach(NdArray inputs) {
        double greatest = 0;
        for (double input : inputs.toArray()) {
            greatest = Math.max(greatest, Math.abs(input));
        }
        return greatest * MARGIN;
    }

    /** From -1 to 1. */
    private static double middle(int cell) {
        return (2.0 * cell + 1) / CELLS - 1;
    }
}
