package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** {@code min(max(a, b), c)}, elementwise and broadcast; {@code hasMin} and {@code hasMax} say which bounds there are. Saves all. */
public record ClampTensor(boolean hasMin, boolean hasMax) implements PointwiseOfSeveral {
    static final Signature<ClampTensor> SIGNATURE = Signature
            .of(ClampTensor.class, "clamp", "ClampBackward0", "aten.clamp.Tensor",
                    in -> new ClampTensor(in.isTensor("min"), in.isTensor("max")))
            .also("aten.clamp_min.Tensor", "aten.clamp_max.Tensor")
            .linear();

    @Override
    public List<GradientFormula> vjp() {
        String last = hasMin ? "{2}" : "{1}";
        String inside = hasMax ? hasMin ? "{1} ≤ {0} ≤ " + last : "{0} ≤ " + last : "{1} ≤ {0}";
        GradientFormula min = GradientFormula.broadcast("{g} · ({0} < {1}" + (hasMax ? " < {2})" : ")"));
        GradientFormula max = GradientFormula
                .broadcast(hasMin ? "where({2} < {1}, {g}, {g} · ({0} > {2}))" : "{g} · ({0} > {1})");
        GradientFormula x = GradientFormula.broadcast("{g} · (" + inside + ")");
        return !hasMax ? List.of(x, min) : hasMin ? List.of(x, min, max) : List.of(x, max);
    }

    @Override
    public String python(List<String> in) {
        String bounds = hasMin ? "min=" + in.get(1) : "";
        return Python.method(in.getFirst(), call(), bounds, hasMax ? "max=" + in.getLast() : "");
    }

    @Override
    public double value(double[] in) {
        double raised = hasMin && !(in[0] >= in[1]) && !Double.isNaN(in[0]) ? in[1] : in[0];
        double max = in[in.length - 1];
        return hasMax && !(raised <= max) && !Double.isNaN(raised) ? max : raised;
    }

    @Override
    public double slope(int i, double[] in) {
        double x = in[0];
        double min = hasMin ? in[1] : Double.NEGATIVE_INFINITY;
        double max = hasMax ? in[in.length - 1] : Double.POSITIVE_INFINITY;
        boolean isMin = hasMin && i == 1;
        return (i == 0 ? x >= min && x <= max : isMin ? min < max && x < min : x > max || max < min) ? 1 : 0;
    }
}
