package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The mean of each window, padding counted as zeros. Saves its input, as PyTorch does. */
public record AvgPool2d(int kernel, int stride, int padding) implements SingleInput {
    static final Signature<AvgPool2d> SIGNATURE = Signature.of(AvgPool2d.class, "avg_pool2d", "AvgPool2DBackward0")
            .gradient(f -> "fold({g}) / " + f.kernel * f.kernel)
            .explained(Message.of("function.windows"))
            .linear()
            .functional(f -> Python.list(f.kernel), f -> Python.option("stride", f.stride, f.kernel),
                    f -> Python.option("padding", f.padding, 0));

    private Window window(Shape shape) {
        return Pool.window(shape, kernel, stride, padding);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = means(inputs[0]);
        context.save(inputs[0]);
        return result;
    }

    private NdArray means(NdArray from) {
        NdArray x = from.contiguous();
        Window window = window(x.shape());
        NdArray result = NdArray.zeros(Pool.output(x.shape(), window));
        walk(window, result.numel(), (in, out) -> result.values()[out] += x.values()[x.offset() + in]);
        return Arithmetic.scale(result, 1.0 / (kernel * kernel));
    }

    private interface Visit {
        void at(int in, int out);
    }

    private static void walk(Window window, int outputs, Visit visit) {
        int at = 0;
        for (int start = 0; at < outputs; start += window.plane()) {
            for (int row = 0; row < window.outHeight(); row++) {
                for (int column = 0; column < window.outWidth(); column++, at++) {
                    visit(window, start, window.top(row), window.left(column), at, visit);
                }
            }
        }
    }

    private static void visit(Window window, int start, int top, int left, int out, Visit visit) {
        for (int i = Math.max(top, 0); i < Math.min(top + window.kernelHeight(), window.height()); i++) {
            for (int j = Math.max(left, 0); j < Math.min(left + window.kernelWidth(), window.width()); j++) {
                visit.at(start + i * window.width() + j, out);
            }
        }
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray x = context.saved(0);
        NdArray g = Arithmetic.scale(gradient, 1.0 / (kernel * kernel));
        NdArray result = NdArray.zeros(x.shape());
        walk(window(x.shape()), g.numel(),
                (in, out) -> result.values()[in] += g.values()[g.offset() + out]);
        return result;
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return means(tangent);
    }
}
