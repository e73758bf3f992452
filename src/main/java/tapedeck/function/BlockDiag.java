package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** Matrices one below and right of another, elsewhere 0. A vector is one row. */
public record BlockDiag() implements Function {
    static final Signature<BlockDiag> SIGNATURE = Signature
            .of(BlockDiag.class, "block_diag", "BlockDiagBackward0", _ -> new BlockDiag())
            .gradient("split({g})[{i}]")
            .explained(Message.of("function.part"))
            .linear()
            .torch();

    private static int[] matrix(Shape shape) {
        return switch (shape.dim()) {
            case 0 -> new int[]{1, 1};
            case 1 -> new int[]{1, shape.size(0)};
            default -> shape.toArray();
        };
    }

    private static NdArray block(NdArray whole, int row, int column, int[] sizes) {
        return Views.narrow(Views.narrow(whole, 0, row, sizes[0]), 1, column, sizes[1]);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        int rows = 0;
        int columns = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].dim() > 2) {
                throw new EngineException("torch.block_diag: Input tensors must have 2 or fewer dimensions. Input " + i
                        + " has " + inputs[i].dim() + " dimensions");
            }
            int[] sizes = matrix(inputs[i].shape());
            rows += sizes[0];
            columns += sizes[1];
        }
        NdArray result = NdArray.zeros(Shape.of(rows, columns));
        rows = 0;
        columns = 0;
        for (NdArray input : inputs) {
            int[] sizes = matrix(input.shape());
            block(result, rows, columns, sizes).write(Views.reshape(input, sizes));
            rows += sizes[0];
            columns += sizes[1];
        }
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        int row = 0;
        int column = 0;
        for (int i = 0; i < result.length; i++) {
            int[] sizes = matrix(context.shape(i));
            result[i] = context.needs(i)
                    ? Views.reshape(block(gradient, row, column, sizes).copy(), context.shape(i).toArray())
                    : null;
            row += sizes[0];
            column += sizes[1];
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
