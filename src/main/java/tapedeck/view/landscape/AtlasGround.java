package tapedeck.view.landscape;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasResult;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.AtlasView;

/** The map of an atlas, a pixel a point, and which losses its colours stand for. Immutable. */
public final class AtlasGround {
    /** What is less than this share of the first loss is as dark as can be. */
    private static final double LEAST = 1e-5;
    /** Where all is less than this share of it, all has learned. */
    private static final double LITTLE = 0.05;
    /** So many of the losses have a colour of their own. */
    private static final double GREATEST = 0.95;

    /** As a share of the colours: what is darker is among the least. */
    private static final double LEARNED = 0.35;

    private final AtlasView view;
    private final double low;
    private final double high;
    private final boolean log;
    private final boolean refining;
    private final int[][] pixels;

    /** A map that colours losses from the least to the greatest, but for the very greatest and what is above the first. */
    public static AtlasGround of(AtlasView view) {
        return of(view, null);
    }

    /** The same, in the colours of {@code before}; where nothing is known yet, as far as that showed it. */
    public static AtlasGround of(AtlasView view, @Nullable AtlasGround before) {
        double[] losses = IntStream.range(0, view.size()).mapToDouble(view::loss).filter(Double::isFinite).sorted()
                .toArray();
        double low = losses.length == 0 ? Double.POSITIVE_INFINITY : losses[0];
        double most = losses.length == 0 ? low : losses[(int) (GREATEST * (losses.length - 1))];
        AtlasProbe probe = view.question().probe();
        low = probe.learned() < low ? probe.learned() : low; // dark is what has learned, not what is best of the bad
        double first = probe.firstLoss();
        boolean log = low > 0 && first > 0;
        double high = log
                ? Math.max(Math.min(first, most), LITTLE * first)
                : first > low ? Math.min(first, most) : most;
        low = log ? Math.max(low, LEAST * first) : low;
        return before == null || before.log != log
                ? new AtlasGround(view, low, high, log, before)
                : new AtlasGround(view, Math.min(low, before.low), Math.max(high, before.high), log, before);
    }

    private AtlasGround(AtlasView view, double low, double high, boolean log, @Nullable AtlasGround before) {
        this.view = view;
        this.low = low;
        this.high = high;
        this.log = log;
        refining = before != null && !view.isWhole();
        AtlasQuestion question = view.question();
        int columns = question.x().points();
        int rows = question.y().points();
        pixels = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int point = view.point(column, row);
                int old = before == null || view.isKnown(point) ? 0 : before.seen(question, column, row);
                pixels[rows - 1 - row][column] = old != 0 ? old : colour(view.source(point));
            }
        }
    }

    private int seen(AtlasQuestion by, int column, int row) {
        AtlasScale x = view.question().x();
        AtlasScale y = view.question().y();
        if (by.x().axis() != x.axis() || by.y().axis() != y.axis()) {
            return 0;
        }
        double across = (by.x().coordinate(column) - x.coordinate(0)) / x.step();
        double up = (by.y().coordinate(row) - y.coordinate(0)) / y.step();
        int left = (int) Math.rint(across);
        int bottom = (int) Math.rint(up);
        boolean outside = left < 0 || bottom < 0 || left >= x.points() || bottom >= y.points();
        return outside && !(by.x().step() < x.step())
                ? 0 // from further away all around would be its edge
                : pixels[y.points() - 1 - Math.clamp(bottom, 0, y.points() - 1)][Math.clamp(left, 0, x.points() - 1)];
    }

    /** The box of places that another question of the same axes is about. */
    public AtlasScene.Box box(AtlasQuestion other) {
        AtlasScale x = view.question().x();
        AtlasScale y = view.question().y();
        return new AtlasScene.Box(place(x, other.x(), -0.5), place(y, other.y(), -0.5),
                place(x, other.x(), other.x().points() - 0.5), place(y, other.y(), other.y().points() - 0.5));
    }

    private static double place(AtlasScale on, AtlasScale of, double at) {
        return (of.coordinate(at) - on.coordinate(0)) / on.step();
    }

    /** The colour of a point that is known. */
    int colour(int source) {
        if (source < 0) {
            return 0;
        }
        int at = view.divergedAt(source);
        return at == AtlasResult.FAILED
                ? AtlasColours.FAILED
                : at > 0
                        ? AtlasColours.diverged(soon(at))
                        : view.isNoBetter(source)
                                ? AtlasColours.NO_BETTER
                                : AtlasColours.loss(share(view.loss(source)));
    }

    /** How soon a run diverged: from 0, at its end, to 1, at once. Most do within the first few iterations, if at all. */
    double soon(int at) {
        int all = view.question().iterations();
        return all == 1 ? 1 : 1 - Math.log(at) / Math.log(all);
    }

    /** The share of a loss: 0 of the least, 1 of the greatest and all above; by its logarithm, unless one is not positive. */
    double share(double loss) {
        if (!(high > low)) {
            return 0;
        }
        double share = log
                ? Math.log(Math.max(loss, low) / low) / Math.log(high / low)
                : (loss - low) / (high - low);
        return Math.clamp(share, 0, 1);
    }

    /** The share at a point, or at that which it looks like; NaN where nothing is known or the run did not end well. */
    double share(int column, int row) {
        int source = view.source(view.point(column, row));
        return source < 0 || view.divergedAt(source) != 0 ? Double.NaN : share(view.loss(source));
    }

    /** Returns whether the run at a point has learned, or at that which it looks like: its loss is among the least, and as little as it takes. */
    boolean learned(int column, int row) {
        int source = view.source(view.point(column, row));
        double enough = view.question().probe().learned();
        return share(column, row) < LEARNED && !(view.loss(source) > enough);
    }

    /** Returns whether the run at a point ended no better than it began, or at that which it looks like. */
    boolean noBetter(int column, int row) {
        int source = view.source(view.point(column, row));
        return source >= 0 && view.isNoBetter(source);
    }

    /** Returns whether the run at a point diverged, or at that which it looks like. */
    boolean diverged(int column, int row) {
        int source = view.source(view.point(column, row));
        return source >= 0 && view.divergedAt(source) > 0;
    }

    private boolean any(IntPredicate is) {
        return IntStream.range(0, view.size()).anyMatch(point -> view.isKnown(point) && is.test(point));
    }

    /** Returns whether some run ended no better than it began. */
    boolean hasNoBetter() {
        return any(view::isNoBetter);
    }

    /** Returns whether some run diverged. */
    boolean hasDiverged() {
        return any(point -> view.divergedAt(point) > 0);
    }

    /** Returns whether the program failed in some run. */
    boolean hasFailed() {
        return any(point -> view.divergedAt(point) == AtlasResult.FAILED);
    }

    /** Returns whether the map before is still seen in places. */
    boolean isRefining() { return refining; }

    /** Returns what it shows. */
    public AtlasView view() {
        return view;
    }

    /** The least loss that has a colour of its own; infinite while none is known. */
    double low() {
        return low;
    }

    /** The greatest loss that has a colour of its own. */
    double high() {
        return high;
    }

    /** ARGB in rows, from above. Nobody writes to them. */
    int[][] pixels() {
        return pixels;
    }
}
