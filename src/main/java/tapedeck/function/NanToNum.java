package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.text.Python;

/** Numbers in the place of NaN, ∞ and −∞, elementwise; these get no gradient. Saves x. */
public record NanToNum(double nan, double positive, double negative) implements Pointwise {
    @Override
    public String call() {
        return "nan_to_num";
    }

    @Override
    public String gradFn() {
        return "NanToNumBackward0";
    }

    @Override
    public DType result(Types types) {
        return types.common();
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · isfinite({0})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.torch(call(), in.getFirst(), Python.number(nan), Python.number(positive),
                Python.number(negative));
    }

    @Override
    public double value(double x) {
        return Double.isNaN(x) ? nan : !Double.isInfinite(x) ? x : x > 0 ? positive : negative;
    }

    @Override
    public double slope(double x) {
        return Double.isFinite(x) ? 1 : 0;
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
