package tapedeck.ui.graph.layout;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/** ELK's first layout takes half a second: it is made while the window opens, not when the first Function waits. */
final class WarmUp {
    private WarmUp() {}

    static void of(Layouter engine) {
        TensorState in = new TensorState(0, "x", NdArray.zeros(Shape.of(2)), null, true, true, false, null);
        TensorState out = new TensorState(1, "y", NdArray.zeros(Shape.of(2)), null, false, true, false, "F");
        FunctionState function = new FunctionState(0, "f", "F", List.of(), ModulePath.NONE, List.of(0L), 1, List.of(),
                null,
                List.of(),
                false, false);
        TapeSnapshot tape = new TapeSnapshot(1, 1, 1, List.of(in, out), List.of(function), Phase.FORWARD, null, 0,
                null);
        CardSizes metrics = new CardSizes(1, false);
        engine.layout(new LayoutEngine.Request(Graph.of(tape, metrics), metrics, 100), () -> false);
    }
}
