package tapedeck.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All detectors there are. */
public final class Findings {
    private static final List<Detector> ALL = List.of(new Diverged(), new Died());

    private Findings() {}

    /** What is wrong, the cause before what it causes; most often nothing. */
    public static List<Finding> in(Evidence evidence) {
        return ALL.stream().map(each -> each.look(evidence)).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Finding::trouble)).toList();
    }
}
