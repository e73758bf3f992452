package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Arrays one behind another along {@code dim}; empty vectors are skipped, as in PyTorch. Saves nothing. */
public record Cat(int dim) implements Function {
    static final Signature<Cat> SIGNATURE = Signature
            .of(Cat.class, "cat", "CatBackward0", in -> new Cat(in.whole("dim", 0)))
            .gradient("split({g})[{i}]")
            .explained(Message.of("function.part"))
            .linear();

    @Override
    public String python(List<String> in) {
        return Python.torch(call(), "[" + String.join(", ", in) + "]", "dim=" + dim);
    }

    private static boolean skipped(Shape shape) {
        return shape.dim() == 1 && shape.numel() == 0;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray first = null;
        int total = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].dim() == 0) {
                throw new EngineException(
                        "zero-dimensional tensor (at position " + i + ") cannot be concatenated");
            }
        }
        for (int i = 0; i < inputs.length; i++) {
            Shape shape = inputs[i].shape();
            if (skipped(shape)) {
                continue;
            }
            first = first == null ? inputs[i] : first;
            check(first.shape(), shape, i);
            total = Math.addExact(total, shape.size(dim));
        }
        if (first == null) {
            return NdArray.zeros(Shape.of(0));
        }
        int[] sizes = first.shape().toArray();
        sizes[first.shape().wrap(dim)] = total;
        NdArray result = NdArray.empty(Shape.of(sizes));
        return join(inputs, result);
    }

    private void check(Shape first, Shape shape, int at) {
        int d = first.wrap(dim);
        if (shape.dim() != first.dim()) {
            throw new EngineException("Tensors must have same number of dimensions: got " + first.dim() + " and "
                    + shape.dim());
        }
        for (int i = 0; i < shape.dim(); i++) {
            if (i != d && shape.size(i) != first.size(i)) {
                throw new EngineException("Sizes of tensors must match except in dimension " + d
                        + ". Expected size " + first.size(i) + " but got size " + shape.size(i)
                        + " for tensor number " + at + " in the list.");
            }
        }
    }

    /** Writes every input into its place of {@code result}. */
    private NdArray join(@Nullable NdArray[] inputs, NdArray result) {
        int at = 0;
        for (NdArray input : inputs) {
            if (input != null && !skipped(input.shape())) {
                int size = input.shape().size(dim);
                Views.narrow(result, dim, at, size).write(input);
                at += size;
            }
        }
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        int at = 0;
        for (int i = 0; i < result.length; i++) {
            Shape shape = context.shape(i);
            if (skipped(shape)) {
                result[i] = context.needs(i) ? NdArray.zeros(shape) : null;
                continue;
            }
            int size = shape.size(dim);
            result[i] = context.needs(i) ? Views.narrow(gradient, dim, at, size) : null;
            at += size;
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
