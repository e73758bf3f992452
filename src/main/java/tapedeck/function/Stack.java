package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Arrays of one shape along a new dimension {@code dim}. Saves nothing. */
public record Stack(int dim) implements Function {
    static final Signature<Stack> SIGNATURE = Signature
            .of(Stack.class, "stack", "StackBackward0", in -> new Stack(in.whole("dim", 0)))
            .gradient("unbind({g})[{i}]")
            .explained(Message.of("function.slice"))
            .linear();

    @Override
    public String python(List<String> in) {
        return Python.torch(call(), "[" + String.join(", ", in) + "]", "dim=" + dim);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = inputs[0].shape();
        int d = Shape.wrap(dim, shape.dim() + 1);
        for (int i = 1; i < inputs.length; i++) {
            if (!inputs[i].shape().equals(shape)) {
                throw new EngineException("stack expects each tensor to be equal size, but got " + shape
                        + " at entry 0 and " + inputs[i].shape() + " at entry " + i);
            }
        }
        int[] sizes = Views.unsqueeze(inputs[0], d).shape().toArray();
        sizes[d] = inputs.length;
        NdArray result = NdArray.empty(Shape.of(sizes));
        for (int i = 0; i < inputs.length; i++) {
            slice(result, d, i).write(inputs[i]);
        }
        return result;
    }

    private static NdArray slice(NdArray stack, int dim, int i) {
        return Views.squeeze(Views.narrow(stack, dim, i, 1), dim);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        int d = gradient.shape().wrap(dim);
        for (int i = 0; i < result.length; i++) {
            result[i] = context.needs(i) ? slice(gradient, d, i) : null;
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray[] full = new NdArray[tangents.length];
        for (int i = 0; i < full.length; i++) {
            NdArray tangent = tangents[i];
            full[i] = tangent == null ? NdArray.zeros(context.shape(i)) : tangent;
        }
        return forward(context, full);
    }
}
