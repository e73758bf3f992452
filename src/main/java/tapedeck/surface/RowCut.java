package tapedeck.surface;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/**
 * The cut where the losses of the rows become one number: the last tensor on the way to the loss that still has a row for each row of the
 * batch, and the Function that reduces it.
 *
 * @param tensor with the rows along dimension 0
 * @param function its place among those of the path, from 0
 * @param input which of its inputs the tensor is
 */
record RowCut(TensorState tensor, int function, int input) {
    /**
     * The cut of a path.
     *
     * @param rows of the batch; 0 where that is not known: then what has as many as something that is given and not learned
     * @return null where there is none, such as where the loss is made of no rows
     */
    static @Nullable RowCut of(LossPath path, int rows) {
        Set<Integer> counts = rows > 0 ? Set.of(rows) : given(path);
        for (LossPath.Root root : path.roots()) {
            RowCut found = above(path, root.tensor().id(), root.after(), counts);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Set<Integer> given(LossPath path) {
        Set<Integer> counts = new HashSet<>();
        for (FunctionRecorded function : path.functions()) {
            for (int i = 0; i < function.inputs().size(); i++) {
                NdArray data = function.inputs().get(i).data();
                if (!function.needs().get(i) && data.dim() > 0) {
                    counts.add(data.shape().size(0));
                }
            }
        }
        return counts;
    }

    private static @Nullable RowCut above(LossPath path, long single, int before, Set<Integer> rows) {
        for (int k = before - 1; k >= 0; k--) {
            FunctionRecorded function = path.functions().get(k);
            if (function.output().id() == single) {
                return through(path, function, k, rows);
            }
        }
        return null;
    }

    private static @Nullable RowCut through(LossPath path, FunctionRecorded function, int k, Set<Integer> rows) {
        List<TensorState> inputs = function.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            TensorState input = inputs.get(i);
            if (!function.needs().get(i) || input.parameter()) {
                continue;
            }
            if (input.data().numel() == 1) {
                RowCut further = above(path, input.id(), k, rows);
                if (further != null) {
                    return further;
                }
            } else if (input.data().dim() > 0 && rows.contains(input.data().shape().size(0))) {
                return new RowCut(input, k, i);
            }
        }
        return null;
    }
}
