package tapedeck.web.fdlibm;

/** An angle as so many quarters of a turn, and a rest from -π/4 to π/4 in two numbers. */
record Angle(int quarters, double rest, double low) {
    private static final double HALF_PI_1 = 1.57079632673412561417e+00;
    private static final double HALF_PI_1_TAIL = 6.07710050650619224932e-11;
    private static final double HALF_PI_2 = 6.07710050630396597660e-11;
    private static final double HALF_PI_2_TAIL = 2.02226624879595063154e-21;
    private static final double HALF_PI_3 = 2.02226624871116645580e-21;
    private static final double HALF_PI_3_TAIL = 8.47842766036889956997e-32;
    private static final double INVERSE_HALF_PI = 6.36619772367581382433e-01;
    private static final int QUARTER_PI_HIGH = 0x3fe921fb;
    private static final int THREE_QUARTERS_PI_HIGH = 0x4002d97c;
    private static final int HALF_PI_HIGH = 0x3ff921fb;
    private static final int LARGE_HIGH = 0x413921fb;

    static Angle of(double x) {
        double size = Math.abs(x);
        int high = Bits.high(size);
        if (high <= QUARTER_PI_HIGH) {
            return new Angle(0, x, 0);
        }
        Angle positive = high < THREE_QUARTERS_PI_HIGH
                ? ofSecondQuarter(size)
                : high <= LARGE_HIGH ? ofSome(size) : LargeAngle.of(size);
        return x < 0 ? new Angle(-positive.quarters, -positive.rest, -positive.low) : positive;
    }

    private static Angle ofSecondQuarter(double size) {
        double r = size - HALF_PI_1;
        double w = HALF_PI_1_TAIL;
        if (Bits.high(size) == HALF_PI_HIGH) { // near π/2
            r -= HALF_PI_2;
            w = HALF_PI_2_TAIL;
        }
        double rest = r - w;
        return new Angle(1, rest, r - rest - w);
    }

    private static Angle ofSome(double size) {
        int n = (int) (size * INVERSE_HALF_PI + 0.5);
        double r = size - n * HALF_PI_1;
        double w = n * HALF_PI_1_TAIL;
        double rest = r - w;
        int exponent = Bits.high(size) >> 20;
        if (exponent - exponent(rest) > 16) { // much is cancelled: a second and a third step
            double t = r;
            w = n * HALF_PI_2;
            r = t - w;
            w = n * HALF_PI_2_TAIL - (t - r - w);
            rest = r - w;
            if (exponent - exponent(rest) > 49) {
                t = r;
                w = n * HALF_PI_3;
                r = t - w;
                w = n * HALF_PI_3_TAIL - (t - r - w);
                rest = r - w;
            }
        }
        return new Angle(n, rest, r - rest - w);
    }

    private static int exponent(double x) {
        return Bits.high(x) >> 20 & 0x7ff;
    }
}
