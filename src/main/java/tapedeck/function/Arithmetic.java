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
        return Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = x[i] - y[i];
            }
        }, a, b);
    }

    static NdArray mul(NdArray a, NdArray b) {
        return Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = x[i] * y[i];
            }
        }, a, b);
    }

    static NdArray div(NdArray a, NdArray b) {
        return Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = x[i] / y[i];
            }
        }, a, b);
    }

    static NdArray neg(NdArray a) {
        Loop1 loop = (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = -x[i];
            }
        };
        return Elementwise.apply(loop, a);
    }

    static NdArray scale(NdArray a, double factor) {
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] * factor;
            }
        }, a);
    }
}
