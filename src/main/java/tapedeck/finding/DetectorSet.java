package tapedeck.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Detectors that look together. Immutable.
 *
 * @param detectors each for its kinds of trouble
 */
public record DetectorSet(List<Detector> detectors) {
    public DetectorSet {
        detectors = List.copyOf(detectors);
    }

    /** Returns what could not be judged, each kind at most once, in their order. */
    public List<Unjudged> unjudged(Evidence evidence) {
        return detectors.stream().flatMap(each -> each.unjudged(evidence).stream()).toList();
    }

    /** Returns what is wrong, the cause before what it causes; most often nothing. */
    public List<Finding> in(Evidence evidence) {
        return detectors.stream().map(each -> each.look(evidence)).flatMap(Optional::stream).map(NetworkRemedies::addTo)
                .sorted(Comparator.comparing(Finding::kind)).toList();
    }
}
