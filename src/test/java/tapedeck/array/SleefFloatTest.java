package tapedeck.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The digests are PyTorch's, from {@code src/test/pytorch/float_order.py}. */
class SleefFloatTest {
    private final NdArray numbers = FloatDigest.numbers(104);

    @Test
    void hasPyTorchsExponential() {
        assertEquals(0xf62d2cac, FloatDigest.of(Elementwise.apply(Loops.FLOAT_EXP, numbers)));
    }

    /** Once they are warm: also where it ends, and for what is no number. */
    @Test
    void givesTheSameBitsInVectors() {
        double[] x = new double[4001];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) ((i - 2000) * 0.0613);
        }
        x[17] = Double.NaN;
        x[18] = Double.POSITIVE_INFINITY;
        x[19] = Double.NEGATIVE_INFINITY;
        x[20] = -0.0;
        double[] plain = new double[x.length];
        Kernels.PLAIN.floatExp().run(x, plain, 0, x.length);
        double[] best = new double[x.length];
        for (int i = 0; i < 3000; i++) {
            Loops.FLOAT_EXP.run(x, best, 0, x.length);
        }
        assertArrayEquals(plain, best);
        assertEquals(Float.POSITIVE_INFINITY, plain[18]);
    }

    @Test
    void hasPyTorchsSineAndCosine() {
        assertEquals(0xe386d642, FloatDigest.of(Elementwise.apply(Loops.FLOAT_SIN, numbers)));
        assertEquals(0xccdc318d, FloatDigest.of(Elementwise.apply(Loops.FLOAT_COS, numbers)));
    }
}
