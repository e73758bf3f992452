package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code ln(1 + exp(β x)) / β}, elementwise; x itself where {@code β x} is above {@code threshold}. Saves x. */
public record Softplus(double beta, double threshold) implements Pointwise {
    /** With β 1, and linear above 20: PyTorch's usual ones. */
    public Softplus() {
        this(1, 20);
    }

    static final Signature<Softplus> SIGNATURE = Signature.of(Softplus.class, "softplus", "SoftplusBackward0",
            in -> new Softplus(in.number("beta", 1), in.number("threshold", 20)))
            .called("beta", "threshold")
            .gradient(f -> f.threshold < 20
                    ? "where(" + f.inner() + " > " + GradientFormula.number(f.threshold) + ", {g}, {g} · sigmoid("
                            + f.inner() + "))"
                    : "{g} · sigmoid(" + f.inner() + ")") // it is 1 beyond
            .explained(f -> List.of(Message.verbatim(f.beta == 1 ? "∂/∂x = g · σ(x)" : "∂/∂x = g · σ(β x)")))
            .slope((f, x, _) -> {
                GraphValue inner = x.mul(f.beta);
                GraphValue beyond = inner
                        .constant(Masks.positive(Arithmetic.sub(inner.data(), NdArray.scalar(f.threshold))));
                return beyond.apply(new Where(), x.number(1), inner.apply(new Sigmoid()));
            })
            .result(types -> types.withKernel("softplus_cpu"))
            .functional(f -> f.beta == 1 ? "" : "beta=" + Python.number(f.beta),
                    f -> f.threshold == 20 ? "" : "threshold=" + Python.number(f.threshold));

    private String inner() {
        return beta == 1 ? "{0}" : GradientFormula.number(beta) + " · {0}";
    }

    @Override
    public double value(double x) {
        return x * beta > threshold ? x : StrictMath.log1p(StrictMath.exp(x * beta)) / beta;
    }

    @Override
    public double slope(double x) {
        return x * beta > threshold ? 1 : StrictMath.exp(x * beta) / (StrictMath.exp(x * beta) + 1);
    }
}
