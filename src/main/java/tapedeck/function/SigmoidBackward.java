package tapedeck.function;

/** {@code g · y · (1 − y)}: the gradient of {@code y = sigmoid x}, as a Function of g and y. Saves both. */
public record SigmoidBackward() implements PointwiseOfSeveral {
    static final Signature<SigmoidBackward> SIGNATURE = Signature
            .of(SigmoidBackward.class, "sigmoid_backward", "SigmoidBackwardBackward0", _ -> new SigmoidBackward())
            .gradient("{g} · {1} · (1 − {1})", "{g} · {0} · (1 − 2 · {1})")
            .slopes((_, i, in, _) -> {
                GraphValue output = in.get(1);
                return i == 0 ? output.neg().add(1).mul(output) : in.get(0).mul(output.mul(-2).add(1));
            })
            .written(_ -> "torch.ops.aten.sigmoid_backward({0}, {1})");

    @Override
    public double value(double[] in) {
        return in[0] * (1 - in[1]) * in[1];
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? (1 - in[1]) * in[1] : in[0] * (1 - 2 * in[1]);
    }
}
