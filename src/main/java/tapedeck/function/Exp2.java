package tapedeck.function;

/** {@code 2ˣ}, elementwise. Saves its output. */
public record Exp2() implements Pointwise {
    static final Signature<Exp2> SIGNATURE = Signature.elementwise(Exp2.class, "exp2", "Exp2Backward0", 1, Exp2::new)
            .gradient("{g} · {y} · log(2)")
            .slope((_, y) -> y.mul(StrictMath.log(2)));

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return StrictMath.pow(2, x);
    }

    @Override
    public double slope(double y) {
        return y * StrictMath.log(2);
    }
}
