package tapedeck.function;

import tapedeck.array.Shape;

/**
 * {@link WindowMax} of windows that slide, over two or three dimensions. {@link MaxPool2d} is its usual case.
 *
 * @param over whether a last window may end outside
 */
public record MaxPool(SlidingWindow sliding, boolean over) implements WindowMax {
    static final Signature<MaxPool> SIGNATURE = Signature
            .of(MaxPool.class, "max_pool2d", "MaxPool2DWithIndicesBackward0", "aten.max_pool2d_with_indices.default",
                    in -> new MaxPool(SlidingWindow.of(in), in.flag("ceil_mode")))
            .also("aten.max_pool3d_with_indices.default")
            .named(f -> "max_pool" + f.sliding.kernel().length + "d",
                    f -> "MaxPool" + f.sliding.kernel().length + "DWithIndicesBackward0")
            .gradient(f -> "max_unpool" + f.sliding.kernel().length + "d({g})")
            .functional(f -> PoolChecks.python(f.sliding),
                    f -> SlidingWindow.python("dilation", f.sliding.dilation(), 1),
                    f -> f.over ? "ceil_mode=True" : "");

    @Override
    public Windows windows(Shape input) {
        return PoolChecks.windows(input, sliding, over);
    }
}
