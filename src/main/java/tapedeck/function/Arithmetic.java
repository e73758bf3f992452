package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loop1;
import tapedeck.array.NdArray;

/** The loops of + − · /, which many derivatives are made of. */
final class Arithmetic {
    private Arithmetic() {}

    static NdArray add(NdArray a, NdArray b) {
        return Elementwise.add(a, b);
    }

    static NdArray sub(NdArray a, NdArray b) {
        return Elementwise.apply((x, xo, y, yo, z, zo, n) -> {
            for (int i = 0; i < n; i++) {
                z[zo + i] = x[xo + i] - y[yo + i];
            }
        }, a, b);
    }

    static NdArray mul(NdArray a, NdArray b) {
        return Elementwise.apply((x, xo, y, yo, z, zo, n) -> {
            for (int i = 0; i < n; i++) {
                z[zo + i] = x[xo + i] * y[yo + i];
            }
        }, a, b);
    }

    static NdArray div(NdArray a, NdArray b) {
        return Elementwise.apply((x, xo, y, yo, z, zo, n) -> {
            for (int i = 0; i < n; i++) {
                z[zo + i] = x[xo + i] / y[yo + i];
            }
        }, a, b);
    }

    static NdArray neg(NdArray a) {
        Loop1 loop = (x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = -x[xo + i];
            }
        };
        return Elementwise.apply(loop, a);
    }

    static NdArray scale(NdArray a, double factor) {
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = x[xo + i] * factor;
            }
        }, a);
    }
}
