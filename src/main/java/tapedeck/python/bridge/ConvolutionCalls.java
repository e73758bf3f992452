package tapedeck.python.bridge;

import java.util.Arrays;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.AdaptiveAvgPool;
import tapedeck.function.AdaptiveMaxPool;
import tapedeck.function.AvgPool;
import tapedeck.function.ConvTranspose;
import tapedeck.function.Convolution;
import tapedeck.function.MaxPool;
import tapedeck.function.SlidingWindow;

/** Convolutions and poolings of {@code torch.nn.functional}; sizes come as tuples of as many numbers as dimensions. */
public final class ConvolutionCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("nn_conv", in -> Operations.apply(new Convolution(sliding(kernel(in), in, 3), in.integer(6)),
                inputs(in)));
        table.put("nn_conv_transpose", in -> Operations.apply(
                new ConvTranspose(sliding(kernel(in), in, 3), in.integers(7), in.integer(6)), inputs(in)));
        table.put("nn_max_pool", in -> Operations.apply(maxPool(in), in.tensor(0)));
        table.put("nn_max_pool_places", in -> places(maxPool(in).places(in.tensor(0).data())));
        table.put("nn_avg_pool", in -> Operations.apply(
                new AvgPool(sliding(in.integers(1), in, 2), in.flag(5), in.flag(6), in.integer(7)), in.tensor(0)));
        table.put("nn_adaptive_max_pool", in -> Operations.apply(new AdaptiveMaxPool(in.integers(1)), in.tensor(0)));
        table.put("nn_adaptive_max_pool_places",
                in -> places(new AdaptiveMaxPool(in.integers(1)).places(in.tensor(0).data())));
        table.put("nn_adaptive_avg_pool", in -> Operations.apply(new AdaptiveAvgPool(in.integers(1)), in.tensor(0)));
    }

    private static int[] kernel(Arguments in) {
        int[] weight = in.tensor(1, "weight").shape().toArray();
        return Arrays.copyOfRange(weight, Math.min(2, weight.length), weight.length);
    }

    /** Stride, padding and dilation from argument {@code i} on. */
    private static SlidingWindow sliding(int[] kernel, Arguments in, int i) {
        return new SlidingWindow(kernel, in.integers(i), in.integers(i + 1), in.integers(i + 2));
    }

    private static Tensor[] inputs(Arguments in) {
        Tensor bias = in.tensorOrNull(2);
        return bias == null
                ? new Tensor[]{in.tensor(0), in.tensor(1, "weight")}
                : new Tensor[]{in.tensor(0), in.tensor(1, "weight"), bias};
    }

    private static MaxPool maxPool(Arguments in) {
        return new MaxPool(sliding(in.integers(1), in, 2), in.flag(5));
    }

    private static Tensor places(NdArray places) {
        return new Tensor(places, DType.INT64);
    }
}
