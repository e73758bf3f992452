package tapedeck.web.fdlibm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The elementary functions give the bits of StrictMath. */
class FdlibmTest {
    private static final int COUNT = 120_000;
    private static final double[] EDGES = {0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 10, 1e22, 1024, -1074, -1075,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MIN_VALUE,
            Double.MIN_NORMAL, -Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 709.782712893384,
            709.7827128933841, 710.4758600739439, 710.475860073944, -745.1332191019411, -745.1332191019412, Math.PI,
            Math.PI / 2, Math.PI / 4, 3 * Math.PI / 4, 823549.6, 823549.7, 0x1p31, 0x1p53, 0x1p64, 0x1p-28, 0x1p-54, 22,
            -22};

    enum OfOne {
        EXP(Exponential::exp, StrictMath::exp), EXPM1(Exponential::expm1, StrictMath::expm1), LOG(Logarithm::log,
                StrictMath::log), LOG1P(Logarithm::log1p, StrictMath::log1p), LOG10(Logarithm::log10,
                        StrictMath::log10), SIN(Trigonometry::sin, StrictMath::sin), COS(Trigonometry::cos,
                                StrictMath::cos), TAN(Trigonometry::tan, StrictMath::tan), ASIN(
                                        InverseTrigonometry::asin,
                                        StrictMath::asin), ACOS(InverseTrigonometry::acos, StrictMath::acos), ATAN(
                                                InverseTrigonometry::atan,
                                                StrictMath::atan), SINH(Hyperbolic::sinh, StrictMath::sinh), COSH(
                                                        Hyperbolic::cosh, StrictMath::cosh), TANH(Hyperbolic::tanh,
                                                                StrictMath::tanh), CBRT(Roots::cbrt, StrictMath::cbrt);

        final DoubleUnaryOperator ours;
        final DoubleUnaryOperator strict;

        OfOne(DoubleUnaryOperator ours, DoubleUnaryOperator strict) {
            this.ours = ours;
            this.strict = strict;
        }
    }

    enum OfTwo {
        POW(Power::pow, StrictMath::pow), ATAN2(InverseTrigonometry::atan2, StrictMath::atan2), HYPOT(Roots::hypot,
                StrictMath::hypot);

        final DoubleBinaryOperator ours;
        final DoubleBinaryOperator strict;

        OfTwo(DoubleBinaryOperator ours, DoubleBinaryOperator strict) {
            this.ours = ours;
            this.strict = strict;
        }
    }

    /** Edges, then numbers of ordinary size, of any size at all, and near multiples of half and of π/4. */
    private static double[] samples(long seed) {
        Random random = new Random(seed);
        double[] x = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = i < EDGES.length ? EDGES[i] : switch (i % 6) {
                case 0 -> random.nextGaussian();
                case 1 -> random.nextDouble(-760, 760);
                case 2 -> Double.longBitsToDouble(random.nextLong());
                case 3 -> random.nextDouble(-1, 1);
                case 4 -> Math.scalb(random.nextGaussian(), random.nextInt(-40, 40));
                default -> random.nextInt(-100, 100) * (random.nextBoolean() ? Math.PI / 4 : 0.5);
            };
        }
        return x;
    }

    private static void assertSame(double actual, double expected, Object name, double... x) {
        if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
            assertThat(actual).as("%s of %s", name, x).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofOneNumber(OfOne f) {
        for (double x : samples(1)) {
            assertSame(f.ours.applyAsDouble(x), f.strict.applyAsDouble(x), f, x);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNumbers(OfTwo f) {
        for (double x : EDGES) {
            for (double y : EDGES) {
                assertSame(f.ours.applyAsDouble(x, y), f.strict.applyAsDouble(x, y), f, x, y);
            }
        }
        double[] xs = samples(2);
        double[] ys = samples(3);
        Random random = new Random(4);
        for (int i = 0; i < COUNT; i++) {
            double x = xs[random.nextInt(COUNT)];
            double y = ys[i];
            assertSame(f.ours.applyAsDouble(x, y), f.strict.applyAsDouble(x, y), f, x, y);
            double near = 1 + x * 1e-9;
            assertSame(f.ours.applyAsDouble(near, y), f.strict.applyAsDouble(near, y), f, near, y);
            double whole = Math.rint(y);
            assertSame(f.ours.applyAsDouble(x, whole), f.strict.applyAsDouble(x, whole), f, x, whole);
        }
    }
}
