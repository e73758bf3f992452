package tapedeck.function;

/** {@code √(a² + b²)} without overflow, elementwise and broadcast. Saves both and the result. */
public record Hypot() implements PointwiseOfSeveral {
    static final Signature<Hypot> SIGNATURE = Signature
            .elementwise(Hypot.class, "hypot", "HypotBackward0", 2, Hypot::new)
            .broadcast("{g} · {0} / {y}", "{g} · {1} / {y}")
            .slopes((_, i, in, y) -> in.get(i).div(y))
            .result(types -> types.withKernel("hypot_cpu"));

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
}
