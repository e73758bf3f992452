package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/**
 * {@link WindowMean} of windows that slide, over two or three dimensions. {@link AvgPool2d} is its usual case.
 *
 * @param over whether a last window may end outside
 * @param padded whether padding counts as zeros in the mean
 * @param divisor to divide by whatever the window, or 0
 */
public record AvgPool(SlidingWindow sliding, boolean over, boolean padded, int divisor) implements WindowMean {
    static final Signature<AvgPool> SIGNATURE = Signature.of(AvgPool.class, "avg_pool2d", "AvgPool2DBackward0",
            in -> new AvgPool(SlidingWindow.of(in), in.flag("ceil_mode"), in.flag("count_include_pad"),
                    in.whole("divisor_override", 0)))
            .also("aten.avg_pool3d.default")
            .named(f -> "avg_pool" + f.sliding.kernel().length + "d",
                    f -> "AvgPool" + f.sliding.kernel().length + "DBackward0")
            .gradient(f -> f.divisor != 0
                    ? "fold({g}) / " + f.divisor
                    : f.padded && !f.over
                            ? "fold({g}) / " + Arrays.stream(f.sliding.kernel()).reduce(1, (a, b) -> a * b)
                            : "fold({g} / counts)")
            .explained(Message.of("function.windows.count"))
            .functional(f -> PoolChecks.python(f.sliding), f -> f.over ? "ceil_mode=True" : "",
                    f -> f.padded ? "" : "count_include_pad=False",
                    f -> f.divisor == 0 ? "" : "divisor_override=" + f.divisor);

    @Override
    public int dims() {
        return sliding.kernel().length;
    }

    @Override
    public Windows windows(Shape input) {
        return PoolChecks.windows(input, sliding, over);
    }

    @Override
    public double divisor(Shape input, Windows windows, int o) {
        if (divisor != 0) {
            return divisor;
        }
        int[] in = sliding.plane(input);
        int[] out = over ? sliding.placesOver(in) : sliding.places(in);
        int count = 1;
        for (int d = in.length - 1, rest = o; d >= 0; rest /= out[d], d--) {
            int start = rest % out[d] * sliding.stride()[d] - sliding.padding()[d];
            int end = Math.min(start + sliding.kernel()[d], in[d] + sliding.padding()[d]);
            count *= padded ? end - start : Math.min(end, in[d]) - Math.max(start, 0);
        }
        return count;
    }
}
