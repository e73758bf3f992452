package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** A Function of one array, number by number, that rises as x does but for its jumps: the gradient goes through. Saves nothing. */
interface UnitSlope extends Unary {
    /** {@code f(x)}. */
    double value(double x);

    @Override
    default DType result(Types types) {
        return types.common();
    }

    @Override
    default List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g}"));
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = value(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    default NdArray times(Context context, NdArray v) {
        return v;
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
