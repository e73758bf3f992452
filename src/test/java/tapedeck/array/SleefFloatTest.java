package tapedeck.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The digests are PyTorch's, from {@code src/test/pytorch/float_order.py}. */
class SleefFloatTest {
    private final NdArray numbers = FloatDigest.numbers(104);

    @Test
    void hasPyTorchsExponential() {
        assertEquals(0xf62d2cac, FloatDigest.of(Elementwise.apply(Loops.FLOAT_EXP, numbers)));
    }

    @Test
    void hasPyTorchsSineAndCosine() {
        assertEquals(0xe386d642, FloatDigest.of(Elementwise.apply(Loops.FLOAT_SIN, numbers)));
        assertEquals(0xccdc318d, FloatDigest.of(Elementwise.apply(Loops.FLOAT_COS, numbers)));
    }
}
