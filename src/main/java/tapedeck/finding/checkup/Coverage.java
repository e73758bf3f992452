package tapedeck.finding.checkup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.Unjudged;
import tapedeck.text.Message;

/**
 * The coverage of a run: what it was judged by, and what not: that nothing was found is said of the first alone. Immutable.
 *
 * @param unjudged each kind of trouble that could not be judged, once, in their order
 */
public record Coverage(List<Unjudged> unjudged) {
    public Coverage {
        unjudged = List.copyOf(unjudged);
    }

    /**
     * Of a run that is over.
     *
     * @param found what was found: of these kinds it was judged
     * @param trialsDone whether all other runs that were wished for could be run
     */
    static Coverage of(Evidence evidence, List<Finding> found, boolean trialsDone) {
        Set<FindingKind> open = Detectors.kinds();
        found.forEach(each -> open.remove(each.kind()));
        List<Unjudged> unjudged = new ArrayList<>();
        Needs needs = new Needs(evidence, trialsDone);
        for (FindingKind each : List.copyOf(open)) {
            Message why = needs.whyUnjudged(each);
            if (why != null) {
                open.remove(each);
                unjudged.add(new Unjudged(each, why));
            }
        }
        for (Unjudged each : Detectors.all().unjudged(evidence)) {
            if (open.remove(each.kind())) {
                unjudged.add(each);
            }
        }
        return new Coverage(unjudged);
    }

    /** Returns how many kinds are looked for. */
    public static int all() {
        return Detectors.kinds().size();
    }

    /** The kinds that were judged. */
    public Set<FindingKind> judged() {
        Set<FindingKind> judged = Detectors.kinds();
        unjudged.forEach(each -> judged.remove(each.kind()));
        return judged;
    }

    /** The others, by why they could not be. */
    public Map<Message, List<FindingKind>> reasons() {
        return unjudged.stream().collect(Collectors.groupingBy(Unjudged::why, LinkedHashMap::new,
                Collectors.mapping(Unjudged::kind, Collectors.toList())));
    }
}
