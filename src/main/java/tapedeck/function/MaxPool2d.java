package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * The greatest of each window; of equal ones the first, and NaN wins. Padding never wins. Saves its input and,
 * as PyTorch does, where in its plane each greatest was.
 */
public record MaxPool2d(int kernel, int stride, int padding) implements SingleInput {
    static final Signature<MaxPool2d> SIGNATURE = Signature
            .of(MaxPool2d.class, "max_pool2d", "MaxPool2DWithIndicesBackward0")
            .gradient("max_unpool2d({g})")
            .explained(Message.of("function.greatest"))
            .linear()
            .functional(f -> Python.list(f.kernel), f -> Python.option("stride", f.stride, f.kernel),
                    f -> Python.option("padding", f.padding, 0));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0].contiguous();
        Window window = Pool.window(x.shape(), kernel, stride, padding);
        Shape shape = Pool.output(x.shape(), window);
        NdArray result = NdArray.empty(shape);
        NdArray places = NdArray.empty(shape);
        int at = 0;
        for (int start = 0; at < shape.numel(); start += window.plane()) {
            for (int row = 0; row < window.outHeight(); row++) {
                for (int column = 0; column < window.outWidth(); column++, at++) {
                    int best = greatest(x.values(), x.offset() + start, window, window.top(row), window.left(column));
                    places.values()[at] = best;
                    result.values()[at] = x.values()[x.offset() + start + best];
                }
            }
        }
        context.save(inputs[0]);
        context.save(places);
        return result;
    }

    private static int greatest(double[] x, int start, Window window, int top, int left) {
        int best = Math.max(top, 0) * window.width() + Math.max(left, 0);
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(top, 0); i < Math.min(top + window.kernelHeight(), window.height()); i++) {
            for (int j = Math.max(left, 0); j < Math.min(left + window.kernelWidth(), window.width()); j++) {
                double value = x[start + i * window.width() + j];
                if (value > max || Double.isNaN(value)) {
                    max = value;
                    best = i * window.width() + j;
                }
            }
        }
        return best;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray places = context.saved(1);
        NdArray g = gradient.contiguous();
        NdArray result = NdArray.zeros(context.shape(0));
        int in = plane(context.shape(0));
        int out = plane(places.shape());
        for (int i = 0; i < g.numel(); i++) {
            result.values()[i / out * in + (int) places.values()[places.offset() + i]] += g.values()[g.offset() + i];
        }
        return result;
    }

    private static int plane(Shape shape) {
        return shape.size(-1) * shape.size(-2);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray places = context.saved(1);
        NdArray t = tangent.contiguous();
        NdArray result = NdArray.empty(places.shape());
        int in = plane(context.shape(0));
        int out = plane(places.shape());
        for (int i = 0; i < result.numel(); i++) {
            result.values()[i] = t.values()[t.offset() + i / out * in + (int) places.values()[places.offset() + i]];
        }
        return result;
    }
}
