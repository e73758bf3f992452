package tapedeck.function;

/** {@code a + c · (b − a)}, elementwise and broadcast. Saves all three. */
public record LerpTensor() implements PointwiseOfSeveral {
    static final Signature<LerpTensor> SIGNATURE = Signature
            .of(LerpTensor.class, "lerp", "LerpBackward1", "aten.lerp.Tensor", _ -> new LerpTensor())
            .broadcast("{g} · (1 − {2})", "{g} · {2}", "{g} · ({1} − {0})")
            .slopes((_, i, in, _) -> {
                return switch (i) {
                    case 0 -> in.get(2).neg().add(1);
                    case 1 -> in.get(2);
                    default -> in.get(1).sub(in.get(0));
                };
            });

    @Override
    public double value(double[] in) {
        double d = in[1] - in[0];
        return Math.abs(in[2]) < 0.5 ? in[0] + in[2] * d : in[1] - d * (1 - in[2]);
    }

    @Override
    public double slope(int i, double[] in) {
        return switch (i) {
            case 0 -> 1 - in[2];
            case 1 -> in[2];
            default -> in[1] - in[0];
        };
    }
}
