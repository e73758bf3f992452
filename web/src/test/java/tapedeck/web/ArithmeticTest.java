package tapedeck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser lacks gives the bits of the JVM's Math. */
class ArithmeticTest {
    private static final double[] EDGES = {0.0, -0.0, 1, -1, 0.5, 3, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MIN_NORMAL,
            Double.MAX_VALUE, -Double.MAX_VALUE, 0x1p-537, 0x1p537, 0x1.fffffffffffffp-538, 0x1p52, 0x1.8p52, 0x1p53,
            0x1.0000000000001p0, 0x1.fffffffffffffp0, 1e250, 1e-250};
    private static final int COUNT = 600_000;

    @BeforeEach
    void exact() {
        Arithmetic.setExact(true);
    }

    @AfterEach
    void fast() {
        Arithmetic.setExact(false);
    }

    private static void assertFma(double a, double b, double c) {
        double expected = Math.fma(a, b, c);
        double actual = Arithmetic.fma(a, b, c);
        if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
            assertThat(actual).as("%s · %s + %s", a, b, c).isEqualTo(expected);
        }
        double[] sum = {0, c};
        Arithmetic.addFused(a, new double[]{0, 0, b}, 2, 1, sum, 1, 1);
        if (Double.doubleToLongBits(sum[1]) != Double.doubleToLongBits(expected)) {
            assertThat(sum[1]).as("%s · %s + %s in a row", a, b, c).isEqualTo(expected);
        }
    }

    private static void assertFma(float a, float b, float c) {
        float expected = Math.fma(a, b, c);
        float actual = Arithmetic.fma(a, b, c);
        if (Float.floatToIntBits(actual) != Float.floatToIntBits(expected)) {
            assertThat(actual).as("%s · %s + %s", a, b, c).isEqualTo(expected);
        }
    }

    @Test
    void edgesAreFusedAsOnTheJvm() {
        for (double a : EDGES) {
            for (double b : EDGES) {
                for (double c : EDGES) {
                    assertFma(a, b, c);
                    assertFma((float) a, (float) b, (float) c);
                }
            }
        }
    }

    @Test
    void anyNumbersAreFusedAsOnTheJvm() {
        Random random = new Random(5);
        for (int i = 0; i < COUNT; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            assertFma(a, b, Math.scalb(random.nextGaussian(), random.nextInt(-60, 60)));
            assertFma(a, b, -a * b); // all that is left is what the product lost
            assertFma((float) a, (float) b, (float) Math.scalb(random.nextGaussian(), random.nextInt(-30, 30)));
            // Few digits: sums that lie half way between two numbers.
            double few = random.nextInt(1 << 10) * 0x1p-9;
            assertFma(1 + few * 0x1p-26, 1 + random.nextInt(1 << 10) * 0x1p-35,
                    random.nextInt(-4, 4) * 0x1p-53 + random.nextInt(-9, 9));
            assertFma((float) (1 + few * 0x1p-12), (float) (1 + random.nextInt(1 << 10) * 0x1p-20),
                    (float) (random.nextInt(-4, 4) * 0x1p-24 + random.nextInt(-9, 9)));
        }
    }

    @Test
    void numbersOfAnySizeAreFusedAsOnTheJvm() {
        Random random = new Random(6);
        for (int i = 0; i < COUNT / 10; i++) {
            double a = Double.longBitsToDouble(random.nextLong());
            double b = Double.longBitsToDouble(random.nextLong());
            assertFma(a, b, Double.longBitsToDouble(random.nextLong()));
            assertFma(a, 1 / a, Double.MIN_VALUE * random.nextInt(9));
            assertFma(Math.scalb(random.nextGaussian(), -520), Math.scalb(random.nextGaussian(), -540),
                    random.nextInt(-9, 9) * Double.MIN_VALUE);
            assertFma(Float.intBitsToFloat(random.nextInt()), Float.intBitsToFloat(random.nextInt()),
                    Float.intBitsToFloat(random.nextInt()));
        }
    }

    @Test
    void withoutExactnessItIsAProductAndASum() {
        Arithmetic.setExact(false);
        double a = 1 + Math.ulp(1.0);
        assertThat(Arithmetic.fma(a, a, -1 - 2 * Math.ulp(1.0))).isZero();
        assertThat(Math.fma(a, a, -1 - 2 * Math.ulp(1.0))).isNotZero();
    }

    @Test
    void roundsAsOnTheJvm() {
        Random random = new Random(7);
        for (int i = 0; i < COUNT; i++) {
            double x = i % 3 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : i % 3 == 1 ? random.nextInt(-99, 99) / 2.0 : random.nextGaussian();
            assertRounded(x);
        }
        for (double x : EDGES) {
            assertRounded(x);
        }
        assertRounded(0.49999999999999994);
        assertRounded(0.49999997f);
    }

    private static void assertRounded(double x) {
        if (Double.doubleToLongBits(Rounding.rint(x)) != Double.doubleToLongBits(Math.rint(x))) {
            assertThat(Rounding.rint(x)).as("rint of %s", x).isEqualTo(Math.rint(x));
        }
        if (Rounding.round(x) != Math.round(x) || Rounding.round((float) x) != Math.round((float) x)) {
            assertThat(Rounding.round(x)).as("%s rounded", x).isEqualTo(Math.round(x));
            assertThat(Rounding.round((float) x)).as("%s rounded", x).isEqualTo(Math.round((float) x));
        }
    }
}
