package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.NdArray;

class ExtentTest {
    private static String of(double... values) {
        return Extent.of(NdArray.of(values, values.length), DType.FLOAT32);
    }

    @Test
    void isOfOneNumberTheNumber() {
        assertThat(of(57.3123)).isEqualTo("57.31");
        assertThat(of()).isEmpty();
    }

    @Test
    void isOfAWholeNumberAllOfIt() {
        NdArray number = NdArray.scalar(1234567);
        assertThat(Extent.of(number, DType.INT64)).isEqualTo("1234567");
        assertThat(Extent.of(number, DType.FLOAT32)).isEqualTo("1.235e6");
    }

    @Test
    void isOfMoreTheSpread() {
        assertThat(of(4.5e-5, 0.5, 1)).isEqualTo("4e-5…1");
        assertThat(of(-9.87, 3)).isEqualTo("±9.9");
    }

    @Test
    void saysWhatIsNotFinite() {
        assertThat(of(1, Double.NaN, Double.POSITIVE_INFINITY)).isEqualTo("nan");
        assertThat(of(1, Double.NEGATIVE_INFINITY)).isEqualTo("inf");
    }
}
