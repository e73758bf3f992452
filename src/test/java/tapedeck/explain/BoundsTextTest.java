package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.NdArray;

class BoundsTextTest {
    private static NdArray of(double... values) {
        return NdArray.of(values, values.length);
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() {
        assertThat(BoundsText.of(of(0, 255, 7), DType.INT64)).isEqualTo("0…255");
        assertThat(BoundsText.of(of(255, 3), DType.UINT8)).as("3 is not 0").isEqualTo("3…255");
        assertThat(BoundsText.of(of(-12, 1704), DType.INT32)).isEqualTo("±1704");
        assertThat(BoundsText.of(of(-1234567, -1234567), DType.INT64)).isEqualTo("-1234567");
        assertThat(BoundsText.of(of(0, 1), DType.BOOL)).isEqualTo("0…1");
        assertThat(BoundsText.of(of(0, 255), DType.FLOAT32)).isEqualTo("0…260");
    }

    @Test
    void bothSignsAreSaidByTheLargestMagnitude() {
        assertThat(BoundsText.of(of(-0.3, 0.1))).isEqualTo("±0.3");
        assertThat(BoundsText.of(of(-1e-4, 8e-5))).isEqualTo("±1e-4");
        assertThat(BoundsText.of(of(-12, 170.4))).isEqualTo("±170");
    }

    @Test
    void oneSignIsSaidFromTheSmallestToTheLargest() {
        assertThat(BoundsText.of(of(0.1, 7.9))).as("0.1 is not 0").isEqualTo("0.1…7.9");
        assertThat(BoundsText.of(of(3.2e-5, 1))).isEqualTo("3e-5…1");
        assertThat(BoundsText.of(of(0, 1e-20))).isEqualTo("0…1e-20");
        assertThat(BoundsText.of(of(5, 6))).isEqualTo("5…6");
        assertThat(BoundsText.of(of(-3, 0))).isEqualTo("-3…0");
        assertThat(BoundsText.of(of(-3, -2))).isEqualTo("-3…-2");
    }

    @Test
    void whereThereIsNoRoomABoundHasOneDigitOrOneIsLeftAway() {
        assertThat(BoundsText.of(of(0.36, 0.94))).isEqualTo("0.4…0.94");
        assertThat(BoundsText.of(of(-1.2, -0.36))).isEqualTo("-1…-0.4");
        assertThat(BoundsText.of(of(0.02, 0.94))).isEqualTo("0.02…0.9");
        assertThat(BoundsText.of(of(0.02, 0.98))).isEqualTo("0.02…1");
        assertThat(BoundsText.of(of(-0.98, -0.023))).isEqualTo("-1…-0.02");
        assertThat(BoundsText.of(of(1e-12, 2.3e-10))).isEqualTo("≤2e-10");
        assertThat(BoundsText.of(of(-2.3e-10, -1e-12))).isEqualTo("≥-2e-10");
        assertThat(BoundsText.of(of(12_345, 54_321), DType.INT64)).isEqualTo("≤54321");
    }

    /** Bounds that are no number of the tensor, to the digits that they have, are no bounds. */
    @Test
    void aBoundIsTheNumberToTheDigitsThatItHas() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double least = Math.pow(10, random.nextDouble(-12, 6)) * (random.nextBoolean() ? 1 : -1);
            double most = least + Math.abs(least) * random.nextDouble(0.5, 0.9) * (least > 0 ? 20 : 1);
            String text = BoundsText.of(of(least, most));
            assertThat(text).hasSizeLessThanOrEqualTo(8);
            String[] bounds = text.split("…", 2);
            if (bounds.length == 2) {
                assertIsTo(bounds[0], least);
                assertIsTo(bounds[1], most);
            } else {
                assertIsTo(text.substring(1), text.startsWith("≤") ? most : least);
            }
        }
    }

    private static void assertIsTo(String bound, double value) {
        BigDecimal said = new BigDecimal(bound);
        assertThat(said).as("%s of %s", bound, value).isNotZero()
                .isEqualByComparingTo(new BigDecimal(value)
                        .round(new MathContext(said.stripTrailingZeros().precision(), RoundingMode.HALF_EVEN)));
    }

    @Test
    void whatIsAllTheSameIsThatNumber() {
        assertThat(BoundsText.of(of(0, 0))).isEqualTo("0");
        assertThat(BoundsText.of(of(-0.5, -0.5))).isEqualTo("-0.5");
    }

    @Test
    void noneIsSaidAndWhatIsNoNumberDoesNotCount() {
        assertThat(BoundsText.of(null)).isEqualTo("None");
        assertThat(BoundsText.of(of(Double.NaN, 2, -1, Double.NEGATIVE_INFINITY))).isEqualTo("±2");
        assertThat(BoundsText.of(of(Double.NaN))).isEmpty();
    }

    @Test
    void aChangeIsTheLargestWithItsSign() {
        assertThat(BoundsText.change(of(1, 1), of(0.997, 1))).isEqualTo("-0.003");
        assertThat(BoundsText.change(of(1, 1), of(1.5, 1.25))).isEqualTo("+0.5");
        assertThat(BoundsText.change(of(1, 1), of(1.5, 0))).isEqualTo("±1");
        assertThat(BoundsText.change(of(1, 1), of(1, 1))).as("nothing moved").isEqualTo("0");
        assertThat(BoundsText.change(of(1), of(Double.NaN))).isEqualTo("nan");
    }

    @Test
    void briefIsShort() {
        assertThat(BoundsText.brief(0)).isEqualTo("0");
        assertThat(BoundsText.brief(0.01)).isEqualTo("0.01");
        assertThat(BoundsText.brief(0.003)).isEqualTo("0.003");
        assertThat(BoundsText.brief(2e-4)).isEqualTo("2e-4");
        assertThat(BoundsText.brief(170.3)).isEqualTo("170");
        assertThat(BoundsText.brief(0.3149)).isEqualTo("0.31");
        assertThat(BoundsText.brief(0.00349)).isEqualTo("0.003");
        assertThat(BoundsText.brief(12_900)).isEqualTo("13000");
        assertThat(BoundsText.brief(1.49e7)).isEqualTo("1e7");
    }
}
