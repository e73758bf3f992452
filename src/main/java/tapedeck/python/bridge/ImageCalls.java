package tapedeck.python.bridge;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Col2Im;
import tapedeck.function.Function;
import tapedeck.function.GroupNorm;
import tapedeck.function.Im2Col;
import tapedeck.function.Pad;
import tapedeck.function.PixelShuffle;
import tapedeck.function.SlidingWindow;
import tapedeck.function.UpsampleLinear;
import tapedeck.function.UpsampleNearest;

/** The calls of {@code torch.nn.functional} on images besides convolving and pooling. */
public final class ImageCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("nn_pad", in -> apply(new Pad(in.integers(1), Pad.Mode.of(in.text(3)), in.number(2)), in));
        table.put("nn_upsample", in -> apply(in.text(2).equals("nearest")
                ? new UpsampleNearest(in.integers(1), in.numbers(4))
                : new UpsampleLinear(in.integers(1), in.flag(3), in.numbers(4)), in));
        table.put("nn_pixel_shuffle", in -> apply(new PixelShuffle(in.integer(1), false), in));
        table.put("nn_pixel_unshuffle", in -> apply(new PixelShuffle(in.integer(1), true), in));
        table.put("nn_unfold", in -> apply(new Im2Col(sliding(in, 1)), in));
        table.put("nn_fold", in -> apply(new Col2Im(in.integers(1), sliding(in, 2)), in));
        table.put("nn_group_norm", ImageCalls::groupNorm);
    }

    private static Tensor apply(Function function, Arguments in) {
        return Operations.apply(function, in.tensor(0));
    }

    /** Kernel, stride, padding and dilation from argument {@code i} on. */
    private static SlidingWindow sliding(Arguments in, int i) {
        return new SlidingWindow(in.integers(i), in.integers(i + 1), in.integers(i + 2), in.integers(i + 3));
    }

    private static Tensor groupNorm(Arguments in) {
        Tensor input = in.tensor(0);
        Tensor weight = in.tensorOrNull(2);
        Tensor bias = in.tensorOrNull(3);
        GroupNorm function = new GroupNorm(in.integer(1), weight != null || bias != null, in.number(4));
        if (weight == null && bias == null) {
            return Operations.apply(function, input);
        }
        Shape channels = Shape.of(input.shape().size(1));
        return Operations.apply(function, input,
                weight != null ? weight : new Tensor(NdArray.full(channels, 1), input.dtype()),
                bias != null ? bias : new Tensor(NdArray.zeros(channels), input.dtype()));
    }
}
