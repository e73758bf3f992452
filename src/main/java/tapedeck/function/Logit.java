package tapedeck.function;

import tapedeck.text.Python;

/** {@code ln(x / (1 − x))}, elementwise, of x within eps of 0 and 1 as of these bounds; without eps NaN beyond 0 and 1. Saves x. */
public record Logit(double eps) implements Pointwise {
    static final Signature<Logit> SIGNATURE = Signature
            .of(Logit.class, "logit", "LogitBackward0", in -> new Logit(in.number("eps", -1)))
            .gradient(f -> (f.eps < 0
                    ? "{g}"
                    : "{g} · (" + GradientFormula.number(f.eps) + " ≤ {0} ≤ " + GradientFormula.number(1 - f.eps) + ")")
                    + " / ({0} · (1 − {0}))")
            .result(Types::floating)
            .method(f -> f.eps < 0 ? "" : Python.number(f.eps));

    @Override
    public double value(double x) {
        double z = eps < 0 ? x : Math.min(Math.max(x, eps), 1 - eps);
        return StrictMath.log(z / (1 - z));
    }

    @Override
    public double slope(double x) {
        boolean outside = eps < 0 ? x < 0 || x > 1 : x < eps || x > 1 - eps;
        return !outside ? 1 / (x * (1 - x)) : eps < 0 ? Double.NaN : 0;
    }
}
