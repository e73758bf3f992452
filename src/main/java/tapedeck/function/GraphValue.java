package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * A value of a graph that is being recorded, with the operations that gradients are made of. A Function tells its
 * gradient in these, so that the gradient is a graph itself: {@code ∂(a · b)/∂a = g · b} is a recorded {@link Mul},
 * which has a gradient in turn. Who records implements {@link #apply} and {@link #constant}; nothing here knows of tensors.
 */
public interface GraphValue {
    /** The output of {@code function} on this and the others, recorded. */
    GraphValue apply(Function function, GraphValue... others);

    /** These numbers in the same graph; no gradient flows there. */
    GraphValue constant(NdArray numbers);

    /** The numbers; must not be changed. */
    NdArray data();

    /** The sizes. */
    default Shape shape() {
        return data().shape();
    }

    /** One number that no gradient flows to. */
    default GraphValue number(double value) {
        return constant(NdArray.scalar(value));
    }

    /** The sum, elementwise and broadcast. */
    default GraphValue add(GraphValue other) {
        return apply(new Add(), other);
    }

    /** The sum with one number. */
    default GraphValue add(double number) {
        return add(number(number));
    }

    /** The difference, elementwise and broadcast. */
    default GraphValue sub(GraphValue other) {
        return apply(new Sub(), other);
    }

    /** The product, elementwise and broadcast. */
    default GraphValue mul(GraphValue other) {
        return apply(new Mul(), other);
    }

    /** The product with one number. */
    default GraphValue mul(double number) {
        return number == 1 ? this : apply(new MulScalar(number));
    }

    /** The quotient, elementwise and broadcast. */
    default GraphValue div(GraphValue other) {
        return apply(new Div(), other);
    }

    /** The quotient by one number. */
    default GraphValue div(double number) {
        return number == 1 ? this : apply(new DivScalar(number));
    }

    /** Each with the other sign. */
    default GraphValue neg() {
        return apply(new Neg());
    }

    /** Each to the power of {@code exponent}. */
    default GraphValue pow(double exponent) {
        return exponent == 1 ? this : apply(new Pow(exponent));
    }

    /** {@code eˣ} of each. */
    default GraphValue exp() {
        return apply(new Exp());
    }

    /** The product of two matrices. */
    default GraphValue mm(GraphValue other) {
        return apply(new Mm(), other);
    }

    /** The transposed matrix. */
    default GraphValue t() {
        return apply(new T());
    }

    /** The same numbers under another shape. */
    default GraphValue reshape(Shape to) {
        return shape().equals(to) ? this : apply(new Reshape(to, Reshape.Kind.VIEW));
    }

    /** Repeated to a shape that this broadcasts to. */
    default GraphValue expand(Shape to) {
        return shape().equals(to) ? this : apply(new Expand(to));
    }

    /** The sums over some dimensions, which stay with size 1. */
    default GraphValue sum(Dims dims) {
        return apply(new SumDim(dims, true));
    }

    /** The sum over what a shape was stretched by to become this one's: the gradient of broadcasting. */
    default GraphValue sumTo(Shape to) {
        if (shape().equals(to)) {
            return this;
        }
        int extra = shape().dim() - to.dim();
        int[] dims = new int[shape().dim()];
        int count = 0;
        for (int d = 0; d < dims.length; d++) {
            if (d < extra || (to.size(d - extra) == 1 && shape().size(d) != 1)) {
                dims[count++] = d;
            }
        }
        GraphValue sums = count == 0 ? this : sum(Dims.of(Arrays.copyOf(dims, count)));
        return sums.reshape(to);
    }
}
