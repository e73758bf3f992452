package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.EngineException;

/**
 * The types that a Function is given, from which it says that of its output.
 *
 * @param common that of all inputs together, as PyTorch promotes them
 * @param inputs of each
 * @param floats what a fraction has that comes of whole numbers, {@code torch.get_default_dtype()}
 */
public record Types(DType common, List<DType> inputs, DType floats) {
    /** The type of input {@code i}. */
    public DType input(int i) {
        return inputs.get(i);
    }

    /** The common type if it has fractions, else the default one that has: of {@code exp}, {@code div}, … */
    public DType floating() {
        return common.isFloating() ? common : floats;
    }

    /** int64 for whole numbers and truth values, else the common type: of {@code sum}, {@code prod}, {@code cumsum}. */
    public DType counting() {
        return common.isFloating() ? common : DType.INT64;
    }

    /**
     * The common type, which must have fractions: of {@code mean}.
     *
     * @throws EngineException with PyTorch's text if it has not
     */
    public DType fractions(String call) {
        if (!common.isFloating()) {
            throw new EngineException(call + "(): could not infer output dtype. Input dtype must be either a floating "
                    + "point or complex dtype. Got: " + common.scalarType());
        }
        return common;
    }

    /**
     * The common type, which must not be bool.
     *
     * @throws EngineException with PyTorch's text, which names its kernel
     */
    DType numbers(String kernel) {
        return without(kernel, common == DType.BOOL);
    }

    /** The common type, which must have fractions, else it is refused as {@link #numbers} does. */
    DType withKernel(String kernel) {
        return without(kernel, !common.isFloating());
    }

    private DType without(String kernel, boolean refused) {
        if (refused) {
            throw new EngineException("\"" + kernel + "\" not implemented for '" + common.scalarType() + "'");
        }
        return common;
    }

    /**
     * The type of both inputs, which must be one.
     *
     * @throws EngineException with PyTorch's text for a matrix and a vector, and for stacks
     */
    public DType alike() {
        return alike("expected scalar type ", " but found ");
    }

    /** {@link #alike()}, with the text before, between and of the types. */
    DType alike(String before, String between) {
        if (input(0) != input(1)) {
            throw new EngineException(before + input(0).scalarType() + between + input(1).scalarType());
        }
        return input(0);
    }

    /**
     * The type of what is added to a product, and of its factors, inputs 0 to 2, which must be one.
     *
     * @throws EngineException with PyTorch's text
     */
    DType added() {
        int wrong = input(0) != input(2) ? 0 : 1;
        if (input(wrong) != input(2)) {
            throw new EngineException((wrong == 0 ? "self" : "mat1") + " and mat2 must have the same dtype, but got "
                    + input(wrong).scalarType() + " and " + input(2).scalarType());
        }
        return input(2);
    }

    /**
     * The type of inputs {@code a} and {@code b}, which must be one.
     *
     * @throws EngineException with PyTorch's text for matrix products
     */
    public DType same(int a, int b) {
        if (input(a) != input(b)) {
            throw new EngineException("expected m1 and m2 to have the same dtype, but got: " + input(a).cpp() + " != "
                    + input(b).cpp());
        }
        return input(a);
    }
}
