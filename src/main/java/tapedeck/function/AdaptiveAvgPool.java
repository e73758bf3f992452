package tapedeck.function;

import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@link WindowMean} of as many windows as are wanted, over two or three dimensions.
 *
 * @param sizes of the output's plane
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record AdaptiveAvgPool(int[] sizes) implements WindowMean {
    static final Signature<AdaptiveAvgPool> SIGNATURE = Signature
            .of(AdaptiveAvgPool.class, "adaptive_avg_pool2d", "AdaptiveAvgPool2DBackward0",
                    "aten._adaptive_avg_pool2d.default", in -> new AdaptiveAvgPool(in.wholes("output_size")))
            .also("aten._adaptive_avg_pool3d.default")
            .named(f -> "adaptive_avg_pool" + f.sizes.length + "d",
                    f -> "AdaptiveAvgPool" + f.sizes.length + "DBackward0")
            .gradient("fold({g} / counts)")
            .explained(Message.of("function.windows.count"))
            .functional(f -> Python.tuple(f.sizes));

    @Override
    public int dims() {
        return sizes.length;
    }

    @Override
    public Windows windows(Shape input) {
        return PoolChecks.adaptive(input, sizes, call() + "(): Expected " + (sizes.length + 1) + "D or "
                + (sizes.length + 2) + "D tensor, but got ");
    }

    @Override
    public double divisor(Shape input, Windows windows, int o) {
        int count = 0;
        for (int k = 0; k < windows.kernel(); k++) {
            count += windows.at(k, o) == Windows.OUTSIDE ? 0 : 1;
        }
        return count;
    }
}
