package tapedeck.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.program.Failure;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.work.Newest;

/** The model of the page of checks. Without Nodes. */
final class CheckModel {
    /** Functions that are named where some are unknown. */
    private static final int NAMED = 3;
    private static final int DIGITS = 4;
    /** Relative errors that are no disagreement. */
    private static final double MEASURED = 1e-4;
    private static final double EXACT = 1e-9;

    private CheckModel() {}

    /** The way in which a derivative was found, what it is, how far it is from reverse mode's, and what all of them would cost. */
    record Way(Message name, String value, String error, String evaluations) {}

    /**
     * The verdict of another way on a gradient.
     *
     * @param mark a tick where it agrees, and how far it is off
     */
    record Verdict(String value, String mark, boolean agrees) {
        private static Verdict of(double value, double exact, double tolerance) {
            double error = Math.abs(value - exact);
            boolean agrees = error <= tolerance * Math.max(Math.abs(exact), tolerance);
            return new Verdict(Numbers.of(value, DIGITS), (agrees ? "✓ " : "≠ ") + error(error), agrees);
        }
    }

    /** Returns whether {@code check} is of this gradient: not so while parts are still to come, or once it was clipped. */
    static boolean isOf(NumericCheck check, double grad) {
        return Math.abs(check.reverse() - grad) <= EXACT * Math.max(Math.abs(grad), EXACT);
    }

    /** By finite differences, which cut corners and drown in rounding: agreement is to four digits. */
    static Verdict differences(NumericCheck check) {
        return Verdict.of(check.numeric(), check.reverse(), MEASURED);
    }

    /** By forward mode, which is exact up to the order of sums. */
    static Verdict forward(NumericCheck check) {
        return Verdict.of(check.forward(), check.reverse(), EXACT);
    }

    static List<Way> ways(NumericCheck check) {
        NumericCheck.Cost cost = check.cost();
        return List.of(new Way(Message.of("inspector.check.reverse"), InspectorTexts.signed(check.reverse()), "",
                Numbers.count(cost.reverse())),
                new Way(Message.of("inspector.check.forward"), InspectorTexts.signed(check.forward()),
                        magnitude(Math.abs(check.forward() - check.reverse())), Numbers.count(cost.forward())),
                new Way(Message.of("inspector.check.numeric"), InspectorTexts.signed(check.numeric()),
                        magnitude(check.error()), Numbers.count(cost.differences())));
    }

    /** One digit: in its column there is place for no more. */
    private static String magnitude(double error) {
        return Double.isNaN(error) ? "nan" : Numbers.of(error, 1);
    }

    /** Returns what the counts are of. */
    static Message counted(NumericCheck check) {
        return Message.of("inspector.check.counted", "n", check.cost().elements());
    }

    static String error(double error) {
        return Double.isNaN(error) ? "nan" : Numbers.of(error, 2);
    }

    /** Returns what came out for the whole tensor, or null. */
    static @Nullable Message whole(NumericCheck check, TapeSnapshot snapshot) {
        NumericCheck.Whole whole = check.whole();
        if (whole == null) {
            return null;
        }
        Message elements = whole.checked() == whole.of()
                ? Message.of("inspector.check.all-elements", "n", whole.of())
                : Message.of("inspector.check.some-elements", "n", whole.checked(), "all", whole.of());
        return whole.worst() < 0
                ? Message.of("inspector.check.whole", "elements", elements, "error", error(whole.largestError()),
                        "forward", error(whole.forwardError()))
                : Message.of("inspector.check.whole-at", "elements", elements, "error", error(whole.largestError()),
                        "place", new ElementPlace(check.place().tensor(), whole.worst()).text(snapshot), "forward",
                        error(whole.forwardError()));
    }

    /** Why nothing can be checked; null if it can. */
    static @Nullable Message obstacle(Subject subject, @Nullable Object loss) {
        if (!subject.tensor().requiresGrad()) {
            return Message.of("inspector.check.not-required", "name", subject.name());
        }
        if (subject.tensor().data().numel() == 0) {
            return Message.of("inspector.check.empty", "name", subject.name());
        }
        return loss == null ? Message.of("inspector.check.no-loss") : null;
    }

    /** Returns whether the numbers that are shown are of another moment, step or extent than is asked about. */
    static boolean isStale(CheckJob shown, CheckJob asked) {
        return !shown.equals(asked);
    }

    /** Of what the numbers are that are shown: until new ones are there, old ones must not pass for them. */
    static Message of(CheckJob shown, CheckJob asked) {
        TapeSnapshot then = shown.snapshot();
        if (!isStale(shown, asked)) {
            return Message.of("inspector.check.of", "iteration", then.iteration());
        }
        boolean sameIteration = then.iteration() == asked.snapshot().iteration();
        if (sameIteration && shown.h() != asked.h()) {
            return Message.of("inspector.check.still-of-h", "h", Numbers.of(shown.h(), 2));
        }
        return sameIteration && !then.equals(asked.snapshot())
                ? Message.of("inspector.check.still-of-step")
                : Message.of("inspector.check.still-of", "iteration", then.iteration());
    }

    /** Why there is no result; null if there is one. */
    static @Nullable Message failure(Newest.Done<CheckJob, NumericCheck> done) {
        if (done.result() != null) {
            return null;
        }
        Throwable failure = done.failure();
        if (failure != null) {
            return Message.of("inspector.check.failed", "why", Failure.describe(failure));
        }
        List<Message> unknown = done.job().snapshot().functions().stream()
                .filter(each -> each.recorded() != null && each.recorded().function() == null).map(FunctionState::call)
                .distinct().limit(NAMED).map(Message::verbatim).toList();
        return unknown.isEmpty()
                ? Message.of("inspector.check.cannot")
                : Message.of("inspector.check.unknown", "calls", Message.list(unknown));
    }

    /** Where the curve is lowest, in a sentence. */
    static Message best(NumericCheck check) {
        NumericCheck.Sample best = check.curve().getFirst();
        for (NumericCheck.Sample sample : check.curve()) {
            best = sample.error() < best.error() ? sample : best;
        }
        return Message.of("inspector.check.best", "error", error(best.error()), "h", Numbers.of(best.h(), 1));
    }
}
