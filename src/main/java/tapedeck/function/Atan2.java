package tapedeck.function;

/** The angle of the point (b, a) from the first axis, in radians, elementwise and broadcast. Saves both. */
public record Atan2() implements PointwiseOfSeveral {
    static final Signature<Atan2> SIGNATURE = Signature
            .elementwise(Atan2.class, "atan2", "Atan2Backward0", 2, Atan2::new)
            .broadcast("{g} · {1} / ({0}² + {1}²)", "−{g} · {0} / ({0}² + {1}²)")
            .slopes((_, i, in, _) -> {
                GraphValue square = in.get(0).pow(2).add(in.get(1).pow(2));
                return (i == 0 ? in.get(1) : in.get(0).neg()).div(square);
            })
            .result(Types::floating);

    @Override
    public double value(double[] in) {
        return StrictMath.atan2(in[0], in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        double square = in[0] * in[0] + in[1] * in[1];
        return square == 0 ? 0 : i == 0 ? in[1] / square : -in[0] / square;
    }
}
