package tapedeck.optim;

import java.util.function.DoubleSupplier;

/**
 * Searches along a direction for a length at which the loss has fallen enough and the slope has flattened (Nocedal,
 * Wright 2006, algorithms 3.5 and 3.6): first for a bracket, then within it, each time where a cubic has its minimum.
 */
final class StrongWolfe {
    private static final double FALL = 1e-4;
    private static final double FLAT = 0.9;
    private static final int MOST = 25;
    private static final double INSIDE = 0.1;
    private static final double LEAST_GROWTH = 0.01;
    private static final double MOST_GROWTH = 10;

    /** A point along the direction. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Found(double length, double loss, double[] gradient, double slope) {}

    private final FlatParameters parameters;
    private final DoubleSupplier closure;
    private final double[] direction;
    private final double[] start;
    private int evaluations;

    StrongWolfe(FlatParameters parameters, DoubleSupplier closure, double[] direction) {
        this.parameters = parameters;
        this.closure = closure;
        this.direction = direction;
        this.start = parameters.values();
    }

    int evaluations() {
        return evaluations;
    }

    private Found at(double length) {
        parameters.move(length, direction);
        double loss = closure.getAsDouble();
        double[] gradient = parameters.gradient();
        parameters.assign(start);
        evaluations++;
        return new Found(length, loss, gradient,
                RoundedSteps.round(parameters.single(), LBFGS.dotted(gradient, direction)));
    }

    /** The point that is taken; the parameters are where they were. */
    Found from(double length, double loss, double[] gradient, double slope, double tolerance) {
        Found origin = new Found(0, loss, gradient, slope);
        Found before = origin;
        Found here = at(length);
        int tried = 0;
        while (tried < MOST) {
            if (rises(origin, here) || (tried > 1 && here.loss >= before.loss)) {
                return within(origin, before, here, tried, tolerance);
            }
            if (Math.abs(here.slope) <= -FLAT * slope) {
                return here;
            }
            if (here.slope >= 0) {
                return within(origin, before, here, tried, tolerance);
            }
            double least = here.length + LEAST_GROWTH * (here.length - before.length);
            double next = minimum(before, here, least, here.length * MOST_GROWTH);
            before = here;
            here = at(next);
            tried++;
        }
        return origin.loss <= here.loss ? origin : here;
    }

    private static boolean rises(Found origin, Found here) {
        return here.loss > origin.loss + FALL * here.length * origin.slope;
    }

    private Found within(Found origin, Found first, Found second, int before, double tolerance) {
        boolean ordered = first.loss <= second.loss;
        Found low = ordered ? first : second;
        Found high = ordered ? second : first;
        boolean lowFirst = ordered;
        boolean stuck = false;
        double size = LBFGS.largest(direction);
        for (int tried = before; tried < MOST; tried++) {
            if (Math.abs(high.length - low.length) * size < tolerance) {
                break;
            }
            Found a = lowFirst ? low : high;
            Found b = lowFirst ? high : low;
            double left = Math.min(a.length, b.length);
            double right = Math.max(a.length, b.length);
            double next = minimum(a, b, left, right);
            double margin = INSIDE * (right - left);
            if (Math.min(right - next, next - left) < margin) {
                boolean push = stuck || next >= right || next <= left;
                stuck = !push;
                if (push) {
                    next = Math.abs(next - right) < Math.abs(next - left) ? right - margin : left + margin;
                }
            } else {
                stuck = false;
            }
            Found here = at(next);
            if (rises(origin, here) || here.loss >= low.loss) {
                high = here;
                if (lowFirst ? low.loss > high.loss : high.loss <= low.loss) {
                    Found kept = low;
                    low = high;
                    high = kept;
                    lowFirst = !lowFirst;
                }
            } else {
                if (Math.abs(here.slope) <= -FLAT * origin.slope) {
                    return here;
                }
                if (here.slope * (high.length - low.length) >= 0) {
                    high = low;
                }
                low = here;
            }
        }
        return low;
    }

    /** Where the cubic through two points with their slopes has its minimum, within bounds. */
    private static double minimum(Found a, Found b, double least, double most) {
        double d1 = a.slope + b.slope - 3 * (a.loss - b.loss) / (a.length - b.length);
        double square = d1 * d1 - a.slope * b.slope;
        if (!(square >= 0)) {
            return (least + most) / 2;
        }
        double d2 = Math.sqrt(square);
        double place = a.length <= b.length
                ? b.length - (b.length - a.length) * ((b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2))
                : a.length - (a.length - b.length) * ((a.slope + d2 - d1) / (a.slope - b.slope + 2 * d2));
        return Math.min(Math.max(place, least), most);
    }
}
