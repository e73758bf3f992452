package tapedeck.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.LossGrid.Extent;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.Plane.Seen;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/**
 * A plane through where an iteration began, and all that is seen in it but the loss itself: the ways of runs, the direction in which
 * the loss falls, the step. Immutable.
 *
 * @param iteration that began there
 * @param extent what is looked at
 * @param present where the iteration began
 * @param downhill the direction in which the loss of its batch falls most steeply, of any length; (0, 0) where it is level
 * @param step what its update did
 * @param rate with which the update was done; NaN where there was none
 * @param before the loss of its batch
 * @param after the loss of the same batch with the step done
 * @param ways that of its own run first, if that is known
 * @param first the share of the own way that lies along the plane's first direction, 0 to 1: of the squared distances between its
 *        places and the present one; NaN where no way is known
 * @param second the share that lies along the second
 */
public record PlaneFrame(Plane plane, long iteration, Extent extent, Seen present, Seen downhill, Seen step,
        double rate, double before, double after, List<SeenWay> ways, double first, double second) {
    /** A step is seen as long as this at least, of the width. */
    private static final double STEPS = 6;
    private static final double PAD = 0.18;
    /** Of the own way's box: what other ways have beyond does not count. */
    private static final double OTHERS = 1.5;
    /** The points each way at which the floor is looked for, what it is as a share of what is seen, and by how much the map grows. */
    private static final int LOOKS = 9;
    private static final double FLOOR = 0.1;
    private static final double GROWTH = 0.3;
    private static final long SLOW_NANOS = 5_000_000;

    /** A way as it is seen. */
    public record SeenWay(int take, List<Place> places) {
        public SeenWay {
            places = List.copyOf(places);
        }
    }

    /** A place of a way: where the iteration began. */
    public record Place(long iteration, Seen seen) {}

    public PlaneFrame {
        ways = List.copyOf(ways);
    }

    /** Returns whether a way is that of its own run. */
    public boolean isOwn(SeenWay way) {
        return !ways.isEmpty() && ways.getFirst().take == way.take;
    }

    /**
     * The question that a frame answers.
     *
     * @param captured an iteration whose first update is done
     * @param kind of the directions, if they can be had
     * @param ways that of its own run first
     * @param aspect width over height of what is looked at
     */
    public record Question(CapturedIteration captured, Kind kind, List<ParameterPath> ways, double aspect) {
        public Question {
            ways = List.copyOf(ways);
        }
    }

    /**
     * The answer.
     *
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public static PlaneFrame of(LossFunction loss, Question question, BooleanSupplier cancelled) {
        ParameterPath.Reader reader = new ParameterPath.Reader(loss, question.captured);
        List<List<double[]>> points = new ArrayList<>();
        List<double[]> own = new ArrayList<>();
        for (ParameterPath way : question.ways) {
            List<double[]> each = new ArrayList<>();
            way.stops().forEach(stop -> each.add(reader.point(stop.position()))); // null where it is another network's
            points.add(each);
        }
        if (!points.isEmpty()) {
            long now = question.captured.iteration();
            List<ParameterPath.Stop> stops = question.ways.getFirst().stops();
            for (int i = 0; i < stops.size(); i++) {
                double @Nullable [] point = points.getFirst().get(i);
                if (point != null && stops.get(i).iteration() < now && Double.isFinite(Vectors.length(point))) {
                    own.add(point);
                }
            }
        }
        double[] origin = loss.origin();
        Plane plane = Plane.of(loss, question.kind, own, cancelled);
        List<SeenWay> ways = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ways.add(seen(plane, question.ways.get(i), points.get(i)));
        }
        var updates = StepCurve.updates(question.captured);
        double[] step = StepCurve.step(loss, updates);
        double[] downhill = Vectors.scaled(loss.gradient(origin), -1);
        double rate = updates.values().stream().findFirst().map(ParameterUpdated::rate).orElse(Double.NaN);
        double[] shares = shares(plane, own, origin);
        Seen present = plane.see(origin);
        Seen seenStep = plane.seeDirection(step);
        Extent extent = extent(plane, present, seenStep, Vectors.length(origin), ways, question.captured.iteration(),
                question.aspect, plane.kind() == Kind.NUMBERS ? lowest(loss, origin, downhill) : null);
        if (plane.kind() == Kind.WAY || plane.kind() == Kind.GRADIENT) {
            extent = withFloor(plane, extent, loss, cancelled);
        }
        return new PlaneFrame(plane, question.captured.iteration(), extent, present, plane.seeDirection(downhill),
                seenStep, rate, loss.at(origin), loss.at(Vectors.moved(origin, 1, step)), ways, shares[0], shares[1]);
    }

    /** Larger towards where the floor, the lowest losses, would leave it: so one sees it end, if that is not far. */
    private static Extent withFloor(Plane plane, Extent extent, LossFunction loss, BooleanSupplier cancelled) {
        ToDoubleFunction<double[]> losses = loss.evaluator();
        if (nanos(losses, loss.origin()) > SLOW_NANOS) {
            return extent;
        }
        LossGrid grid = LossGrid.of(plane, extent, LOOKS, LOOKS, losses, cancelled);
        double[] sorted = Arrays.stream(grid.losses()).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return extent;
        }
        double floor = sorted[0] + FLOOR * (sorted[sorted.length / 2] - sorted[0]);
        boolean left = false;
        boolean right = false;
        boolean down = false;
        boolean up = false;
        for (int i = 0; i < LOOKS; i++) {
            left |= grid.at(0, i) <= floor;
            right |= grid.at(LOOKS - 1, i) <= floor;
            down |= grid.at(i, 0) <= floor;
            up |= grid.at(i, LOOKS - 1) <= floor;
        }
        if (!left && !right && !down && !up) {
            return extent;
        }
        double toLeft = left == right ? 0.5 : left ? 1 : 0; // the form stays: else it grows alike
        double toBottom = down == up ? 0.5 : down ? 1 : 0;
        double wider = GROWTH * extent.width();
        double higher = GROWTH * extent.height();
        return new Extent(extent.left() - toLeft * wider, extent.bottom() - toBottom * higher,
                extent.right() + (1 - toLeft) * wider, extent.top() + (1 - toBottom) * higher);
    }

    /** The least of several times: the first is slow, and somebody else may be at work. */
    private static long nanos(ToDoubleFunction<double[]> losses, double[] at) {
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 3 && least > SLOW_NANOS; k++) {
            long start = System.nanoTime();
            double _ = losses.applyAsDouble(at);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    private static SeenWay seen(Plane plane, ParameterPath way, List<double[]> points) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double @Nullable [] point = points.get(i);
            if (point != null) {
                Seen seen = plane.see(point);
                if (Double.isFinite(seen.x() + seen.y() + seen.off())) {
                    places.add(new Place(way.stops().get(i).iteration(), seen));
                }
            }
        }
        return new SeenWay(way.take(), places);
    }

    private static double[] shares(Plane plane, List<double[]> own, double[] origin) {
        double all = 0;
        double first = 0;
        double second = 0;
        for (double[] each : own) {
            double[] apart = Vectors.moved(each, -1, origin);
            double x = Vectors.dot(apart, plane.first());
            double y = Vectors.dot(apart, plane.second());
            all += Vectors.dot(apart, apart);
            first += x * x;
            second += y * y;
        }
        return new double[]{first / all, second / all};
    }

    /** The lowest point of the parabola that the loss of two numbers is like, if it bends upward everywhere. */
    private static double @Nullable [] lowest(LossFunction loss, double[] origin, double[] downhill) {
        double[] one = Curvature.product(loss, origin, new double[]{1, 0});
        double[] other = Curvature.product(loss, origin, new double[]{0, 1});
        double determinant = one[0] * other[1] - one[1] * other[0];
        return one[0] > 0 && determinant > 0
                ? new double[]{origin[0] + (other[1] * downhill[0] - other[0] * downhill[1]) / determinant,
                        origin[1] + (one[0] * downhill[1] - one[1] * downhill[0]) / determinant}
                : null;
    }

    private static Extent extent(Plane plane, Seen present, Seen step, double size, List<SeenWay> ways,
            long iteration, double aspect, double @Nullable [] lowest) {
        Box box = new Box();
        box.add(present.x(), present.y());
        box.add(present.x() + step.x(), present.y() + step.y());
        boolean follows = plane.kind() == Kind.WAY || plane.kind() == Kind.NUMBERS;
        boolean moves = false;
        for (int i = 0; i < ways.size() && follows; i++) {
            boolean own = i == 0;
            Box room = box.grown(OTHERS);
            for (Place each : ways.get(i).places()) {
                if (own ? each.iteration() <= iteration : room.contains(each.seen())) {
                    box.add(each.seen().x(), each.seen().y());
                    moves |= own && each.iteration() < iteration;
                }
            }
        }
        if (lowest != null && box.grown(OTHERS).contains(new Seen(lowest[0], lowest[1], 0))) {
            box.add(lowest[0], lowest[1]);
        }
        double stepLength = Math.hypot(step.x(), step.y());
        double least = switch (plane.kind()) {
            case NUMBERS -> moves ? STEPS / 2 * stepLength : Math.max(STEPS * stepLength, 2.6 * size);
            case WAY -> STEPS / 2 * stepLength;
            case GRADIENT -> Math.max(STEPS * stepLength, size / 2);
            case RANDOM -> 2 * size;
        };
        return box.extent(Math.max(Double.isFinite(least) ? least : 0, Math.max(1e-6, 1e-6 * size)), aspect);
    }

    /** A box that grows. */
    private static final class Box {
        private double left = Double.POSITIVE_INFINITY;
        private double bottom = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double top = Double.NEGATIVE_INFINITY;

        void add(double x, double y) {
            if (Double.isFinite(x) && Double.isFinite(y)) {
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.min(bottom, y);
                top = Math.max(top, y);
            }
        }

        boolean contains(Seen seen) {
            return seen.x() >= left && seen.x() <= right && seen.y() >= bottom && seen.y() <= top;
        }

        /** By so many times its larger side, each way. */
        Box grown(double by) {
            double more = by * Math.max(right - left, top - bottom);
            Box grown = new Box();
            grown.add(left - more, bottom - more);
            grown.add(right + more, top + more);
            return grown;
        }

        /** With a margin, at least so wide, and of that form. */
        Extent extent(double leastWidth, double aspect) {
            double width = Math.max((1 + 2 * PAD) * Math.max(right - left, aspect * (top - bottom)), leastWidth);
            double height = width / aspect;
            double x = (left + right) / 2;
            double y = (bottom + top) / 2;
            return new Extent(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        }
    }
}
