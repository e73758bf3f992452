package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;

/** One application of a Function: an entry of the tape, and what PyTorch shows as {@code grad_fn}. */
public final class Node {
    final long sequence;
    final Function function;
    final Context context;
    final Tensor[] inputs;
    final Tensor output;
    private final String scope;
    /** The gradient gathered for the output while a backward pass runs. */
    @Nullable
    NdArray pending;

    Node(long sequence, Function function, Context context, Tensor[] inputs, Tensor output, String scope) {
        this.sequence = sequence;
        this.function = function;
        this.context = context;
        this.inputs = inputs;
        this.output = output;
        this.scope = scope;
    }

    /** PyTorch's name: {@code MmBackward0}. */
    public String name() {
        return function.gradFn();
    }

    /** The Function that ran. */
    public Function function() {
        return function;
    }

    /** What it keeps for backward. */
    public Context context() {
        return context;
    }

    /** Its place in the order in which this thread's Functions ran. */
    public long sequence() {
        return sequence;
    }

    /** The tensors it was given. */
    public List<Tensor> inputs() {
        return List.of(inputs);
    }

    /** The tensor it made. */
    public Tensor output() {
        return output;
    }

    /** The path of the {@link Scope} it ran in, {@code model/layer1}; empty outside. */
    public String scope() {
        return scope;
    }

    @Override
    public String toString() {
        return "<" + name() + ">";
    }
}
