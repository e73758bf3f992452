package tapedeck.function;

import java.util.List;

/** The logarithm to base 10, elementwise. Saves x. */
public record Log10() implements Pointwise {
    @Override
    public String call() {
        return "log10";
    }

    @Override
    public String gradFn() {
        return "Log10Backward0";
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} / ({0} · log(10))"));
    }

    @Override
    public double value(double x) {
        return StrictMath.log10(x);
    }

    @Override
    public double slope(double x) {
        return 1 / (x * StrictMath.log(10));
    }

    @Override
    public GraphValue slope(GraphValue x, GraphValue y) {
        return x.mul(StrictMath.log(10)).pow(-1);
    }
}
