package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * The Function at which a program failed, and the tensor that it never made. They are on no tape: the graph alone has them,
 * after all Functions, so that they are laid out and drawn as those are.
 */
public final class MissingFunction {
    /** The id of the tensor that was never made. */
    static final long TENSOR = -1;
    /** What stands for its name in every language. */
    private static final String NAME = "×";

    private MissingFunction() {}

    /** Returns whether it is the tensor that was never made. */
    public static boolean isUnmade(long tensor) {
        return tensor == TENSOR;
    }

    /** Returns what is to be drawn of a snapshot: with the Function that failed last, if one did. */
    public static TapeSnapshot drawn(TapeSnapshot snapshot) {
        if (!(snapshot.last() instanceof FunctionFailed failed) || failed.call().isEmpty()) {
            return snapshot;
        }
        List<TensorState> tensors = new ArrayList<>(snapshot.tensors());
        tensors.add(new TensorState(TENSOR, NAME, NdArray.zeros(Shape.of(0)), null, false, false, false, null));
        List<FunctionState> functions = new ArrayList<>(snapshot.functions());
        functions.add(new FunctionState(functions.size(), failed.call(), "", List.of(), ModulePath.NONE,
                failed.operands().stream().map(TensorState::id).toList(), TENSOR, List.of(), null, List.of(), false,
                false));
        return new TapeSnapshot(snapshot.iteration(), snapshot.epoch(), snapshot.playhead(), List.copyOf(tensors),
                List.copyOf(functions), snapshot.phase(), failed, snapshot.passed(), snapshot.loss(),
                snapshot.arrived(), snapshot.updated(), snapshot.reached(), snapshot.stepped(),
                snapshot.state());
    }
}
