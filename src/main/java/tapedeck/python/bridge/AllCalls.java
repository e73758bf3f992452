package tapedeck.python.bridge;

import java.util.function.Consumer;
import tapedeck.autograd.Tensor;

/**
 * All calls that a script can make of the engine, as one table. It is made anew for each run, which has its own random stream, and
 * its own attributes on tensors.
 */
public final class AllCalls {
    private AllCalls() {}

    /**
     * The table of one run.
     *
     * @param onBackward is told of the root of every backward pass, before it
     * @param beforeUpdate is called before an optimizer updates
     * @param more areas of other rooms
     */
    public static CallTable forRun(Consumer<Tensor> onBackward, Runnable beforeUpdate, CallTable.Area... more) {
        RandomStreams streams = new RandomStreams();
        CallTable table = new CallTable(
                new ActivationCalls(),
                new ArithmeticCalls(),
                new AutogradCalls(onBackward),
                new ComparisonCalls(),
                new CreationCalls(),
                new IndexCalls(),
                new ImageCalls(),
                new LayerCalls(streams),
                new LayoutCalls(),
                new LinalgCalls(),
                new LossCalls(),
                new OptimizerCalls(beforeUpdate),
                new OrderCalls(),
                new PointwiseCalls(),
                new PrintCalls(),
                new RandomCalls(streams),
                new ScriptFunctionCalls(),
                new ReductionCalls(),
                new StorageCalls(),
                new TensorCalls(),
                new ConvolutionCalls());
        for (CallTable.Area each : more) {
            each.into(table);
        }
        return table;
    }
}
