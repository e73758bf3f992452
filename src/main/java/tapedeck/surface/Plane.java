package tapedeck.surface;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.Shape;

/**
 * A plane in the space of the parameters: through a middle, along two directions of length 1 at right angles. Immutable.
 *
 * @param kind how the directions were found
 * @param middle the point at (0, 0)
 * @param first the direction to the right
 * @param second the direction upwards
 */
@SuppressWarnings("ArrayRecordComponent") // as long as there are parameters; not written after the making
public record Plane(Kind kind, double[] middle, double[] first, double[] second) {
    private static final long SEED = 1;
    /** Of a direction's length: what is left of it beside another is rounding below that. */
    private static final double NOTHING = 1e-9;

    /** The ways in which directions are found. */
    public enum Kind {
        /** The only two numbers there are: the plane is all of the space, and its middle is where both are 0. */
        NUMBERS,
        /** The first two principal directions of a run's way, seen from where it is now. */
        WAY,
        /** Where the loss falls most steeply, and the direction in which it bends most upward. */
        GRADIENT,
        /** Two random ones, normalised by filter. */
        RANDOM
    }

    /**
     * A point as it is seen in the plane.
     *
     * @param x along the first direction
     * @param y along the second direction
     * @param off how far it lies outside
     */
    public record Seen(double x, double y, double off) {}

    /**
     * A plane through where {@code loss} was captured.
     *
     * @param kind wished for: two numbers have but one, and a way that has not left its place has none, so that the gradient's takes
     *        its place
     * @param way the points where the run was before
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public static Plane of(LossFunction loss, Kind kind, List<double[]> way, BooleanSupplier cancelled) {
        double[] origin = loss.origin();
        if (loss.dim() == 2) {
            return new Plane(Kind.NUMBERS, new double[2], new double[]{1, 0}, new double[]{0, 1});
        }
        return switch (kind) {
            case WAY, NUMBERS -> {
                List<double[]> found = PrincipalDirections.of(way.stream()
                        .map(each -> Vectors.moved(each, -1, origin)).filter(Plane::isFinite).toList(), cancelled);
                yield found.isEmpty()
                        ? ofGradient(loss, origin, cancelled)
                        : along(Kind.WAY, origin, toTheLeft(found.getFirst(), way, origin),
                                found.size() > 1 ? toTheLeft(found.getLast(), way, origin) : null, loss);
            }
            case GRADIENT -> ofGradient(loss, origin, cancelled);
            case RANDOM -> {
                Generator generator = Generator.manualSeed(SEED);
                double[] first = FilterDirections.draw(loss, origin, generator);
                yield along(Kind.RANDOM, origin, first, FilterDirections.draw(loss, origin, generator), loss);
            }
        };
    }

    private static Plane ofGradient(LossFunction loss, double[] origin, BooleanSupplier cancelled) {
        double[] downhill = Vectors.scaled(loss.gradient(origin), -1);
        double[] steepest = origin.length > Curvature.MOST_PARAMETERS
                ? null
                : Curvature.steepest(loss, origin, cancelled).direction();
        return along(Kind.GRADIENT, origin, downhill, steepest, loss);
    }

    /** Where the second is missing, or has the direction of the first, it is the gradient; or a random one. */
    private static Plane along(Kind kind, double[] origin, double[] first, double @Nullable [] second,
            LossFunction loss) {
        Generator generator = Generator.manualSeed(SEED);
        double[] one = unit(first, null);
        one = one == null ? unit(random(origin.length, generator), null) : one;
        double[] other = second == null ? null : unit(second, one);
        other = other == null ? unit(loss.gradient(origin), one) : other;
        while (other == null && origin.length > 1) {
            other = unit(random(origin.length, generator), one);
        }
        return new Plane(kind, origin, Objects.requireNonNull(one),
                other == null ? new double[origin.length] : other);
    }

    private static double[] random(int n, Generator generator) {
        return generator.randn(Shape.of(n)).toArray();
    }

    /** At right angles to {@code beside}; null where nothing is left, or it is not finite. */
    private static double @Nullable [] unit(double[] direction, double @Nullable [] beside) {
        double length = Vectors.length(direction);
        if (!(length > 0) || !Double.isFinite(length)) {
            return null;
        }
        double[] unit = Vectors.scaled(direction, 1 / length);
        for (int pass = 0; pass < 2 && beside != null; pass++) {
            Vectors.add(unit, -Vectors.dot(unit, beside), beside);
        }
        double left = Vectors.length(unit);
        return left < NOTHING ? null : Vectors.scaled(unit, 1 / left);
    }

    /** The way it points in which the run began left of where it is, or below. */
    private static double[] toTheLeft(double[] direction, List<double[]> way, double[] origin) {
        double start = Vectors.dot(Vectors.moved(way.getFirst(), -1, origin), direction);
        return start > 0 ? Vectors.scaled(direction, -1) : direction;
    }

    private static boolean isFinite(double[] v) {
        return Double.isFinite(Vectors.length(v));
    }

    /** The point at these coordinates. */
    public double[] point(double x, double y) {
        double[] point = new double[middle.length];
        write(x, y, point);
        return point;
    }

    void write(double x, double y, double[] point) {
        for (int i = 0; i < point.length; i++) {
            point[i] = middle[i] + x * first[i] + y * second[i];
        }
    }

    /** Returns how a point is seen, which may lie outside. */
    public Seen see(double[] point) {
        return seeDirection(Vectors.moved(point, -1, middle));
    }

    /** Returns how a direction is seen. */
    public Seen seeDirection(double[] direction) {
        double x = Vectors.dot(direction, first);
        double y = Vectors.dot(direction, second);
        double[] off = Vectors.moved(direction, -x, first);
        Vectors.add(off, -y, second);
        return new Seen(x, y, kind == Kind.NUMBERS ? 0 : Vectors.length(off));
    }
}
