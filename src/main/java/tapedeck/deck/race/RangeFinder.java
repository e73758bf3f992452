package tapedeck.deck.race;

import java.util.Arrays;
import java.util.List;
import tapedeck.deck.race.RangeMark.Kind;

/** Looks for the marks of a {@link RangeCurve}. */
final class RangeFinder {
    /** A fall of less than this share of the loss teaches nothing. */
    private static final double LEAST_FALL = 0.02;
    /** Smooth noise wanders as far as this many of its deviations, up and down together. */
    private static final double WANDERING = 11;
    /** The loss has blown up when it has lost this much of what it had won. */
    private static final double BEYOND = 1.5;
    /** Of a median absolute deviation, to be a standard deviation. */
    private static final double NORMAL = 1.4826;

    private final double[] rates;
    private final double[] losses;
    private final double[] smoothed;
    private final double[] medians;
    private final Smoother smoother;

    /**
     * @param medians as many as there are losses before the tail that is not finite
     * @param smoothed their mean
     */
    RangeFinder(double[] rates, double[] losses, double[] medians, double[] smoothed, Smoother smoother) {
        this.rates = rates;
        this.losses = losses;
        this.smoothed = smoothed;
        this.smoother = smoother;
        this.medians = medians;
    }

    /** Where the mean has seen enough to be trusted. */
    private int settled() {
        return Math.min(smoothed.length / 10, smoother.lag(Integer.MAX_VALUE - 1));
    }

    List<RangeMark> marks() {
        int from = settled();
        if (smoothed.length < 2) {
            RangeMark blowUp = blowUp(smoothed.length, false);
            return List.of(RangeMark.none(Kind.STEEPEST, "deck.range.tooShort"),
                    RangeMark.none(Kind.MINIMUM, "deck.range.tooShort"), blowUp);
        }
        int least = from;
        for (int i = from; i < smoothed.length; i++) {
            least = smoothed[i] < smoothed[least] ? i : least;
        }
        int highest = from;
        for (int i = from; i <= least; i++) {
            highest = smoothed[i] > smoothed[highest] ? i : highest;
        }
        double noise = noise(least);
        double start = smoothed[highest];
        double wander = WANDERING * noise / smoother.calming();
        double fall = start - smoothed[least];
        boolean learned = fall > Math.max(wander, LEAST_FALL * Math.abs(start));
        double limit = smoothed[least]
                + Math.max(wander, Math.max(BEYOND * fall, learned ? 0 : Math.abs(smoothed[least])));
        int blown = least;
        while (blown < smoothed.length && smoothed[blown] <= limit) {
            blown++;
        }
        while (blown < smoothed.length && blown > least && medians[blown - 1] > limit) {
            blown--; // the mean was late
        }
        if (!learned) {
            return List.of(RangeMark.none(Kind.STEEPEST, "deck.range.flat"),
                    RangeMark.none(Kind.MINIMUM, "deck.range.flat"), blowUp(blown, false));
        }
        return List.of(steepest(highest, least), minimum(least, from), blowUp(blown, true));
    }

    /** The deviation of the losses from the smooth curve up to its minimum, robustly. */
    private double noise(int least) {
        int end = Math.max(least + 1, Math.min(smoothed.length, 5));
        double[] off = new double[end];
        for (int i = 0; i < end; i++) {
            off[i] = Double.isFinite(losses[i]) ? Math.abs(losses[i] - medians[i]) : Double.POSITIVE_INFINITY;
        }
        Arrays.sort(off);
        return NORMAL * off[end / 2];
    }

    private RangeMark steepest(int first, int least) {
        int span = Math.max(1, smoother.lag(least));
        int steepest = first;
        double most = 0;
        for (int i = first; i <= least; i++) {
            int a = Math.max(first, i - span);
            int b = Math.min(least, i + span);
            double slope = (smoothed[a] - smoothed[b]) / Math.max(span, b - a);
            if (slope > most) {
                most = slope;
                steepest = i;
            }
        }
        return mark(Kind.STEEPEST, steepest, "deck.range.fallsFastest");
    }

    private RangeMark minimum(int least, int from) {
        return least >= losses.length - 1 - from / 2
                ? RangeMark.none(Kind.MINIMUM, "deck.range.stillFalling")
                : mark(Kind.MINIMUM, least, "deck.range.isLeast");
    }

    private RangeMark mark(Kind kind, int at, String sentence) {
        // On the curve as it is drawn. The mean lags, but so does the loss: a rate shows its worth only some updates on.
        return RangeMark.at(kind, rates[at], smoothed[at], sentence);
    }

    private RangeMark blowUp(int at, boolean learned) {
        if (at < smoothed.length) {
            return RangeMark.at(Kind.BLOW_UP, rates[at], smoothed[at],
                    learned ? "deck.range.aboveStart" : "deck.range.doubled");
        }
        return at < losses.length
                ? RangeMark.at(Kind.BLOW_UP, rates[at], Double.NaN, "deck.range.notFinite")
                : RangeMark.none(Kind.BLOW_UP, "deck.range.noBlowUp");
    }
}
