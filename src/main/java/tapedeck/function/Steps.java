package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** A Function of one array, number by number, that is constant between its steps: its gradient is 0. Saves nothing. */
interface Steps extends Unary {
    /** The step that x is on. */
    double value(double x);

    @Override
    default DType result(Types types) {
        return types.numbers(call() + "_vml_cpu");
    }

    @Override
    default List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("0"));
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
    default NdArray timesDerivative(Context context, NdArray v) {
        return NdArray.zeros(v.shape());
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
