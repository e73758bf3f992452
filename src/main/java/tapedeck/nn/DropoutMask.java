package tapedeck.nn;

import java.util.Arrays;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.Generator;
import tapedeck.array.MemoryOrder;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Tensor;

/** The factors of a dropout: 0 for what is dropped, {@code 1 / (1 − p)} for the rest. */
public final class DropoutMask {
    private DropoutMask() {}

    /**
     * Draws a mask of the input's shape, in the order in which the input lies in memory, as PyTorch does.
     *
     * @param p the probability to be dropped, 0 to 1
     * @param channels whether the channels of (N, C, d…) are dropped whole, and not elements
     */
    public static NdArray draw(Tensor input, double p, boolean channels, Generator generator) {
        double kept = 1 - p;
        NdArray drawn = channels
                ? bernoulli(channels(input.shape()), kept, generator)
                : MemoryOrder.like(input.data(), shape -> bernoulli(shape, kept, generator));
        double scale = input.dtype() == DType.FLOAT32 ? (float) (1 / (double) (float) kept) : 1 / kept;
        NdArray mask = Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] == 0 ? 0 : scale;
            }
        }, drawn);
        return channels ? Views.expand(mask, input.shape()).copy() : mask;
    }

    private static NdArray bernoulli(Shape shape, double kept, Generator generator) {
        return kept == 0 ? NdArray.zeros(shape) : generator.bernoulli(shape, kept);
    }

    private static Shape channels(Shape input) {
        int[] sizes = input.toArray();
        Arrays.fill(sizes, Math.min(2, sizes.length), sizes.length, 1);
        return Shape.of(sizes);
    }
}
