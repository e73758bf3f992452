package tapedeck.ui.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.StepCurve;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The model of a step. Without Nodes. */
final class StepModel {
    private static final int DIGITS = 3;
    private static final List<Double> MULTIPLES = List.of(0.0, 0.5, 1.0, 2.0, 4.0);

    private StepModel() {}

    /** At so many times the rate: which rate that is, and the loss it would have led to. */
    record Sample(String times, String rate, String loss) {}

    /** A layer's own step: how much less was promised, how much less came, and which share that is. */
    record Line(Message name, String promised, String came, String share) {}

    static List<Sample> samples(StepCurve curve) {
        return MULTIPLES.stream().map(times -> new Sample(Numbers.shortest(times) + "×",
                Numbers.of(times * curve.rate(), DIGITS), Numbers.of(curve.whole().at(times), DIGITS + 1))).toList();
    }

    /** All parameters first, then each layer alone. */
    static List<Line> lines(StepCurve curve) {
        java.util.ArrayList<Line> lines = new java.util.ArrayList<>();
        lines.add(line(Message.of("step.all"), curve.whole()));
        curve.parts().forEach(part -> lines.add(line(Message.of("step.layer", "name", part.name()), part.along())));
        return lines;
    }

    private static Line line(Message name, StepCurve.Profile along) {
        return new Line(name, change(along.slope()), change(-along.actual()), share(along));
    }

    private static String change(double change) {
        return change > 0 ? "+" + Numbers.of(change, DIGITS) : Numbers.of(change, DIGITS);
    }

    private static String share(StepCurve.Profile along) {
        return Double.isFinite(along.ratio()) && along.predicted() > 0 ? Numbers.of(along.ratio(), 2) : "–";
    }

    /** How far the linear approximation held. */
    static Message linearity(StepCurve curve) {
        StepCurve.Profile whole = curve.whole();
        if (whole.slope() == 0) {
            return Message.of("step.level");
        }
        if (whole.slope() > 0) {
            return Message.of("step.uphill", "promised", Numbers.of(whole.slope(), DIGITS), "came",
                    change(-whole.actual()));
        }
        if (!Double.isFinite(whole.actual()) || whole.actual() <= 0) {
            return Message.of("step.rose", "promised", Numbers.of(whole.predicted(), DIGITS), "rise",
                    Numbers.of(-whole.actual(), DIGITS));
        }
        return Message.of("step.kept", "promised", Numbers.of(whole.predicted(), DIGITS), "came",
                Numbers.of(whole.actual(), DIGITS), "share", Numbers.of(whole.ratio(), 2));
    }

    /** Returns what the step would have come to at the rate that is set now; null where that is the rate it was taken with. */
    static @Nullable Message wanted(StepCurve curve, double rate) {
        double times = times(curve, rate);
        if (times == 1 || !Double.isFinite(times)) {
            return null;
        }
        String written = Numbers.shortest(rate);
        return times > StepCurve.FURTHEST
                ? Message.of("step.beyond", "rate", written)
                : Message.of("step.wanted", "rate", written, "loss", Numbers.of(curve.whole().at(times), DIGITS + 1));
    }

    /** How many times the rate of the step a rate is; not finite where the step was taken with rate 0. */
    static double times(StepCurve curve, double rate) {
        return rate / curve.rate();
    }

    /** How large a rate the bend allows, and what that is worth. */
    static Message bend(StepFacts seen) {
        if (seen.bend() == null) {
            return Message.of("step.bend.large");
        }
        String lambda = Numbers.of(seen.bend().largest(), DIGITS);
        if (seen.flat()) {
            return Message.of("step.bend.flat", "lambda", lambda);
        }
        if (seen.bend().largest() <= 0) {
            return Message.of("step.bend.none", "lambda", lambda);
        }
        return seen.limit() == null
                ? Message.of("step.bend.other", "lambda", lambda)
                : Message.of("step.bend.limit", "lambda", lambda, "rate", Numbers.of(seen.limit(), DIGITS));
    }
}
