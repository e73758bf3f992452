package tapedeck.function;

import tapedeck.array.Shape;
import tapedeck.text.Python;

/**
 * {@link WindowMax} of as many windows as are wanted, over two or three dimensions.
 *
 * @param sizes of the output's plane
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record AdaptiveMaxPool(int[] sizes) implements WindowMax {
    static final Signature<AdaptiveMaxPool> SIGNATURE = Signature
            .of(AdaptiveMaxPool.class, "adaptive_max_pool2d", "AdaptiveMaxPool2DBackward0",
                    in -> new AdaptiveMaxPool(in.wholes("output_size")))
            .also("aten.adaptive_max_pool3d.default")
            .named(f -> "adaptive_max_pool" + f.sizes.length + "d",
                    f -> "AdaptiveMaxPool" + f.sizes.length + "DBackward0")
            .gradient(f -> "max_unpool" + f.sizes.length + "d({g})")
            .functional(f -> Python.tuple(f.sizes));

    @Override
    public Windows windows(Shape input) {
        return PoolChecks.adaptive(input, sizes, call() + "(): Expected " + (sizes.length + 1) + "D or "
                + (sizes.length + 2) + "D tensor, but got: ");
    }
}
