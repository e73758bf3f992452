package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** A Function of each number by itself, told by its value and its slope. Saves its input. */
interface Pointwise extends Unary {
    /** f(x). */
    double value(double x);

    /** f'(x); where it is 0 no gradient comes through, not even an infinite one. */
    double slope(double x);

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = value(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    default NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                double slope = slope(b[i]);
                c[i] = slope == 0 ? 0 : a[i] * slope;
            }
        }, v, context.saved(0));
    }
}
