package tapedeck.function;

/** The logarithm to base 2, exact for powers of 2, elementwise. Saves x. */
public record Log2() implements Pointwise {
    static final Signature<Log2> SIGNATURE = Signature.elementwise(Log2.class, "log2", "Log2Backward0", 1, Log2::new)
            .gradient("{g} / ({0} · log(2))")
            .slope((x, _) -> x.mul(StrictMath.log(2)).pow(-1));

    @Override
    public double value(double x) {
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
            return StrictMath.log(x) / StrictMath.log(2);
        }
        int exponent = Math.getExponent(x);
        double mantissa = Math.scalb(x, -exponent);
        return mantissa > Math.sqrt(2)
                ? exponent + 1 + StrictMath.log(mantissa / 2) / StrictMath.log(2)
                : exponent + StrictMath.log(mantissa) / StrictMath.log(2);
    }

    @Override
    public double slope(double x) {
        return 1 / (x * StrictMath.log(2));
    }
}
