package tapedeck.deck.race;

import java.util.Arrays;
import java.util.List;
import tapedeck.deck.race.RangeMark.Kind;

/**
 * The curve of a range test, and what it says: the loss over a learning rate that rises exponentially, smoothed so that neither noise nor
 * single spikes fool the eye, and where it falls fastest, is least and blows up. Pure and immutable.
 */
public final class RangeCurve {
    private final double[] rates;
    private final double[] raw;
    private final double[] smoothed;
    private final List<RangeMark> marks;

    private RangeCurve(double[] rates, double[] raw, double[] smoothed, List<RangeMark> marks) {
        this.rates = rates;
        this.raw = raw;
        this.smoothed = smoothed;
        this.marks = marks;
    }

    /**
     * The curve through these points.
     *
     * @param rates ascending, in equal steps of their logarithm
     * @param losses as many; may be anything
     */
    public static RangeCurve of(double[] rates, double[] losses) {
        if (rates.length != losses.length) {
            throw new IllegalArgumentException(rates.length + " rates for " + losses.length + " losses");
        }
        int finite = losses.length;
        while (finite > 0 && !Double.isFinite(losses[finite - 1])) {
            finite--;
        }
        Smoother smoother = Smoother.of(losses.length);
        double[] medians = smoother.medians(Arrays.copyOf(losses, finite));
        double[] smoothed = smoother.mean(medians);
        List<RangeMark> marks = new RangeFinder(rates, losses, medians, smoothed, smoother).marks();
        return new RangeCurve(rates.clone(), losses.clone(), smoothed, marks);
    }

    /** Points. */
    public int size() {
        return rates.length;
    }

    /** The rate of point {@code i}. */
    public double rate(int i) {
        return rates[i];
    }

    /** The loss of point {@code i} as it was. */
    public double raw(int i) {
        return raw[i];
    }

    /** The smoothed loss of point {@code i}; NaN in the tail that is not finite. */
    public double smoothed(int i) {
        return i < smoothed.length ? smoothed[i] : Double.NaN;
    }

    /** One of each kind, in the order of {@link Kind}; some may have found no place. */
    public List<RangeMark> marks() {
        return marks;
    }

    /** The mark of a kind. */
    public RangeMark mark(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).findFirst().orElseThrow();
    }
}
