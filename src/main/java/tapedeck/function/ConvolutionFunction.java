package tapedeck.function;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** A convolution or its transpose: bilinear in an input and a weight, plus a bias if there is a third input. Saves input and weight. */
interface ConvolutionFunction extends Function {
    /**
     * Refuses shapes that do not go together.
     *
     * @param bias the shape of the third input, if there is one
     * @throws tapedeck.array.EngineException if they do not fit, with PyTorch's text
     */
    void check(Shape x, Shape w, @Nullable Shape bias);

    /** The shape of what an input of shape {@code x} and a weight of shape {@code w} make. */
    Shape output(Shape x, Shape w);

    /** The output without the bias. */
    NdArray product(NdArray x, NdArray w);

    /** The gradient of the input. */
    NdArray ofX(Context context, NdArray gradient);

    /** The gradient of the weight. */
    NdArray ofWeight(Context context, NdArray gradient);

    @Override
    default DType result(Types types) {
        return ConvolutionChecks.type(types);
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        NdArray w = inputs[1];
        NdArray bias = inputs.length > 2 ? inputs[2] : null;
        check(x.shape(), w.shape(), bias == null ? null : bias.shape());
        context.save(x);
        context.save(w);
        NdArray result = product(x, w);
        return bias == null ? result : Arithmetic.add(result, ConvolutionChannels.each(bias, x.dim()));
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        result[0] = context.needs(0) ? ofX(context, gradient) : null;
        result[1] = context.needs(1) ? ofWeight(context, gradient) : null;
        if (context.inputs() > 2 && context.needs(2)) {
            result[2] = ConvolutionChannels.sum(gradient);
        }
        return result;
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tx = tangents[0];
        NdArray tw = tangents[1];
        NdArray tb = tangents.length > 2 ? tangents[2] : null;
        NdArray byX = tx == null ? null : product(tx, context.saved(1));
        NdArray byW = tw == null ? null : product(context.saved(0), tw);
        Shape shape = output(context.shape(0), context.shape(1));
        NdArray both = byX == null && byW == null ? null : Tangents.sum(byX, byW, shape);
        return tb == null
                ? Objects.requireNonNull(both)
                : Tangents.sum(both, ConvolutionChannels.each(tb, context.shape(0).dim()), shape);
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return input == 2 ? ConvolutionChannels.sum(at.gradient()) : at.bilinear(input);
    }
}
