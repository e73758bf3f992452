package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.Loop2;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** The greater or lesser of two arrays, elementwise and broadcast; a tie shares the gradient. Saves both. */
interface ExtremeOfTwo extends Function {
    /** Returns which of the two. */
    Extremes extreme();

    /** The loop that chooses. */
    Loop2 choice();

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[1]);
        context.save(inputs[0]);
        return Elementwise.apply(choice(), inputs[0], inputs[1]);
    }

    /** {@code v} times the share that {@code own} has in the result: to be the least is to be exceeded by the other. */
    private NdArray share(NdArray v, NdArray own, NdArray other) {
        boolean greater = extreme() == Extremes.MAX;
        NdArray shares = Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] == b[i] ? 0.5 : a[i] < b[i] ? 0 : 1;
            }
        }, greater ? own : other, greater ? other : own);
        return Masks.scale(v, shares);
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray b = context.saved(0);
        NdArray a = context.saved(1);
        return new NdArray[]{
                context.needs(0) ? Reduce.sumTo(share(gradient, a, b), context.shape(0), context.type()) : null,
                context.needs(1) ? Reduce.sumTo(share(gradient, b, a), context.shape(1), context.type()) : null};
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray b = context.saved(0);
        NdArray a = context.saved(1);
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : share(ta, a, b), tb == null ? null : share(tb, b, a),
                Tangents.broadcast(context));
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
