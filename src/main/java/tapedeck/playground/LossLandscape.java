package tapedeck.playground;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.surface.Curvature;
import tapedeck.surface.RateLimit;
import tapedeck.surface.Vectors;

/** The loss around where a training is: along its next step, how sharply it bends, and in a plane. */
final class LossLandscape {
    private static final double NEAR = 1e-4;
    /** How far is looked: so many times the rate that is set, at least and at most; else where the parabola is as high again; and behind. */
    private static final double LEAST_RATES = 2;
    private static final double MOST_RATES = 6;
    private static final double BEYOND = 1.25;
    private static final double BEHIND = 0.25;
    private static final double NO_RATE = 0.1;
    /** The plane reaches a little beyond the way. */
    private static final double MARGIN = 1.25;

    private final NetworkSpec spec;
    private final PlaygroundTraining training;
    private @Nullable Sheet sheet;

    /** A plane that is looked at: two directions through a middle, and how far it reaches. */
    @SuppressWarnings("ArrayRecordComponent") // not written after the making
    private record Sheet(Ground ground, double[] middle, double[] first, double[] second, double reach, int cells) {
        double[] at(double x, double y) {
            return Vectors.moved(Vectors.moved(middle, x, first), y, second);
        }
    }

    LossLandscape(NetworkSpec spec, PlaygroundTraining training) {
        this.spec = spec;
        this.training = training;
    }

    private NetworkSpec now() {
        return spec.withL1(training.knobs().l1()).withL2(training.knobs().l2());
    }

    private Ground ofBatch() {
        return new Ground(now(), training.values(), training.nextBatch());
    }

    private Ground ofAll() {
        return new Ground(now(), training.values(), training.train());
    }

    private double[] point() {
        return PlaygroundTraining.flat(training.values());
    }

    double[] gradient() {
        return ofBatch().gradient(point());
    }

    /**
     * The loss of the next batch along its step, for rates from a little behind the point: first the least rate, the greatest, the loss
     * at the point, the slope by the rate and the second derivative there; then the losses at evenly spaced rates.
     */
    double[] valley(int points) {
        Ground ground = ofBatch();
        double[] origin = point();
        double[] way = training.stepPerRate();
        double length = Vectors.length(way);
        double h = length == 0 ? 1 : NEAR * Math.max(1, Vectors.length(origin)) / length;
        double slope = Vectors.dot(ground.gradient(origin), way);
        double bend = (Vectors.dot(ground.gradient(Vectors.moved(origin, h, way)), way)
                - Vectors.dot(ground.gradient(Vectors.moved(origin, -h, way)), way)) / (2 * h);
        double parabola = bend > 0 && slope < 0 ? -2 * slope / bend : 0;
        double rate = training.knobs().rate() > 0 ? training.knobs().rate() : NO_RATE;
        double most = Math.clamp(BEYOND * parabola, LEAST_RATES * rate, MOST_RATES * rate);
        double least = -BEHIND * most;
        double[] valley = new double[5 + points];
        valley[0] = least;
        valley[1] = most;
        valley[2] = ground.loss(origin);
        valley[3] = slope;
        valley[4] = bend;
        for (int i = 0; i < points; i++) {
            valley[5 + i] = ground.loss(Vectors.moved(origin, least + (most - least) * i / (points - 1), way));
        }
        return valley;
    }

    double limit() {
        Ground ground = ofAll();
        LiveSettings knobs = training.knobs();
        Curvature curvature = Curvature.steepest(ground::gradient, point(), () -> false).curvature();
        Double limit = RateLimit.of(curvature.largest(), knobs.optimizer(), knobs.momentum(), 0);
        return limit == null ? Double.NaN : limit;
    }

    /**
     * Lays a plane through where the training is: to the right the way that it came, upwards how the loss bends most. Returns how far it
     * reaches on each side, then x, y and the distance outside of each point of the way in turn.
     *
     * @param cells along a side
     */
    double[] begin(int cells, List<double[]> way) {
        Ground ground = ofAll();
        double[] middle = point();
        double[] came = way.isEmpty() ? new double[middle.length] : Vectors.moved(way.getFirst(), -1, middle);
        double[] steepest = Curvature.steepest(ground::gradient, middle, () -> false).direction();
        double[] first = unit(Vectors.dot(came, came) > 0 ? Vectors.scaled(came, -1) : ground.gradient(middle));
        double[] second = unit(Vectors.moved(steepest, -Vectors.dot(steepest, first), first));
        double reach = 1;
        double[] seen = new double[1 + 3 * way.size()];
        for (int i = 0; i < way.size(); i++) {
            double[] from = Vectors.moved(way.get(i), -1, middle);
            double x = Vectors.dot(from, first);
            double y = Vectors.dot(from, second);
            double[] off = Vectors.moved(Vectors.moved(from, -x, first), -y, second);
            seen[3 * i + 1] = x;
            seen[3 * i + 2] = y;
            seen[3 * i + 3] = Vectors.length(off);
            reach = Math.max(reach, MARGIN * Math.max(Math.abs(x), Math.abs(y)));
        }
        seen[0] = reach;
        sheet = new Sheet(ground, middle, first, second, reach, cells);
        return seen;
    }

    /** The losses of a row of the plane that was begun last, from the top, from left to right. */
    double[] row(int row) {
        Sheet now = sheet;
        if (now == null) {
            return new double[0];
        }
        double[] losses = new double[now.cells];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = now.ground.loss(
                    now.at(now.reach * ((2.0 * i + 1) / now.cells - 1),
                            -now.reach * ((2.0 * row + 1) / now.cells - 1)));
        }
        return losses;
    }

    private static double[] unit(double[] v) {
        double length = Vectors.length(v);
        return length > 0 ? Vectors.scaled(v, 1 / length) : v;
    }
}
