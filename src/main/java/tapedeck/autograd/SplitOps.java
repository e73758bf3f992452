package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.function.Split;
import tapedeck.function.Unbind;

/** The parts that {@link Tensor} is cut into, under PyTorch's names: views, through which nothing may be changed in place. */
interface SplitOps {
    /** The tensor itself. */
    Tensor self();

    /** Parts of {@code size} along a dimension, the last may be smaller; views. */
    default List<Tensor> split(int size, int dim) {
        Shape shape = self().shape();
        if (shape.dim() == 0) {
            throw new EngineException("split expects at least a 1-dimensional tensor");
        }
        if (size < 0) {
            throw new EngineException("split expects split_size be non-negative, but got split_size=" + size);
        }
        int d = shape.wrap(dim);
        int there = shape.size(d);
        if (size == 0 && there > 0) {
            throw new EngineException(
                    "split_size can only be 0 if dimension size is 0, but got dimension size of " + there);
        }
        List<Tensor> parts = new ArrayList<>();
        int at = 0;
        do {
            int length = Math.min(size, there - at);
            parts.add(Operations.apply(new Split(d, at, length, parts.size(), false), self()));
            at += length;
        } while (at < there);
        return parts;
    }

    /** Parts of these sizes along a dimension; views. */
    default List<Tensor> split(int[] sizes, int dim) {
        Shape shape = self().shape();
        if (shape.dim() == 0) {
            throw new EngineException("split expects at least a 1-dimensional tensor");
        }
        int d = shape.wrap(dim);
        if (Arrays.stream(sizes).anyMatch(size -> size < 0) && Arrays.stream(sizes).sum() == shape.size(d)) {
            throw new EngineException("split_with_sizes expects split_sizes have only non-negative entries, but "
                    + "got split_sizes=" + Arrays.toString(sizes));
        }
        if (Arrays.stream(sizes).sum() != shape.size(d)) {
            throw new EngineException("split_with_sizes expects split_sizes to sum exactly to " + shape.size(d)
                    + " (input tensor's size at dimension " + dim + "), but got split_sizes="
                    + Arrays.toString(sizes));
        }
        List<Tensor> parts = new ArrayList<>();
        int at = 0;
        for (int size : sizes) {
            parts.add(Operations.apply(new Split(d, at, size, parts.size(), true), self()));
            at += size;
        }
        return parts;
    }

    /** That many parts along a dimension, or fewer, of one size but for the last; views. */
    default List<Tensor> chunk(int chunks, int dim) {
        Shape shape = self().shape();
        if (shape.dim() == 0) {
            throw new EngineException("chunk expects at least a 1-dimensional tensor");
        }
        if (chunks <= 0) {
            throw new EngineException("chunk expects `chunks` to be greater than 0, got: " + chunks);
        }
        int there = shape.size(dim);
        return there == 0 ? split(new int[chunks], dim) : split((there + chunks - 1) / chunks, dim);
    }

    /** Returns what lies at each place of a dimension, without it; views. */
    default List<Tensor> unbind(int dim) {
        Shape shape = self().shape();
        if (shape.dim() == 0) {
            throw EngineException.index("Dimension specified as " + dim + " but tensor has no dimensions");
        }
        int d = shape.wrap(dim);
        List<Tensor> parts = new ArrayList<>();
        for (int i = 0; i < shape.size(d); i++) {
            parts.add(Operations.apply(new Unbind(d, i), self()));
        }
        return parts;
    }
}
