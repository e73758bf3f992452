package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;

/** {@code √(a² + b²)} without overflow, elementwise and broadcast. Saves both and the result. */
public record Hypot() implements PointwiseOfSeveral {
    @Override
    public String call() {
        return "hypot";
    }

    @Override
    public String gradFn() {
        return "HypotBackward0";
    }

    @Override
    public DType result(Types types) {
        return types.withKernel("hypot_cpu");
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.broadcast("{g} · {0} / {y}"), Vjp.broadcast("{g} · {1} / {y}"));
    }

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double[] in) {
        return StrictMath.hypot(in[0], in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        return in[i] / StrictMath.hypot(in[0], in[1]);
    }

    @Override
    public Term slope(int i, List<Term> in, Term y) {
        return in.get(i).div(y);
    }
}
