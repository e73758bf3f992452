package tapedeck.function;

import tapedeck.array.NdArray;

/** The factors that a product saves: each factor that the other's gradient needs, the first one first. */
final class Factors {
    private Factors() {}

    static void save(Context context, NdArray[] inputs) {
        if (context.needs(1)) {
            context.save(inputs[0]);
        }
        if (context.needs(0)) {
            context.save(inputs[1]);
        }
    }

    static NdArray first(Context context) {
        return context.saved(0);
    }

    static NdArray second(Context context) {
        return context.saved(context.needs(1) ? 1 : 0);
    }
}
