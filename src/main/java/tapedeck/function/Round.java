package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** The nearest number of so many decimals, of two the even one, elementwise; its gradient is 0. */
public record Round(int decimals) implements Steps {
    static final Signature<Round> SIGNATURE = Signature
            .of(Round.class, "round", "RoundBackward0", in -> new Round(in.whole("decimals", 0)))
            .also("aten.round.decimals")
            .node(f -> f.decimals == 0 ? "RoundBackward0" : "RoundBackward1")
            .method(f -> f.decimals == 0 ? "" : "decimals=" + f.decimals);

    @Override
    public double value(double x) {
        return rounded(x, false);
    }

    /** In float the scaled number is rounded to float first: 2.345 becomes 2.34, as in PyTorch. */
    private double rounded(double x, boolean single) {
        if (decimals == 0) {
            return Math.rint(x);
        }
        double scale = StrictMath.pow(10, Math.abs(decimals));
        double scaled = decimals < 0 ? x / scale : x * scale;
        double whole = Math.rint(single ? (float) scaled : scaled);
        return decimals < 0 ? whole * scale : whole / scale;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        boolean single = context.type() == DType.FLOAT32;
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = rounded(x[i], single);
            }
        }, inputs[0]);
    }
}
