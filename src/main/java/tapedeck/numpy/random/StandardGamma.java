package tapedeck.numpy.random;

/** The gamma and the beta distribution as numpy draws them (Marsaglia, Tsang 2000; Jöhnk 1964). */
final class StandardGamma {
    private final BitStream bits;

    StandardGamma(BitStream bits) {
        this.bits = bits;
    }

    /** Of scale 1. */
    double draw(double shape) {
        if (shape == 1) {
            return bits.nextExponential();
        }
        if (shape == 0) {
            return 0;
        }
        return shape < 1 ? belowOne(shape) : aboveOne(shape);
    }

    private double belowOne(double shape) {
        while (true) {
            double u = bits.nextDouble();
            double v = bits.nextExponential();
            if (u <= 1 - shape) {
                double x = StrictMath.pow(u, 1 / shape);
                if (x <= v) {
                    return x;
                }
            } else {
                double y = -StrictMath.log((1 - u) / shape);
                double x = StrictMath.pow(1 - shape + shape * y, 1 / shape);
                if (x <= v + y) {
                    return x;
                }
            }
        }
    }

    private double aboveOne(double shape) {
        double b = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * b);
        while (true) {
            double x = bits.nextNormal();
            double root = 1 + c * x;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            double u = bits.nextDouble();
            if (u < 1 - 0.0331 * (x * x) * (x * x)
                    || StrictMath.log(u) < 0.5 * x * x + b * (1 - v + StrictMath.log(v))) {
                return b * v;
            }
        }
    }

    double beta(double a, double b) {
        if (a > 1 || b > 1) {
            double x = draw(a);
            return x / (x + draw(b));
        }
        while (true) {
            double x = StrictMath.pow(bits.nextDouble(), 1 / a);
            double y = StrictMath.pow(bits.nextDouble(), 1 / b);
            if (x + y <= 1 && x + y > 0) {
                return x / (x + y);
            }
        }
    }
}
