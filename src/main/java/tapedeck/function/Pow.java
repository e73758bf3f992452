package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} to a number's power, elementwise. Saves x. The derivative for exponent 0 is 0 everywhere, as in PyTorch. */
public record Pow(double exponent) implements Unary {
    static final Signature<Pow> SIGNATURE = Signature
            .of(Pow.class, "pow", "PowBackward0", "aten.pow.Tensor_Scalar", in -> new Pow(in.number("exponent")))
            .explained(Message.verbatim("∂/∂x = g · n · xⁿ⁻¹"))
            .differentiable((f, at) -> f.exponent == 0
                    ? at.gradient().constant(NdArray.zeros(at.shape(0)))
                    : at.gradient().mul(at.in(0).pow(f.exponent - 1).mul(f.exponent)))
            .newArrays()
            .method(f -> Python.number(f.exponent));

    @Override
    public List<GradientFormula> vjp() {
        if (exponent == 2) {
            return List.of(GradientFormula.of("{g} · 2 · {0}"));
        }
        String power = exponent == 3 ? "{0}²" : "{0}**" + GradientFormula.number(exponent - 1);
        return List.of(GradientFormula.of("{g} · " + GradientFormula.number(exponent) + " · " + power));
    }

    @Override
    public DType result(Types types) {
        if (exponent != Math.rint(exponent)) {
            return types.floating();
        }
        return types.common() == DType.BOOL ? DType.INT64 : types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        if (exponent == 3) { // two products, of which the first is rounded
            return Arithmetic.mul(context.round(Arithmetic.mul(inputs[0], inputs[0])), inputs[0]);
        }
        return power(inputs[0], exponent);
    }

    /** {@code xⁿ}, with C's answers where Java's differ: 1 to NaN and -1 to an infinity are 1. */
    static double power(double x, double n) {
        return x == 1 || (x == -1 && Double.isInfinite(n)) ? 1 : StrictMath.pow(x, n);
    }

    /** {@code xⁿ} as PyTorch computes it for a number n: {@code -∞} to one half is NaN. */
    private static double of(double x, double n) {
        if (n == 2) {
            return x * x;
        }
        return n == 0.5 ? Math.sqrt(x) : n == -0.5 ? 1 / Math.sqrt(x) : power(x, n);
    }

    private static NdArray power(NdArray x, double exponent) {
        if (exponent == 1) {
            return x.copy();
        }
        if (exponent == 2) {
            return Arithmetic.mul(x, x);
        }
        return Elementwise.apply((base, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = of(base[i], exponent);
            }
        }, x);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        NdArray x = context.saved(0);
        if (exponent == 0) {
            return NdArray.zeros(x.shape());
        }
        NdArray power = context.round(power(x, exponent - 1));
        return Arithmetic.mul(v, context.round(Arithmetic.scale(power, exponent)));
    }
}
