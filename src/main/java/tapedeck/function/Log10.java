package tapedeck.function;

/** The logarithm to base 10, elementwise. Saves x. */
public record Log10() implements Pointwise {
    static final Signature<Log10> SIGNATURE = Signature
            .elementwise(Log10.class, "log10", "Log10Backward0", 1, Log10::new)
            .gradient("{g} / ({0} · log(10))")
            .slope((x, _) -> x.mul(StrictMath.log(10)).pow(-1));

    @Override
    public double value(double x) {
        return StrictMath.log10(x);
    }

    @Override
    public double slope(double x) {
        return 1 / (x * StrictMath.log(10));
    }
}
