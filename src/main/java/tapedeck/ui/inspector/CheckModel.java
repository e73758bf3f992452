package tapedeck.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.Place;
import tapedeck.program.Failure;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;
import tapedeck.ui.work.Newest;

/** What the page of checks says. Without Nodes. */
final class CheckModel {
    /** The account of both modes. */
    static final String MODES = "Forward mode carries derivatives from the inputs outwards, along with the values: one "
            + "pass for each input element. Reverse mode records first, then goes from the output back: one pass for "
            + "each output. Many parameters and one loss: reverse needs one.";

    private CheckModel() {}

    /** How a derivative was found, what it is, how far it is from reverse mode's, and what all of them would cost. */
    record Way(String name, String value, String error, String evaluations) {}

    static List<Way> ways(NumericCheck check) {
        NumericCheck.Cost cost = check.cost();
        return List.of(new Way("reverse", InspectorTexts.signed(check.reverse()), "", Numbers.count(cost.reverse())),
                new Way("forward", InspectorTexts.signed(check.forward()),
                        error(Math.abs(check.forward() - check.reverse())), Numbers.count(cost.forward())),
                new Way("numeric", InspectorTexts.signed(check.numeric()), error(check.error()),
                        Numbers.count(cost.differences())));
    }

    /** What the counts are of. */
    static String counted(NumericCheck check) {
        long n = check.cost().elements();
        return "runs: Function evaluations for "
                + (n == 1 ? "the only element" : "all " + Numbers.count(n) + " elements")
                + " of this tensor. Reverse mode brings every other tensor's gradient with it.";
    }

    static String error(double error) {
        return Double.isNaN(error) ? "nan" : Numbers.of(error, 2);
    }

    static String whole(NumericCheck check, TapeSnapshot snapshot) {
        NumericCheck.Whole whole = check.whole();
        if (whole == null) {
            return "";
        }
        String of = whole.checked() == whole.of()
                ? "All " + Numbers.count(whole.of()) + " elements"
                : Numbers.count(whole.checked()) + " of " + Numbers.count(whole.of())
                        + " elements, evenly chosen";
        String worst = whole.worst() < 0
                ? ""
                : " at " + new Place(check.place().tensor(), whole.worst()).text(snapshot);
        return of + ": differences are off by at most " + error(whole.largestError()) + worst
                + ", forward mode by at most " + error(whole.forwardError()) + ".";
    }

    /** Why nothing can be checked; empty if it can. */
    static String obstacle(Subject subject, @Nullable Object loss) {
        if (!subject.tensor().requiresGrad()) {
            return subject.name() + " does not require grad: the tape does not follow it.";
        }
        if (subject.tensor().data().numel() == 0) {
            return subject.name() + " has no elements.";
        }
        return loss == null ? "There is no loss on the tape yet. Step forward until there is one." : "";
    }

    /** Whether the numbers that are shown are of another moment, step or extent than is asked about. */
    static boolean isStale(CheckJob shown, CheckJob asked) {
        return !shown.equals(asked);
    }

    /** Of what the numbers are that are shown: until new ones are there, old ones must not pass for them. */
    static String of(CheckJob shown, CheckJob asked) {
        TapeSnapshot then = shown.snapshot();
        String iteration = "of iteration " + Numbers.count(then.iteration());
        if (!isStale(shown, asked)) {
            return iteration;
        }
        String what = then.iteration() != asked.snapshot().iteration()
                ? iteration
                : shown.h() != asked.h()
                        ? "with h = " + Numbers.of(shown.h(), 2)
                        : then.equals(asked.snapshot()) ? iteration : "of another step";
        return "still " + what + "; running again …";
    }

    /** Why there is no result; empty if there is one. */
    static String failure(Words words, Newest.Done<CheckJob, NumericCheck> done) {
        if (done.result() != null) {
            return "";
        }
        Throwable failure = done.failure();
        return failure == null
                ? "The tape cannot be run again."
                : "The tape cannot be run again: " + words.of(Failure.describe(failure));
    }

    /** Where the curve is lowest, in a sentence. */
    static String best(NumericCheck check) {
        NumericCheck.Sample best = check.curve().getFirst();
        for (NumericCheck.Sample sample : check.curve()) {
            best = sample.error() < best.error() ? sample : best;
        }
        return "Least error " + error(best.error()) + " near h = " + Numbers.of(best.h(), 1)
                + ". A larger h cuts corners, error ~ h²; a smaller one drowns in rounding, error ~ 1/h.";
    }
}
