package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The running product along {@code dim}. Saves the result and x. */
public record Cumprod(int dim) implements SingleInput {
    static final Signature<Cumprod> SIGNATURE = Signature
            .of(Cumprod.class, "cumprod", "CumprodBackward0", in -> new Cumprod(in.dim()))
            .called("dim")
            .gradient("flip(cumsum(flip({g} · {y}))) / {0}")
            .explained(Message.of("function.cumprod"))
            .result(Types::counting)
            .method(f -> "dim=" + f.dim);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        int d = inputs[0].shape().wrap(dim);
        NdArray result = DimensionLoops.scan(inputs[0], d, Cumprod::run);
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    private static void run(double[] x, int at, double[] y, int to, int step, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= x[at + i * step];
            y[to + i * step] = product;
        }
    }

    /** {@code Σ v_i · Π of all x up to i but x_k}, which needs no division, so that x may be 0. */
    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray x = context.saved(1).contiguous();
        NdArray v = gradient.contiguous();
        return DimensionLoops.scan(x, x.shape().wrap(dim), (from, at, to, toAt, step, n) -> {
            double before = 1;
            for (int k = 0; k < n; k++) {
                double product = before;
                double sum = 0;
                for (int i = k; i < n; i++) {
                    product *= i == k ? 1 : from[at + i * step];
                    sum += v.values()[v.offset() + toAt + i * step] * product;
                }
                to[toAt + k * step] = sum;
                before *= from[at + k * step];
            }
        });
    }

    @Override
    public NdArray jvp(Context context, NdArray direction) {
        NdArray x = context.saved(1).contiguous();
        NdArray t = direction.contiguous();
        return DimensionLoops.scan(x, x.shape().wrap(dim), (from, at, to, toAt, step, n) -> {
            double product = 1;
            double tangent = 0;
            for (int i = 0; i < n; i++) {
                double next = from[at + i * step];
                tangent = tangent * next + product * t.values()[t.offset() + toAt + i * step];
                product *= next;
                to[toAt + i * step] = tangent;
            }
        });
    }
}
