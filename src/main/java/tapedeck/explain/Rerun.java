package tapedeck.explain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/** A recorded Function, run again with the inputs it had, or with others. Nothing recorded changes. For one thread. */
public final class Rerun {
    private final FunctionRecorded recorded;
    private final Function function;
    private final NdArray[] inputs;
    private @Nullable Context context;

    /** @throws NullPointerException if the Function itself was not kept */
    public Rerun(@Nullable FunctionRecorded recorded) {
        this(recorded, null);
    }

    private Rerun(@Nullable FunctionRecorded recorded, NdArray @Nullable [] others) {
        this.recorded = Objects.requireNonNull(recorded, "a recorded Function");
        this.function = Objects.requireNonNull(recorded.function(), "the Function itself");
        inputs = others == null
                ? recorded.inputs().stream().map(TensorState::data).toArray(NdArray[]::new)
                : others.clone();
    }

    /** The same Function with other inputs, of the same shapes. */
    public Rerun with(NdArray... others) {
        return new Rerun(recorded, others);
    }

    Function function() {
        return function;
    }

    FunctionRecorded recorded() {
        return recorded;
    }

    /** Returns what it is run with. */
    public NdArray[] inputs() {
        return inputs.clone();
    }

    boolean needs(int input) {
        return recorded.needs().get(input);
    }

    /** Returns what it kept for backward, made anew: the original's may be freed. */
    private Context context() {
        if (context == null) {
            long needs = 0;
            for (int i = 0; i < inputs.length; i++) {
                needs |= needs(i) ? 1L << Math.min(i, 63) : 0;
            }
            Context fresh = new Context(inputs, needs);
            function.forward(fresh, inputs);
            context = fresh;
        }
        return context;
    }

    /** The derivative of every element of the output with respect to one element of an input that needs a gradient. */
    public NdArray column(int input, int element) {
        @Nullable
        NdArray[] tangents = new NdArray[recorded.inputs().size()];
        tangents[input] = oneHot(recorded.inputs().get(input).shape(), element);
        return jvp(tangents);
    }

    NdArray jvp(@Nullable NdArray[] tangents) {
        return function.jvp(context(), tangents);
    }

    @Nullable
    NdArray[] vjp(NdArray gradient) {
        return function.backward(context(), gradient);
    }

    static NdArray oneHot(Shape shape, int element) {
        double[] values = new double[shape.numel()];
        values[element] = 1;
        return NdArray.of(values, shape.toArray());
    }
}
