package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** The lesser of a and b, elementwise and broadcast; a tie shares the gradient, NaN wins. Saves both. */
public record Minimum() implements Function {
    @Override
    public String call() {
        return "minimum";
    }

    @Override
    public String gradFn() {
        return "MinimumBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂a = g where a < b, g/2 where a = b, else 0; the same for b";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[1]);
        context.save(inputs[0]);
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = Math.min(a[ao + i], b[bo + i]);
            }
        }, inputs[0], inputs[1]);
    }

    /** {@code v} times the share that {@code own} has in the result. */
    private static NdArray share(NdArray v, NdArray own, NdArray other) {
        NdArray shares = Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = a[ao + i] == b[bo + i] ? 0.5 : a[ao + i] > b[bo + i] ? 0 : 1;
            }
        }, own, other);
        return Masks.scale(v, shares);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray b = context.saved(0);
        NdArray a = context.saved(1);
        return new NdArray[]{context.needs(0) ? Reduce.sumTo(share(gradient, a, b), context.shape(0)) : null,
                context.needs(1) ? Reduce.sumTo(share(gradient, b, a), context.shape(1)) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray b = context.saved(0);
        NdArray a = context.saved(1);
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : share(ta, a, b), tb == null ? null : share(tb, b, a),
                Tangents.broadcast(context));
    }
}
