package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.CopySlices;
import tapedeck.function.Function;

/** One application of a Function: an entry of the tape, and what PyTorch shows as {@code grad_fn}. */
public final class Node {
    final long sequence;
    final Function function;
    final Context context;
    final Tensor[] inputs;
    /** Who made each input when this Function ran; null for leaves. An input changed in place since has another maker. */
    final @Nullable Node[] next;
    final Tensor output;
    private final String scope;
    private final @Nullable SourceLine line;
    /** The gradient gathered for the output while a backward pass runs. */
    @Nullable
    NdArray pending;
    /** Whether nobody but the backward pass holds it. */
    boolean ownsPending;
    /** The backward pass that has seen this node last. */
    @Nullable
    Object visitor;

    Node(long sequence, Function function, Context context, Tensor[] inputs, @Nullable Node[] next, Tensor output,
            String scope, @Nullable SourceLine line) {
        this.sequence = sequence;
        this.function = function;
        this.context = context;
        this.inputs = inputs;
        this.next = next;
        this.output = output;
        this.scope = scope;
        this.line = line;
    }

    /** PyTorch's name: {@code MmBackward0}. */
    public String name() {
        return function.gradFn();
    }

    /** The same in PyTorch's messages, which know where its code has the class. */
    String qualifiedName() {
        return function instanceof CopySlices ? "torch::autograd::" + name() : name();
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

    /** The line of the program that called it, or null where there is none. */
    public @Nullable SourceLine line() {
        return line;
    }

    void forgetPending() {
        pending = null;
        ownsPending = false;
    }

    /** Whether the gradient of input {@code i} goes anywhere. */
    boolean passes(int i) {
        return context.needs(i) && (next[i] != null || inputs[i].accumulates());
    }

    /** What PyTorch says of a saved array that came out of a Function, the last that changed it; empty for a leaf's. */
    String origin(NdArray saved) {
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].data() == saved) {
                Node maker = inputs[i].gradFn();
                return maker == null ? "" : ", which is output 0 of " + maker.qualifiedName() + ",";
            }
        }
        return saved == output.data() ? ", which is output 0 of " + qualifiedName() + "," : "";
    }

    /** The type of a saved array: of the input it is, else of the output. */
    DType typeOf(NdArray saved) {
        for (Tensor input : inputs) {
            if (input.data() == saved) {
                return input.dtype();
            }
        }
        return output.dtype();
    }

    @Override
    public String toString() {
        return "<" + name() + ">";
    }
}
