package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** A Function of one array, number by number: {@code f(x)}, and {@code f'} from x or from f(x), whichever is saved. */
interface Pointwise extends Unary {
    /** {@code f(x)}. */
    double value(double x);

    /** {@code f'}, by what is saved; where it is 0 no gradient comes through, not even an infinite one. */
    double slope(double saved);

    /** Returns whether the output is saved, not x. */
    default boolean savesOutput() {
        return false;
    }

    /** Returns whether PyTorch rounds {@code f'} to the type of the output before it multiplies: so far away it is infinite in float32. */
    default boolean roundsSlope() {
        return false;
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = value(x[i]);
            }
        }, inputs[0]);
        context.save(savesOutput() ? result : inputs[0]);
        return result;
    }

    @Override
    default NdArray timesDerivative(Context context, NdArray v) {
        boolean rounds = roundsSlope();
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                double slope = rounds ? context.round(slope(b[i])) : slope(b[i]);
                c[i] = slope == 0 ? 0 : a[i] * slope;
            }
        }, v, context.saved(0));
    }
}
