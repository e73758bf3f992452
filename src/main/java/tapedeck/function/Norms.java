package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** p-norms and their slopes, PyTorch's choice at 0 included: no gradient where the norm has a corner. */
final class Norms {
    private Norms() {}

    /** The norms, with the reduced dimensions at size 1. */
    static NdArray of(NdArray x, double p, Dims dims) {
        return DimensionLoops.reduce(x, dims.mask(x.shape()), (values, at, n) -> norm(values, at, n, p));
    }

    private static double norm(double[] x, int at, int n, double p) {
        double sum = p == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : 0;
        for (int i = at; i < at + n; i++) {
            double a = Math.abs(x[i]);
            if (Double.isInfinite(p)) {
                sum = p > 0 ? Math.max(sum, a) : Math.min(sum, a);
            } else {
                sum += p == 2 ? a * a : p == 1 ? a : p == 0 ? (a == 0 ? 0 : 1) : StrictMath.pow(a, p);
            }
        }
        return p == 2 ? Math.sqrt(sum) : p == 1 || p == 0 || Double.isInfinite(p) ? sum : StrictMath.pow(sum, 1 / p);
    }

    /** {@code v · ∂‖x‖/∂x}; {@code norm} and {@code v} broadcast to x. */
    static NdArray times(NdArray x, NdArray norm, NdArray v, double p, Dims dims) {
        if (Double.isInfinite(p)) {
            NdArray ties = Elementwise.apply((a, b, c, from, to) -> {
                for (int i = from; i < to; i++) {
                    double size = Math.abs(a[i]);
                    c[i] = size == b[i] || Double.isNaN(size) ? 1 : 0;
                }
            }, x, norm);
            NdArray shares = Arithmetic.div(ties, dims.sum(ties));
            return Arithmetic.mul(v,
                    Arithmetic.mul(new Sign().forward(new Context(new NdArray[]{x}, 0), new NdArray[]{x}), shares));
        }
        NdArray slope = Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = slope(a[i], b[i], p);
            }
        }, x, norm);
        NdArray product = Arithmetic.mul(v, slope); // what is not finite stays so where x is 0, as in PyTorch
        return p > 1 && p != 2 ? Masks.keep(product, norm) : product;
    }

    private static double slope(double x, double norm, double p) {
        if (p == 0 || x == 0 || norm == 0) {
            return 0;
        }
        if (p == 1) {
            return Double.isNaN(x) ? 0 : Math.signum(x);
        }
        return p == 2 ? x / norm : Math.signum(x) * StrictMath.pow(Math.abs(x), p - 1) / StrictMath.pow(norm, p - 1);
    }

    /** The slope as a formula of x, the norm y and the gradient g. */
    static String slope(double p) {
        if (p == 0) {
            return "0";
        }
        if (p == 1) {
            return "{g} · sign({0})";
        }
        if (p == 2) {
            return "{g} · {0} / {y}";
        }
        return Double.isInfinite(p)
                ? "{g} · sign({0}) · (abs({0}) == {y}) / count(abs({0}) == {y})"
                : "{g} · sign({0}) · (abs({0}) / {y})**" + GradientFormula.number(p - 1);
    }

    /**
     * Refuses the greatest or least of nothing.
     *
     * @throws EngineException with PyTorch's text
     */
    static void checkNotEmpty(double p, Dims dims, Shape shape) {
        if (shape.numel() > 0) {
            return;
        }
        String order = p == Double.POSITIVE_INFINITY
                ? "inf"
                : p == Double.NEGATIVE_INFINITY ? "-inf" : String.valueOf(p);
        boolean[] reduced = dims.mask(shape);
        for (int d = 0; d < reduced.length; d++) {
            if (reduced[d] && shape.size(d) == 0) {
                throw new EngineException("linalg.vector_norm cannot compute the " + order
                        + " norm on an empty " + (dims.isAll() ? "tensor" : "dimension " + d)
                        + " because the operation does not have an identity");
            }
        }
    }

    /** {@code ∂y/∂x} of {@code y = ‖x‖}, as terms; 0 where the norm is. */
    static GraphValue slopes(GraphValue x, GraphValue y, double p, FunctionCall at) {
        if (p != 2) {
            throw at.refusal();
        }
        GraphValue mask = y.constant(y.data());
        GraphValue divisor = Masks.anyZero(y.data()) ? mask.apply(new Where(), y, y.number(1)) : y;
        return x.div(divisor);
    }
}
