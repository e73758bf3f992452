package tapedeck.finding;

import java.util.List;

/** A detector that speaks only of what other runs of the same Program show beside this one. */
public interface ComparativeDetector extends Detector {
    /**
     * A run that it wants to see.
     *
     * @param rate to start with, above 0
     * @param rateHeld whether the rate is to be kept there
     * @param iterations at most, from 1
     */
    record TrialRequest(double rate, boolean rateHeld, long iterations) {}

    /**
     * Returns what it wants to see, most often nothing: a run that goes well needs no other beside it.
     *
     * @param found what is wrong otherwise: what comes of that is no matter of the rate
     */
    List<TrialRequest> requests(Evidence evidence, List<Finding> found);
}
