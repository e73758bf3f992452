package tapedeck.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.CopySlices;
import tapedeck.function.Function;

/** One application of a Function: an entry of the tape, and what PyTorch shows as {@code grad_fn}. */
public final class Node {
    /** The nodes that no table of PyTorch's declares. */
    private static final Set<String> HAND_WRITTEN = Set.of("CopyBackwards", "NotImplemented");

    final long sequence;
    final Function function;
    final Context context;
    final Tensor[] inputs;
    /** Who made each input when this Function ran; null for leaves. An input changed in place since has another maker. */
    final @Nullable Node[] next;
    final Tensor output;
    private final List<String> scope;
    private final @Nullable SourceLine line;
    /** Input 0 as it was, where this Function overwrote it while gradients were on; else null. */
    private @Nullable Tensor overwritten;
    /** The gradient gathered for the output while a backward pass runs. */
    @Nullable
    NdArray pending;
    /** True if nobody but the backward pass holds it. */
    boolean ownsPending;
    /** Who is called with the gradient of the output; null for nobody. */
    @Nullable
    Hooks hooks;
    /** The backward pass that has seen this node last. */
    @Nullable
    Object visitor;

    Node(long sequence, Function function, Context context, Tensor[] inputs, @Nullable Node[] next, Tensor output,
            List<String> scope, @Nullable SourceLine line) {
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

    /** The same as {@code grad_fn.name()} and PyTorch's messages have it, which know where its code has the class. */
    public String qualifiedName() {
        return function instanceof CopySlices || HAND_WRITTEN.contains(name()) ? "torch::autograd::" + name() : name();
    }

    /** The Function that ran. */
    public Function function() {
        return function;
    }

    /** Returns what it keeps for backward. */
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

    /** The names of the {@link Scope}s it ran in, the outermost first; empty outside. */
    public List<String> scope() {
        return scope;
    }

    /** The line of the program that called it, or null where there is none. */
    public @Nullable SourceLine line() {
        return line;
    }

    /** Who is called with the gradient of the output. */
    Hooks hooks() {
        if (hooks == null) {
            hooks = new Hooks();
        }
        return hooks;
    }

    /**
     * Who made each input when this Function ran; an {@link AccumulateGrad} for a leaf, null where no gradient goes:
     * PyTorch's {@code next_functions}.
     */
    public List<@Nullable Object> nextFunctions() {
        List<@Nullable Object> makers = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            makers.add(!passes(i) ? null : next[i] == null ? new AccumulateGrad(inputs[i]) : next[i]);
        }
        return makers;
    }

    /** Says that this Function overwrites input 0, whose numbers were {@code data}. */
    void keepOverwritten(NdArray data) {
        Tensor before = new Tensor(data, inputs[0].dtype());
        before.setGradFn(next[0]);
        overwritten = before;
    }

    /** Returns whether the tensor it made has another history since. */
    boolean isOutdated() {
        return output.gradFn() != this;
    }

    /** Input {@code i} as this Function found it. */
    Tensor given(int i) {
        Tensor before = overwritten;
        return i == 0 && before != null ? before : inputs[i];
    }

    /** Returns whether the gradient of input {@code i} goes anywhere. */
    boolean passes(int i) {
        return context.needs(i) && (next[i] != null || inputs[i].accumulates());
    }

    /** Returns what PyTorch says of a saved array that came out of a Function, the last that changed it; empty for a leaf's. */
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

    /** Returns what PyTorch says where something saved was changed in place since. */
    EngineException modified() {
        int i = context.modified()[0];
        NdArray array = context.saved().get(i);
        return new EngineException(
                "one of the variables needed for gradient computation has been modified by an inplace "
                        + "operation: [" + typeOf(array).tensorType() + " " + array.shape() + "]"
                        + origin(array)
                        + " is at version "
                        + array.version() + "; expected version " + context.versionSaved(i)
                        + " instead. Hint: enable anomaly "
                        + "detection to find the operation that failed to compute its gradient, with "
                        + "torch.autograd.set_detect_anomaly(True).");
    }

    @Override
    public String toString() {
        return "<" + name() + ">";
    }
}
