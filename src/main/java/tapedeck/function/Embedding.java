package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * Rows of a weight of shape (entries, width), picked by index: shape (indices…, width). Saves the indices.
 *
 * @param indices row-major; not copied
 * @param shape of the indices
 * @param padding a row that gets no gradient, or {@link #NO_PADDING}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions, and a copy for each batch would be garbage
public record Embedding(int[] indices, Shape shape, int padding) implements SingleInput {
    /** Where every row gets its gradient. */
    public static final int NO_PADDING = -1;

    /** Where every row gets its gradient. */
    public Embedding(int[] indices, Shape shape) {
        this(indices, shape, NO_PADDING);
    }

    static final Signature<Embedding> SIGNATURE = Signature.of(Embedding.class, "embedding", "EmbeddingBackward0",
            in -> new Embedding(in.classes("indices"), in.shape("indices"),
                    in.whole("padding_idx", NO_PADDING)),
            "weight")
            .gradient("zeros.index_add({g})")
            .explained(Message.of("function.embedding"))
            .linear()
            .written(f -> Python.functional("embedding", Python.tensor("indices", f.indices), "{0}",
                    Python.option("padding_idx", f.padding, NO_PADDING)));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray weight = inputs[0];
        if (weight.dim() != 2) {
            throw new EngineException("'weight' must be 2-D");
        }
        for (int index : indices) {
            if (index < 0 || index >= weight.shape().size(0)) {
                throw EngineException.index("index out of range in self");
            }
        }
        NdArray kept = NdArray.empty(shape);
        for (int i = 0; i < indices.length; i++) {
            kept.values()[i] = indices[i];
        }
        context.save(kept);
        return picked(weight);
    }

    private NdArray picked(NdArray from) {
        NdArray weight = from.contiguous();
        int width = weight.shape().size(1);
        int[] sizes = Arrays.copyOf(shape.toArray(), shape.dim() + 1);
        sizes[shape.dim()] = width;
        NdArray result = NdArray.empty(Shape.of(sizes));
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(weight.values(), weight.offset() + indices[i] * width, result.values(), i * width, width);
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray at = context.saved(0);
        NdArray g = gradient.contiguous();
        NdArray result = NdArray.zeros(context.shape(0));
        int width = result.shape().size(1);
        for (int i = 0; i < at.numel(); i++) {
            int row = indices[i] * width;
            for (int j = 0; j < width && indices[i] != padding; j++) {
                result.values()[row + j] += g.values()[g.offset() + i * width + j];
            }
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return picked(tangent);
    }
}
