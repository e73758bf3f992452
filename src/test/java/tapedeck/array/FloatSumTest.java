package tapedeck.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The digests are PyTorch's, from {@code src/test/pytorch/float_order.py}. */
class FloatSumTest {
    @Test
    void addsNeighboursInLanes() {
        assertEquals(0xc0800000, FloatDigest.of(Reduce.sum(FloatDigest.numbers(1003), DType.FLOAT32)));
        assertEquals(0xcaff1bf1, along(FloatDigest.numbers(67, 107), 1));
        assertEquals(0xcaff1bf1, along(Views.transpose(FloatDigest.numbers(67, 107), 0, 1), 0));
    }

    @Test
    void addsColumnsSideBySide() {
        assertEquals(0xa66d88d6, along(FloatDigest.numbers(67, 107), 0));
        assertEquals(0x5869fc47, along(FloatDigest.numbers(300, 43), 0));
    }

    @Test
    void addsFewColumnsOneByOne() {
        assertEquals(0x8100000, along(FloatDigest.numbers(101, 5), 0));
    }

    private static int along(NdArray array, int dimension) {
        return FloatDigest.of(Reduce.sum(array, new boolean[]{dimension == 0, dimension == 1}, DType.FLOAT32));
    }
}
