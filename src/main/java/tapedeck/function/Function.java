package tapedeck.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * A differentiable function of arrays, under PyTorch's names. It knows its own calculus and nothing of tapes:
 * {@code forward} computes the output and saves in the {@link Context} what its derivative needs; {@code backward}
 * is the vector-Jacobian product (VJP), {@code ∂L/∂input = ∂L/∂output · ∂output/∂input}; {@code jvp} is the
 * Jacobian-vector product, {@code ∂output/∂input · tangent}. Immutable; numbers that are not differentiated
 * (an exponent, a dimension) are its components.
 */
public interface Function {
    /** Returns what PyTorch knows it by: the constant {@code SIGNATURE} of its class. */
    default Signature<?> signature() {
        return Signature.of(getClass());
    }

    /** Returns what is called: {@code matmul}. */
    default String call() {
        return signature().name(this);
    }

    /** Returns what PyTorch prints as {@code grad_fn} of the output: {@code MmBackward0}. */
    default String gradFn() {
        return signature().gradFn(this);
    }

    /**
     * The local derivative for people, one line for each input that has one, with {@code g} the incoming gradient: as the formulas
     * of {@link #vjp} say it, if there is no better way.
     */
    default List<Message> derivative() {
        return signature().lines(this);
    }

    /** The gradient of each input as a formula; the last stands for all inputs after it too. */
    default List<GradientFormula> vjp() {
        return signature().formulas(this);
    }

    /**
     * The expression that PyTorch would be given for it, in Python: {@code torch.relu(x)}.
     *
     * @param in the inputs, as expressions
     */
    default String python(List<String> in) {
        return signature().python(this, in);
    }

    /** Returns what Python writes between its two operands, or null where it writes a call. */
    default @Nullable Operator operator() {
        return signature().form() instanceof Operator operator ? operator : null;
    }

    /** Returns whether Python may be given a plain number in the place of an operand. */
    default boolean takesNumbers() {
        Operator operator = operator();
        return operator != null && operator.takesNumbers();
    }

    /**
     * Computes the output.
     *
     * @throws tapedeck.array.EngineException with PyTorch's text if the shapes do not fit
     */
    NdArray forward(Context context, NdArray[] inputs);

    /**
     * The gradients of the inputs, each of its input's shape; null where {@link Context#needs} is false.
     *
     * @param gradient of the output's shape; must not be changed
     */
    @Nullable
    NdArray[] backward(Context context, NdArray gradient);

    /**
     * The gradients of the inputs as recorded Functions, each of its input's shape, for {@code create_graph=True}: they
     * have gradients themselves. Null where {@link Context#needs} is false.
     *
     * @throws tapedeck.array.EngineException if this Function has none
     */
    default List<@Nullable GraphValue> gradients(FunctionCall at) {
        List<@Nullable GraphValue> gradients = new ArrayList<>();
        for (int i = 0; i < at.inputs().size(); i++) {
            gradients.add(at.context().needs(i) ? gradient(i, at) : null);
        }
        return gradients;
    }

    /**
     * One of them. The Signature says it, or the Function where it takes more than a few words.
     *
     * @throws tapedeck.array.EngineException if this Function has none
     */
    default GraphValue gradient(int input, FunctionCall at) {
        return signature().gradient(this, input, at);
    }

    /**
     * Returns whether each gradient that {@link #backward} gives has numbers of its own, or is the gradient it was given: none that
     * this Function, its Context or another of them holds as well. The numbers are then used again once they are passed on.
     */
    default boolean givesNewArrays() {
        return signature().givesNewArrays();
    }

    /**
     * The tangent of the output.
     *
     * @param tangents of the inputs; null stands for zero, at least one is not null
     */
    NdArray jvp(Context context, @Nullable NdArray[] tangents);

    /**
     * Returns what the numbers of the output are.
     *
     * @throws tapedeck.array.EngineException with PyTorch's text if there is none for such inputs
     */
    default DType result(Types types) {
        return signature().result().of(types);
    }

    /** Returns whether inputs of several types are brought to their common one first; else each is read as it is. */
    default boolean promotes() {
        return true;
    }

    /** Returns whether an output that shares the input's numbers is a view of it: not of an array that nobody else has. */
    default boolean isView() {
        return true;
    }

    /** Returns whether, in place, the operands after the first are stretched to its shape. */
    default boolean isElementwise() {
        return true;
    }

    /** The same Function with arrays of its own, for who keeps it longer than the arrays it was made with live. */
    default Function withOwnArrays() {
        return this;
    }
}
