package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The running sum along {@code dim}. */
public record Cumsum(int dim) implements LinearFunction {
    static final Signature<Cumsum> SIGNATURE = Signature
            .of(Cumsum.class, "cumsum", "CumsumBackward0", in -> new Cumsum(in.dim()))
            .called("dim")
            .gradient("flip(cumsum(flip({g})))")
            .explained(Message.of("function.cumsum"))
            .result(Types::counting)
            .method(f -> "dim=" + f.dim);

    @Override
    public NdArray of(NdArray x) {
        int d = x.shape().wrap(dim);
        return DimensionLoops.scan(x, d, (from, at, to, toAt, step, n) -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += from[at + i * step];
                to[toAt + i * step] = sum;
            }
        });
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        int d = gradient.shape().wrap(dim);
        return DimensionLoops.scan(gradient, d, (from, at, to, toAt, step, n) -> {
            double sum = 0;
            for (int i = n - 1; i >= 0; i--) {
                sum += from[at + i * step];
                to[toAt + i * step] = sum;
            }
        });
    }
}
