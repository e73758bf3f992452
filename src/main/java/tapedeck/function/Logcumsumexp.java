package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The running {@code ln Σ eˣ} along {@code dim}, without overflow. Saves the result and x. */
public record Logcumsumexp(int dim) implements SingleInput {
    static final Signature<Logcumsumexp> SIGNATURE = Signature
            .of(Logcumsumexp.class, "logcumsumexp", "LogcumsumexpBackward0", in -> new Logcumsumexp(in.dim()))
            .called("dim")
            .gradient("exp({0}) · flip(cumsum(flip({g} · exp(−{y}))))")
            .explained(Message.of("function.logcumsumexp"))
            .result(Types::floating)
            .method(f -> "dim=" + f.dim);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        int d = inputs[0].shape().wrap(dim);
        NdArray result = DimensionLoops.scan(inputs[0], d, Logcumsumexp::run);
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    private static void run(double[] x, int at, double[] y, int to, int step, int n) {
        double sum = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double next = x[at + i * step];
            double greater = Math.max(sum, next);
            sum = Double.isInfinite(greater)
                    ? greater
                    : greater + StrictMath.log1p(StrictMath.exp(-Math.abs(sum - next)));
            y[to + i * step] = sum;
        }
    }

    /** {@code e^(x_k − y_k) · r_k} with {@code r_k = v_k + e^(y_k − y_(k+1)) · r_(k+1)}: no exponent is above 0. */
    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray x = context.saved(1).contiguous();
        NdArray sums = context.saved(0).contiguous();
        NdArray v = gradient.contiguous();
        return DimensionLoops.scan(x, x.shape().wrap(dim), (from, at, to, toAt, step, n) -> {
            double rest = 0;
            for (int k = n - 1; k >= 0; k--) {
                int place = toAt + k * step;
                double y = sums.values()[sums.offset() + place];
                double decay = k == n - 1 ? 0 : StrictMath.exp(y - sums.values()[sums.offset() + place + step]);
                rest = v.values()[v.offset() + place] + decay * rest;
                to[place] = StrictMath.exp(from[at + k * step] - y) * rest;
            }
        });
    }

    @Override
    public NdArray jvp(Context context, NdArray direction) {
        NdArray x = context.saved(1).contiguous();
        NdArray sums = context.saved(0).contiguous();
        NdArray t = direction.contiguous();
        return DimensionLoops.scan(x, x.shape().wrap(dim), (from, at, to, toAt, step, n) -> {
            double tangent = 0;
            for (int i = 0; i < n; i++) {
                int place = toAt + i * step;
                double y = sums.values()[sums.offset() + place];
                double decay = i == 0 ? 0 : StrictMath.exp(sums.values()[sums.offset() + place - step] - y);
                tangent = tangent * decay
                        + StrictMath.exp(from[at + i * step] - y) * t.values()[t.offset() + place];
                to[place] = tangent;
            }
        });
    }
}
