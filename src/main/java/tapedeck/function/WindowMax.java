package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/**
 * The greatest of each window; of equal ones the first, and NaN wins. What lies outside never wins. Inputs are (N, C, d…) or
 * (C, d…). Saves its input and where in its plane each greatest was.
 */
interface WindowMax extends SingleInput {
    /** The windows over an input of this shape, which is checked. */
    Windows windows(Shape input);

    @Override
    default List<Message> derivative() {
        return List.of(Message.of("function.greatest"));
    }

    @Override
    default DType result(Types types) {
        return types.common();
    }

    /** Where in its plane each greatest is, counted row-major: of the output's shape. */
    default NdArray places(NdArray input) {
        NdArray x = input.contiguous();
        Windows windows = windows(x.shape());
        NdArray places = NdArray.empty(windows.output(x.shape()));
        int each = windows.places();
        for (int i = 0, start = x.offset(); i < places.numel(); i += each, start += windows.plane()) {
            for (int o = 0; o < each; o++) {
                places.values()[i + o] = greatest(x.values(), start, windows, o);
            }
        }
        return places;
    }

    private static int greatest(double[] x, int start, Windows windows, int o) {
        int best = Windows.OUTSIDE;
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < windows.kernel(); k++) {
            int at = windows.at(k, o);
            if (at != Windows.OUTSIDE) {
                double value = x[start + at];
                if (best == Windows.OUTSIDE || value > max || Double.isNaN(value)) {
                    max = value;
                    best = at;
                }
            }
        }
        return best;
    }

    private NdArray picked(NdArray from, NdArray places) {
        NdArray x = from.contiguous();
        Windows windows = windows(x.shape());
        int each = windows.places();
        NdArray result = NdArray.empty(places.shape());
        for (int i = 0, start = x.offset(); i < result.numel(); i += each, start += windows.plane()) {
            for (int o = i; o < i + each; o++) {
                result.values()[o] = x.values()[start + (int) places.values()[places.offset() + o]];
            }
        }
        return result;
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray places = places(inputs[0]);
        context.save(inputs[0]);
        context.save(places);
        return picked(inputs[0], places);
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        NdArray places = context.saved(1);
        Windows windows = windows(context.shape(0));
        NdArray g = gradient.contiguous();
        NdArray result = NdArray.zeros(context.shape(0));
        int each = windows.places();
        for (int i = 0, start = 0; i < g.numel(); i += each, start += windows.plane()) {
            for (int o = i; o < i + each; o++) {
                result.values()[start + (int) places.values()[places.offset() + o]] += g.values()[g.offset() + o];
            }
        }
        return result;
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        return picked(tangent, context.saved(1));
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
