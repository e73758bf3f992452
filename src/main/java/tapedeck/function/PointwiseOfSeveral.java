package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** A Function of two or three arrays, number by number and broadcast, by its partial derivatives. */
interface PointwiseOfSeveral extends Function {
    /** {@code f(a, b, …)}. */
    double value(double[] in);

    /** {@code ∂f/∂in[i]}; of what is not saved {@code in} has 0. */
    double slope(int i, double[] in);

    /** Returns whether input {@code i} is saved. */
    default boolean saves(int i) {
        return true;
    }

    /** Returns whether the output is saved as well. */
    default boolean savesOutput() {
        return false;
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = common(context);
        for (int i = 0; i < inputs.length; i++) {
            if (saves(i)) {
                context.save(inputs[i]);
            }
        }
        NdArray result = each(shape, inputs, this::value);
        if (savesOutput()) {
            context.save(result);
        }
        return result;
    }

    /** The shape that all inputs broadcast to. */
    private static Shape common(Context context) {
        Shape shape = context.shape(0);
        for (int i = 1; i < context.inputs(); i++) {
            shape = Shape.broadcast(shape, context.shape(i));
        }
        return shape;
    }

    private static NdArray each(Shape shape, @Nullable NdArray[] inputs,
            java.util.function.ToDoubleFunction<double[]> f) {
        NdArray[] rows = new NdArray[inputs.length];
        for (int i = 0; i < rows.length; i++) {
            NdArray input = inputs[i];
            rows[i] = Views.expand(input == null ? NdArray.scalar(0) : input, shape).contiguous();
        }
        NdArray result = NdArray.empty(shape);
        double[] in = new double[rows.length];
        for (int k = 0; k < shape.numel(); k++) {
            for (int i = 0; i < in.length; i++) {
                in[i] = rows[i].values()[rows[i].offset() + k];
            }
            result.values()[k] = f.applyAsDouble(in);
        }
        return result;
    }

    /** {@code v · ∂f/∂in[i]}. */
    private NdArray along(Context context, int i, NdArray v) {
        @Nullable
        NdArray[] inputs = new NdArray[context.inputs()];
        int next = 0;
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = saves(k) ? context.saved(next++) : null;
        }
        return Masks.scale(v, each(common(context), inputs, in -> slope(i, in)));
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        @Nullable
        NdArray[] gradients = new NdArray[context.inputs()];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = context.needs(i)
                    ? Reduce.sumTo(along(context, i, gradient), context.shape(i), context.type())
                    : null;
        }
        return gradients;
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray sum = NdArray.zeros(common(context));
        for (int i = 0; i < tangents.length; i++) {
            NdArray tangent = tangents[i];
            sum = tangent == null ? sum : Arithmetic.add(sum, along(context, i, tangent));
        }
        return sum;
    }
}
