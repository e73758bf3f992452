package tapedeck.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.LayerNames;
import tapedeck.tape.TensorState;

/**
 * The loss of one batch along a line through the point where an iteration is: each place on the line is where a step with that
 * learning rate would land, so the rate measures the line. Rate 0 is the point itself. Immutable.
 *
 * @param iteration whose batch it is
 * @param along the line
 * @param name of the number, or of the layer; empty for the whole step
 * @param loss at the point
 * @param slope the derivative of the loss by the rate at rate 0, from the exact gradient of a batch: what the straight line promises
 * @param bend the second derivative by the rate there, a central difference of exact gradients
 * @param length the length of the step for each unit of the rate
 * @param momentum the share of the step that momentum adds, along the line; NaN without momentum
 * @param taken the rate with which the step was made; NaN where it is still to come
 * @param value the number's value at the point; NaN if the line is of more than one number
 * @param perRate the change of that number for each unit of the rate; NaN as well
 * @param samples the loss at evenly spaced rates, ascending
 * @param beyond the loss at rates further than those, from their last one on, evenly spaced by their logarithm; empty where
 *        nothing but what is near is of interest: of one number, the line is its axis
 * @param plateau the stretch on which the loss hardly changes, or null
 */
public record Valley(long iteration, LineDirection along, String name, double loss, double slope, double bend,
        double length, double momentum, double taken, double value, double perRate, List<Sample> samples,
        List<Sample> beyond, @Nullable Plateau plateau) {
    /** The points of a valley whose loss is quick. */
    public static final int POINTS = 129;
    /** The points of a slower one; they are enough for its shape. */
    public static final int FEWER = 33;
    private static final int FEWEST = 9;
    /** Of a loss that takes longer, fewer points are taken. */
    private static final long SLOW_NANOS = 15_000_000;
    private static final long SLOWER_NANOS = 300_000_000;
    /** Beyond the widest stable step as much of the track is seen, as a share of that. */
    private static final double BEYOND = 1.25;
    private static final double OTHERS = 8;
    /** Where the loss is almost level, nothing but the rates that are set says how far to look. */
    private static final double MOST_RATE = 10;
    private static final double NEAR = 1e-4;
    /** How far beyond the range is looked: so many times it, and so many times the rate that is set, and on to a power of ten. */
    private static final double BEYOND_TIMES = 1.6;
    private static final double RATE_TIMES = 100;
    private static final double ALMOST = 1e-6;
    /** A little further than that power, so that its point does not lie on the edge. */
    private static final double FURTHER = 1.5;
    /** As a share of the picture; as much of it lies before, so densely lie the points. */
    public static final double BEYOND_SHARE = 0.2;
    private static final double BEHIND = -0.3;
    private static final double MOST_WIDE = 4;
    /** A range is kept while the line's own is so much of it, of one number, of many, and at most. */
    private static final double LEAST_SINGLE = 0.07;
    private static final double LEAST = 0.6;
    private static final double MOST = 1.6;
    /** A slope that differs by so little from that of the steepest descent is that. */
    private static final double STEEPEST = 1e-6;
    private static final int DOUBLINGS = 2;
    private static final int HALVINGS = 6;

    /** The loss where a step with this rate lands; may be infinite or no number. */
    public record Sample(double rate, double loss) {}

    public Valley {
        samples = List.copyOf(samples);
        beyond = List.copyOf(beyond);
    }

    /** A valley of which nothing is known beyond its range. */
    public Valley(long iteration, LineDirection along, String name, double loss, double slope, double bend,
            double length, double momentum, double taken, double value, double perRate, List<Sample> samples) {
        this(iteration, along, name, loss, slope, bend, length, momentum, taken, value, perRate, samples, List.of(),
                null);
    }

    /** The range of rates that is seen. */
    public record Range(double from, double to) {}

    /**
     * A line whose loss can be asked for at any rate. For one thread.
     */
    public static final class Line {
        private final ToDoubleFunction<double[]> loss;
        private final LineDirection along;
        private final String name;
        private final double[] origin;
        private final double[] way;
        private final double length;
        private final double atOrigin;
        private final double slope;
        private final double bend;
        private final double momentum;
        private final double taken;
        private final int place;
        /** A rate beyond which a number would be of another kind than its tensor's. */
        private final double furthest;
        private final long iteration;
        /** The gradient anywhere; null where only losses are known. */
        private final @Nullable LossFunction gradients;

        private Line(LossFunction loss, long iteration, StepDirection direction, LineDirection along,
                @Nullable ToDoubleFunction<double[]> instead) {
            this.loss = instead == null ? loss::at : instead;
            gradients = instead == null ? loss : null;
            this.iteration = iteration;
            this.along = along;
            origin = loss.origin();
            double[] whole = direction.perRate();
            int[] moved = places(loss, along);
            way = new double[whole.length];
            IntStream.of(moved).forEach(i -> way[i] = whole[i]);
            place = along instanceof LineDirection.Single || loss.dim() == 1 ? moved[0] : -1;
            name = switch (along) {
                case LineDirection.Step _ -> place >= 0 ? loss.parameters().getFirst().name() : "";
                case LineDirection.Layer layer -> layer.name();
                case LineDirection.Single number -> name(parameter(loss, number.tensor()), number.place());
            };
            length = Vectors.length(way);
            atOrigin = at(0);
            slope = instead == null ? Vectors.dot(loss.gradient(origin), way) : slope();
            bend = instead == null ? bend(loss) : bend();
            double[] rolling = direction.momentum();
            momentum = rolling == null ? Double.NaN : Vectors.dot(rolling, way) / (length * length);
            taken = direction.taken();
            double most = along instanceof LineDirection.Single single
                    ? OTHERS * Math.max(size(parameter(loss, single.tensor())), Math.abs(origin[moved[0]]))
                    : Double.POSITIVE_INFINITY;
            furthest = most > 0 && length > 0 ? most / length : Double.POSITIVE_INFINITY;
        }

        private static double size(TensorState tensor) {
            return Vectors.length(tensor.data().toArray()) / Math.sqrt(tensor.data().numel());
        }

        /**
         * The line of an iteration.
         *
         * @param instead another loss over the same points, such as that of all rows, of which no gradient is known: its slope and
         *        bend are differences of losses; null for that of the batch
         * @return null where the line does not exist: the loss has no such parameter or layer
         */
        public static @Nullable Line of(LossFunction loss, long iteration, StepDirection direction, LineDirection along,
                @Nullable ToDoubleFunction<double[]> instead) {
            return places(loss, along).length == 0 ? null : new Line(loss, iteration, direction, along, instead);
        }

        private static int[] places(LossFunction loss, LineDirection along) {
            int at = 0;
            IntStream.Builder places = IntStream.builder();
            for (TensorState each : loss.parameters()) {
                int numel = each.data().numel();
                int begin = at;
                switch (along) {
                    case LineDirection.Step _ -> IntStream.range(begin, begin + numel).forEach(places::add);
                    case LineDirection.Layer layer when LayerNames.of(each.name()).equals(layer.name()) ->
                        IntStream.range(begin, begin + numel).forEach(places::add);
                    case LineDirection.Single number when number.tensor() == each.id() && number.place() < numel ->
                        places.add(begin + number.place());
                    default -> {
                        // another
                    }
                }
                at += numel;
            }
            return places.build().toArray();
        }

        private static TensorState parameter(LossFunction loss, long id) {
            return loss.parameters().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        }

        /** A rate so small that differences say the slope, and so large that rounding does not. */
        private double near() {
            return NEAR * Math.max(1, Vectors.length(origin)) / length;
        }

        private double slope() {
            return length == 0 ? 0 : (at(near()) - at(-near())) / (2 * near());
        }

        private double bend() {
            return length == 0 ? 0 : (at(near()) - 2 * atOrigin + at(-near())) / (near() * near());
        }

        private double bend(LossFunction loss) {
            if (length == 0) {
                return 0;
            }
            double[] unit = new double[way.length];
            Arrays.setAll(unit, i -> way[i] / length);
            return Vectors.dot(Curvature.product(loss, origin, unit), unit) * length * length;
        }

        /** Where a step with {@code rate} takes the number that the line is of; NaN if it is of more than one. */
        public double value(double rate) {
            return place >= 0 ? origin[place] + rate * way[place] : Double.NaN;
        }

        /** What the straight line promises of a step with {@code rate}. */
        public double promised(double rate) {
            return atOrigin + rate * slope;
        }

        /** As {@link Valley#widest}. */
        public double widest() {
            return Valley.widest(slope, bend);
        }

        /** The loss where a step with {@code rate} lands. */
        public double at(double rate) {
            return loss.applyAsDouble(Vectors.moved(origin, rate, way));
        }

        /**
         * The range to look at: that of the valley seen before, as long as the way to 2/λ is not too short or too long for it, so
         * that the picture stays while the ball moves; else the line's own.
         *
         * @param rate that is set, for a line that says no range of itself
         * @param before the valley seen before along the same line; null for none
         */
        public Range range(double rate, @Nullable Valley before) {
            Range own = range(rate);
            if (before == null || !before.along.equals(along)) {
                return own;
            }
            Range kept = before.range();
            if (place >= 0 && way[place] != 0) { // the same numbers stay where they are
                double one = (before.value + kept.from * before.perRate - origin[place]) / way[place];
                double other = (before.value + kept.to * before.perRate - origin[place]) / way[place];
                kept = new Range(Math.min(one, other), Math.max(one, other));
            }
            double share = (own.to - own.from) / (kept.to - kept.from);
            boolean shown = kept.from < 0 && (kept.to >= own.to / BEYOND || place < 0);
            double least = place >= 0 ? LEAST_SINGLE : LEAST;
            return shown && share >= least && share <= MOST ? kept : own;
        }

        /**
         * The line's own range: from behind the point to beyond where the loss is as high again, by its parabola or in truth. A loss that
         * is never negative cannot follow its parabola further than {@code 4 loss / slope}, where that of the same slope with its lowest
         * point at 0 comes up again: that is the scale where there is no other.
         */
        Range range(double rate) {
            double parabola = -2 * slope / bend;
            double least = atOrigin > 0 ? -4 * atOrigin / slope : Double.NaN;
            boolean follows = parabola > 0 && !(parabola > MOST_WIDE * least);
            double scale = follows && Double.isFinite(parabola) ? parabola : smaller(parabola, least);
            scale = Double.isNaN(scale) ? rate > 0 ? 4 * rate : 1 / (1 + length) : scale;
            double low = 0;
            double up = scale;
            for (int k = 0; k < DOUBLINGS && at(up) <= atOrigin; k++) {
                low = up;
                up *= 2;
            }
            for (int k = 0; k < HALVINGS; k++) {
                double middle = (low + up) / 2;
                if (at(middle) <= atOrigin) {
                    low = middle;
                } else {
                    up = middle;
                }
            }
            double most = MOST_WIDE * scale;
            double returns = low >= scale ? Math.min(low, most) : up; // as high as before, if not earlier
            double far = BEYOND * Math.max(returns, parabola <= most ? parabola : 0);
            far = Math.min(far, place >= 0 ? furthest : BEYOND * Math.max(MOST_RATE, rate));
            return new Range(BEHIND * far / BEYOND, far);
        }

        private static double smaller(double one, double other) {
            boolean first = one > 0 && Double.isFinite(one);
            boolean second = other > 0 && Double.isFinite(other);
            return first && second ? Math.min(one, other) : first ? one : second ? other : Double.NaN;
        }

        /**
         * The valley over a range of rates.
         *
         * @param seen the range; null for the one that the line has
         * @param rate that is set, for a line that says no range of itself
         * @param cancelled asked between two points
         * @throws CancellationException if it says so
         */
        public Valley sample(@Nullable Range seen, double rate, BooleanSupplier cancelled) {
            Range range = seen == null ? range(rate) : seen;
            at(range.to); // the first time is slow
            long start = System.nanoTime();
            at(range.from);
            long one = System.nanoTime() - start;
            int points = one > SLOWER_NANOS ? FEWEST : one > SLOW_NANOS ? FEWER : POINTS;
            List<Sample> samples = new ArrayList<>();
            for (int k = 0; k < points; k++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                double each = range.from + (range.to - range.from) * k / (points - 1);
                samples.add(new Sample(each, at(each)));
            }
            boolean single = place >= 0;
            List<Sample> beyond = single || !(range.to > 0) ? List.of() : beyond(range, rate, points, cancelled);
            List<Sample> all = new ArrayList<>(samples);
            all.addAll(beyond.subList(Math.min(1, beyond.size()), beyond.size())); // the first is the last before it
            return new Valley(iteration, along, name, atOrigin, slope, bend, length, momentum, taken,
                    single ? origin[place] : Double.NaN, single ? way[place] : Double.NaN, samples, beyond,
                    Plateau.of(all, slope, this::steepness));
        }

        /** The loss where rates lead that are far too large. */
        private List<Sample> beyond(Range range, double rate, int points, BooleanSupplier cancelled) {
            double wanted = Math.max(BEYOND_TIMES * range.to, RATE_TIMES * rate);
            double far = FURTHER * StrictMath.pow(10, Math.ceil(StrictMath.log10(wanted) - ALMOST));
            int more = (int) Math.max(4, points * BEYOND_SHARE / (1 - BEYOND_SHARE));
            List<Sample> beyond = new ArrayList<>();
            for (int k = 0; k <= more; k++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                double each = k == more ? far : range.to * StrictMath.pow(far / range.to, (double) k / more);
                beyond.add(new Sample(each, at(each)));
            }
            return beyond;
        }

        private double steepness(double rate) {
            return gradients == null
                    ? Double.NaN
                    : Vectors.length(gradients.gradient(Vectors.moved(origin, rate, way)))
                            / Vectors.length(gradients.gradient(origin));
        }
    }

    /** The name of a number of a parameter, by its place there in row-major order: {@code w1[0, 2]}. */
    public static String name(TensorState parameter, int place) {
        return parameter.name() + StepDirection.index(parameter.data(), place);
    }

    /** The range that was looked at. */
    public Range range() {
        return new Range(samples.getFirst().rate, samples.getLast().rate);
    }

    /** What the straight line promises of a step with {@code rate}. */
    public double promised(double rate) {
        return loss + rate * slope;
    }

    /** The height at {@code rate} of the parabola that has the slope and the bend of the loss at the point. */
    public double parabola(double rate) {
        return loss + rate * slope + rate * rate * bend / 2;
    }

    /**
     * The rate of the widest step that still shrinks that parabola, 2/λ: there it is as high as at the point. λ is how the loss
     * bends along this line, and no other: the largest λ of all directions allows no larger rate.
     *
     * @return NaN where the loss bends downward, or the step goes uphill
     */
    public double widest() {
        return widest(slope, bend);
    }

    private static double widest(double slope, double bend) {
        double widest = -2 * slope / bend;
        return widest > 0 && Double.isFinite(widest) ? widest : Double.NaN;
    }

    /** The smallest rate at which the loss, having fallen, is as high as at the point again; NaN where that is not within the range. */
    public double back() {
        for (int i = 1; i < samples.size(); i++) {
            Sample from = samples.get(i - 1);
            Sample to = samples.get(i);
            if (from.rate > 0 && from.loss < loss && !(to.loss < loss)) {
                double share = Double.isFinite(to.loss) ? (loss - from.loss) / (to.loss - from.loss) : 0;
                return from.rate + share * (to.rate - from.rate);
            }
        }
        return Double.NaN;
    }

    /**
     * The rates under which the ball would lie after each of so many steps along this line alone, all with the same rate.
     *
     * @return fewer where one leaves the range; none where the line is not that of the steepest descent
     */
    public List<Double> descent(double rate, int steps) {
        List<Double> places = new ArrayList<>();
        boolean isSteepest = Math.abs(slope + length * length) < STEEPEST * length * length;
        double at = rate;
        while (isSteepest && places.size() < steps && !Double.isNaN(near(at))) {
            places.add(at);
            at += rate * slope(at) / slope;
        }
        return places;
    }

    /** The derivative of the loss by the rate at {@code rate}, of the cubic of {@link #near}; NaN outside the range. */
    public double slope(double rate) {
        Range range = range();
        double near = (range.to - range.from) / samples.size() / 8;
        double low = Math.max(range.from, rate - near);
        double high = Math.min(range.to, rate + near);
        return (near(high) - near(low)) / (high - low);
    }

    /** How the loss bends along the line, for each unit of length: the second derivative along it; NaN where nothing moves. */
    public double lambda() {
        return bend / (length * length);
    }

    /** The greatest rate of which the loss is known. */
    public double furthest() {
        return beyond.isEmpty() ? samples.getLast().rate : beyond.getLast().rate;
    }

    /** The loss at {@code rate} as {@link #near} has it, and beyond the range by the points there; NaN where nothing is known. */
    public double height(double rate) {
        if (!(rate > range().to) || rate > furthest()) {
            return near(rate);
        }
        int after = 1;
        while (beyond.get(after).rate < rate) {
            after++;
        }
        Sample one = beyond.get(after - 1);
        Sample other = beyond.get(after);
        double share = StrictMath.log(rate / one.rate) / StrictMath.log(other.rate / one.rate);
        return one.loss + share * (other.loss - one.loss);
    }

    /** The loss at {@code rate} by a cubic through the samples beside it; at a sample exactly. NaN outside the range. */
    public double near(double rate) {
        Range range = range();
        double at = (rate - range.from) / (range.to - range.from) * (samples.size() - 1);
        if (!(at >= 0 && at <= samples.size() - 1)) {
            return Double.NaN;
        }
        int before = Math.min((int) at, samples.size() - 2);
        double share = at - before;
        double p1 = samples.get(before).loss;
        double p2 = samples.get(before + 1).loss;
        if (share == 0) {
            return p1;
        }
        double p0 = before > 0 ? samples.get(before - 1).loss : 2 * p1 - p2;
        double p3 = before + 2 < samples.size() ? samples.get(before + 2).loss : 2 * p2 - p1;
        double cubic = p1 + share / 2 * (p2 - p0 + share * (2 * p0 - 5 * p1 + 4 * p2 - p3
                + share * (3 * (p1 - p2) + p3 - p0)));
        return Double.isFinite(cubic) ? cubic : p1 + share * (p2 - p1);
    }
}
