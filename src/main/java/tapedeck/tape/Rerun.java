package tapedeck.tape;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/**
 * A recorded Function, run again with the inputs it had, or with others, and the masks that it drew. Nothing recorded changes, and
 * nothing is rounded to float32. For one thread.
 */
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
                : others;
    }

    /** The same Function with other inputs, of the same shapes. */
    public Rerun with(NdArray... others) {
        return new Rerun(recorded, others.clone());
    }

    /** The same with the numbers that stand under the inputs' ids, where a gradient goes to them; else with what it had. */
    public Rerun with(Map<Long, NdArray> numbers) {
        NdArray[] others = inputs.clone();
        for (int i = 0; i < others.length; i++) {
            NdArray other = needs(i) ? numbers.get(recorded.inputs().get(i).id()) : null;
            others[i] = other == null ? others[i] : other;
        }
        return new Rerun(recorded, others);
    }

    public Function function() {
        return function;
    }

    public FunctionRecorded recorded() {
        return recorded;
    }

    /** Returns what it is run with. */
    public NdArray[] inputs() {
        return inputs.clone();
    }

    /** Returns whether a gradient goes to that input. */
    public boolean needs(int input) {
        return recorded.needs().get(input);
    }

    /** Returns what forward makes of the inputs; nothing is kept for backward. */
    public NdArray forward() {
        return function.forward(new Context(inputs, 0), inputs);
    }

    /** The same, and what backward needs is kept: {@link #vjp} has not to run it again. */
    public NdArray forwardForBackward() {
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            needs |= needs(i) ? 1L << Math.min(i, Long.SIZE - 1) : 0;
        }
        context = new Context(inputs, needs);
        return function.forward(context, inputs);
    }

    /** Returns what it kept for backward, made anew: the original's may be freed. */
    private Context context() {
        if (context == null) {
            forwardForBackward();
        }
        return Objects.requireNonNull(context);
    }

    /** The derivative of every element of the output with respect to one element of an input that needs a gradient. */
    public NdArray column(int input, int element) {
        @Nullable
        NdArray[] tangents = new NdArray[recorded.inputs().size()];
        tangents[input] = oneHot(recorded.inputs().get(input).shape(), element);
        return jvp(tangents);
    }

    /** The tangent of the output: Jacobian times the inputs' tangents, of which null is none. */
    public NdArray jvp(@Nullable NdArray[] tangents) {
        return function.jvp(context(), tangents);
    }

    /** The gradients of the inputs: the output's times the Jacobian; null where none goes. */
    public @Nullable NdArray[] vjp(NdArray gradient) {
        return function.backward(context(), gradient);
    }

    /**
     * One step of the chain rule: takes the gradient of what it made out of {@code gradients}, and adds what it passes on to
     * those of its inputs. Nothing happens where none has come.
     *
     * @param gradients by the tensors' ids; written to
     */
    public void passBack(Map<Long, NdArray> gradients) {
        NdArray incoming = gradients.remove(recorded.output().id());
        if (incoming == null) {
            return;
        }
        @Nullable
        NdArray[] given = vjp(incoming);
        for (int i = 0; i < given.length; i++) {
            NdArray gradient = given[i];
            if (gradient != null && needs(i)) {
                gradients.merge(recorded.inputs().get(i).id(), gradient, Elementwise::add);
            }
        }
    }

    /** An array of zeros with a 1 at that place, in row-major order. */
    public static NdArray oneHot(Shape shape, int element) {
        double[] values = new double[shape.numel()];
        values[element] = 1;
        return NdArray.of(values, shape.toArray());
    }
}
