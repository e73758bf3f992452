package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** Products in which a factor of 0 blocks even what is not finite, as PyTorch's {@code masked_fill} does. */
final class Masks {
    private Masks() {}

    /** {@code v · factor}, and 0 wherever the factor is 0; broadcast. */
    static NdArray scale(NdArray v, NdArray factor) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] == 0 ? 0 : a[i] * b[i];
            }
        }, v, factor);
    }

    /** {@code v} where the mask is not 0, else 0; broadcast. */
    static NdArray keep(NdArray v, NdArray mask) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] == 0 ? 0 : a[i];
            }
        }, v, mask);
    }

    /** {@code v} where the mask is 0, else 0; broadcast. */
    static NdArray drop(NdArray v, NdArray mask) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] == 0 ? a[i] : 0;
            }
        }, v, mask);
    }

    /** 1 where the elements are equal, else 0; broadcast. */
    static NdArray equal(NdArray x, NdArray y) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] == b[i] ? 1 : 0;
            }
        }, x, y);
    }

    /** 1 where an element is positive, else 0. */
    static NdArray positive(NdArray x) {
        return Elementwise.apply((a, b, from, to) -> {
            for (int i = from; i < to; i++) {
                b[i] = a[i] > 0 ? 1 : 0;
            }
        }, x);
    }

    /** Returns whether any element is 0. */
    static boolean anyZero(NdArray x) {
        return Arrays.stream(x.toArray()).anyMatch(value -> value == 0);
    }
}
