package tapedeck.function;

/**
 * The error function {@code erf(x) = 2/√π ∫₀ˣ e^(−t²) dt} within one unit in the last place, by the rational
 * approximations of FreeBSD's {@code s_erf.c} (Sun Microsystems, 1993; freely granted); its complement and inverse.
 */
public final class ErrorFunction {
    private static final double ERX = 0.8450629115104675;
    private static final double[] PP = {0.12837916709551256, -0.3250421072470015,
            -0.02848174957559851, -0.005770270296489442, -2.3763016656650163e-5};
    private static final double[] QQ = {1, 0.39791722395915535, 0.0650222499887673,
            0.005081306281875766, 0.00013249473800432164, -3.960228278775368e-6};
    private static final double[] PA = {-0.0023621185607526594, 0.41485611868374833,
            -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
            0.035478304325618236, -0.002166375594868791};
    private static final double[] QA = {1, 0.10642088040084423, 0.540397917702171,
            0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
            0.011984499846799107};
    private static final double[] RA = {-0.009864944034847148, -0.6938585727071818,
            -10.558626225323291, -62.375332450326006, -162.39666946257347,
            -184.60509290671104, -81.2874355063066, -9.814329344169145};
    private static final double[] SA = {1, 19.651271667439257, 137.65775414351904,
            434.56587747522923, 645.3872717332679, 429.00814002756783,
            108.63500554177944, 6.570249770319282, -0.0604244152148581};
    private static final double[] RB = {-0.0098649429247001, -0.799283237680523,
            -17.757954917754752, -160.63638485582192, -637.5664433683896,
            -1025.0951316110772, -483.5191916086514};
    private static final double[] SB = {1, 30.33806074348246, 325.7925129965739,
            1536.729586084437, 3199.8582195085955, 2553.0504064331644,
            474.52854120695537, -22.44095244658582};

    private static final double CENTRAL = 0.7;
    private static final double[] A = {0.886226899, -1.645349621, 0.914624893, -0.140543331};
    private static final double[] B = {-2.118377725, 1.442710462, -0.329097515, 0.012229801};
    private static final double[] C = {-1.970840454, -1.624906493, 3.429567803, 1.641345311};
    private static final double[] D = {3.543889200, 1.637067800};
    private static final int NEWTON_STEPS = 2;

    private ErrorFunction() {}

    static double erf(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.84375) {
            double z = x * x;
            return x + x * (polynomial(PP, z) / polynomial(QQ, z));
        }
        return Math.copySign(1, x) * (magnitude < 1.25
                ? ERX + ratio(magnitude)
                : magnitude < 6 ? 1 - tail(magnitude) : Math.min(magnitude, 1));
    }

    /** {@code 1 − erf(x)}, with all its digits where that is tiny. */
    static double erfc(double x) {
        if (Math.abs(x) < 0.84375) {
            return 1 - erf(x);
        }
        if (x < 0) {
            return 2 - erfc(-x);
        }
        return x < 1.25 ? 1 - ERX - ratio(x) : x < 28 ? tail(x) : x > 0 ? 0 : x;
    }

    /** The y with {@code erf(y) = x}: rational approximations, made exact by two steps of Newton's method, as PyTorch has it. */
    public static double inverse(double x) {
        if (Math.abs(x) == 1) {
            return Math.copySign(Double.POSITIVE_INFINITY, x);
        }
        if (!(Math.abs(x) < 1)) {
            return Double.NaN;
        }
        double y;
        if (Math.abs(x) <= CENTRAL) {
            double z = x * x;
            y = x * polynomial(A, z) / (polynomial(B, z) * z + 1);
        } else {
            double z = Math.sqrt(-StrictMath.log((1 - Math.abs(x)) / 2));
            y = Math.copySign(polynomial(C, z), x) / (polynomial(D, z) * z + 1);
        }
        for (int i = 0; i < NEWTON_STEPS; i++) {
            y -= (erf(y) - x) / (2 / Math.sqrt(Math.PI) * StrictMath.exp(-y * y));
        }
        return y;
    }

    /** The share of the standard normal distribution below {@code x}. */
    public static double normal(double x) {
        return (1 + erf(x / Math.sqrt(2))) / 2;
    }

    private static double ratio(double x) {
        double s = x - 1;
        return polynomial(PA, s) / polynomial(QA, s);
    }

    /** 1 − erf(x) for x from 1.25. */
    private static double tail(double x) {
        double s = 1 / (x * x);
        double ratio = x < 1 / 0.35 ? polynomial(RA, s) / polynomial(SA, s) : polynomial(RB, s) / polynomial(SB, s);
        // x² in two parts, so that its rounding is not magnified by exp
        double head = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
        return StrictMath.exp(-head * head - 0.5625) * StrictMath.exp((head - x) * (head + x) + ratio) / x;
    }

    private static double polynomial(double[] coefficients, double x) {
        double result = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            result = result * x + coefficients[i];
        }
        return result;
    }
}
