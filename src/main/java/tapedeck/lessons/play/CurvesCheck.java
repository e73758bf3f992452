package tapedeck.lessons.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;

/** The check of each curve that a question shows: the right one and the wrong ones are what their texts say. */
final class CurvesCheck {
    private final Question.Curves question;
    private final Map<String, EvaluationContext> runs;

    /** @param runs those of the curves, by their keys */
    CurvesCheck(Question.Curves question, Map<String, EvaluationContext> runs) {
        this.question = question;
        this.runs = runs;
    }

    /** The faults by the lines of the curves; empty if there are none. */
    SortedMap<Integer, Message> faults() {
        SortedMap<Integer, Message> faults = new TreeMap<>();
        Map<List<Double>, String> keys = new HashMap<>();
        for (Question.Curve curve : question.curves()) {
            EvaluationContext run = runs.get(curve.key());
            if (run == null) {
                continue; // said by the run itself
            }
            String same = keys.putIfAbsent(CurveRuns.numbers(run.losses(), question.iterations()), curve.key());
            if (same != null) {
                faults.put(curve.line(), Message.of("lessons.check.same-curve", "key", curve.key(), "other", same));
            } else if (curve.expected() == null) {
                faults.put(curve.line(), Message.of("lessons.check.curve-unclaimed", "key", curve.key()));
            } else {
                judge(curve, curve.expected(), faults);
            }
        }
        return faults;
    }

    private void judge(Question.Curve curve, Cue.Expect expected, Map<Integer, Message> faults) {
        try {
            if (!new ClaimEvaluator(new Observation(runs, curve.key(), null, null)).holds(expected.claim())) {
                faults.put(curve.line(), Message.of("lessons.check.untrue", "claim", expected.text()));
            }
        } catch (ClaimException e) {
            faults.put(curve.line(), e.message());
        }
    }
}
