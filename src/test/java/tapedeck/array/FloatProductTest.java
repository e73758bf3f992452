package tapedeck.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digests are PyTorch's, from {@code src/test/pytorch/float_order.py}. */
class FloatProductTest {
    @ParameterizedTest
    @CsvSource({"64, 10, 100, 0x6eaf3e7e",
            "5, 7, 3, 0x2c46570f",
            "20, 24, 40, 0x27974437"})
    void addsUpInOrder(int m, int k, int n, String digest) {
        assertEquals(Long.decode(digest).intValue(), FloatDigest
                .of(Matmul.mm(FloatDigest.numbers(m, k), FloatDigest.numbers(k, n), DType.FLOAT32)));
    }

    @ParameterizedTest
    @CsvSource({"64, 100, 4, 0xea55110f",
            "16, 100, 9, 0x916af754"})
    void addsUpSmallOnesOfRowsInLanes(int m, int k, int n, String digest) {
        NdArray right = Views.transpose(FloatDigest.numbers(n, k), 0, 1);
        assertEquals(Long.decode(digest).intValue(),
                FloatDigest.of(Matmul.mm(FloatDigest.numbers(m, k), right, DType.FLOAT32)));
    }
}
