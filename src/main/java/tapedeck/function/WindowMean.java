package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** A mean of each window. Inputs are (N, C, d…) or (C, d…). Saves its input, as PyTorch does. */
interface WindowMean extends SingleInput {
    /** The windows over an input of this shape, which is checked. */
    Windows windows(Shape input);

    /** Returns what the sum of window {@code o} over an input of this shape is divided by. */
    double divisor(Shape input, Windows windows, int o);

    @Override
    default DType result(Types types) {
        return types.common();
    }

    private NdArray divisors(Shape input, Windows windows) {
        int[] sizes = windows.output(input).toArray();
        NdArray result = NdArray.empty(Shape.of(Arrays.copyOfRange(sizes, sizes.length - dims(), sizes.length)));
        for (int o = 0; o < result.numel(); o++) {
            result.values()[o] = divisor(input, windows, o);
        }
        return result;
    }

    /** Dimensions of the plane. */
    int dims();

    private NdArray means(NdArray from) {
        NdArray x = from.contiguous();
        Windows windows = windows(x.shape());
        NdArray result = NdArray.zeros(windows.output(x.shape()));
        walk(windows, result.numel(), (in, out) -> result.values()[out] += x.values()[x.offset() + in]);
        return Elementwise.apply((a, b, c, start, end) -> {
            for (int i = start; i < end; i++) {
                c[i] = a[i] / b[i];
            }
        }, result, divisors(x.shape(), windows));
    }

    /** Hears of every element of every window, by their places in input and output. */
    @FunctionalInterface
    interface Visit {
        void at(int in, int out);
    }

    private static void walk(Windows windows, int outputs, Visit visit) {
        for (int i = 0; i < outputs; i++) {
            int start = i / windows.places() * windows.plane();
            for (int k = 0; k < windows.kernel(); k++) {
                int at = windows.at(k, i % windows.places());
                if (at != Windows.OUTSIDE) {
                    visit.at(start + at, i);
                }
            }
        }
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = means(inputs[0]);
        context.save(inputs[0]);
        return result;
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        Shape shape = context.saved(0).shape();
        Windows windows = windows(shape);
        NdArray g = Elementwise.apply((a, b, c, start, end) -> {
            for (int i = start; i < end; i++) {
                c[i] = a[i] / b[i];
            }
        }, gradient, divisors(shape, windows));
        NdArray result = NdArray.zeros(shape);
        walk(windows, g.numel(), (in, out) -> result.values()[in] += g.values()[g.offset() + out]);
        return result;
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        return means(tangent);
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
