package tapedeck.finding.detectors;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.RunReadings;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * An iteration hangs on those before it: a Function was given a tensor that requires a gradient, is no leaf, and was made in an
 * earlier iteration; or a tensor of the graph is appended to a list that is not made anew. It speaks if that is so in most
 * of the iterations that were looked into.
 */
public final class GraphGrows implements Detector {
    private static final int ITERATIONS = 3;
    /** Of a recording, whose iterations are few and far from each other. */
    private static final int RECORDED = 2;
    /** Of those that were looked into: what is kept may be dropped after an epoch. */
    private static final double SHARE = 0.5;
    private static final double LONGER = 1.5;
    /** An iteration by which a program that keeps little would have let go. */
    private static final int LATE = 10;
    private static final Pattern APPENDED = Pattern.compile("([\\w.]+)\\.append\\(\\s*([\\w.]+)\\s*\\)");

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.GRAPH_GROWS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<IterationGraph> backward = evidence.capturedIterations().stream()
                .filter(each -> !each.roots().isEmpty()).toList();
        if (!backward.isEmpty() && staysAsLong(backward)) {
            return Optional.empty();
        }
        List<Finding> found = backward.stream()
                .map(each -> carried(evidence, each).or(() -> appended(evidence, each))).flatMap(Optional::stream)
                .toList();
        int least = evidence.program() instanceof RecordedProgram ? RECORDED : ITERATIONS;
        return found.size() < least || found.size() < SHARE * backward.size()
                ? recorded(evidence)
                : Optional.of(found.getFirst());
    }

    /** Returns what a recorder saw living where the last recorded iteration began, of all that were recorded well before. */
    private static Optional<Finding> recorded(Evidence evidence) {
        RunReadings readings = evidence.runReadings();
        IterationGraph last = evidence.last();
        if (readings == null || last == null || last.iteration() < LATE) {
            return Optional.empty();
        }
        List<Long> before = evidence.capturedIterations().stream().map(IterationGraph::iteration)
                .filter(each -> each <= last.iteration() - ITERATIONS).toList();
        return readings.retained().stream()
                .filter(each -> each.iteration() == last.iteration() && each.of().containsAll(before)).findFirst()
                .map(each -> Finding.seen(FindingKind.GRAPH_GROWS,
                        new FindingSite(last.iteration(), 1, each.call(), each.line()), evidence,
                        Message.of("finding.graphKept.recorded", "call", each.call(), "iterations", each.of().size(),
                                "iteration", last.iteration())));
    }

    /** Returns whether backward goes into earlier iterations, and not further and further: what was kept is let go in time. */
    private static boolean staysAsLong(List<IterationGraph> backward) {
        return backward.getLast().passedEarlier() > 0
                && backward.getLast().passedEarlier() <= LONGER
                        * backward.get(Math.min(1, backward.size() - 1)).passedEarlier();
    }

    private static Optional<Finding> carried(Evidence evidence, IterationGraph graph) {
        return graph.carried().stream().filter(each -> each.to().output().requiresGrad()).findFirst()
                .map(each -> finding(evidence, graph, ElementPlace.name(each.tensor()), IterationGraph.line(each.to()),
                        "finding.graphGrows"));
    }

    private static Optional<Finding> appended(Evidence evidence, IterationGraph graph) {
        Set<String> fresh = new HashSet<>();
        Set<String> inGraph = new HashSet<>();
        for (TapeEvent event : graph.captured().events()) {
            if (event instanceof TapeEvent.Assigned assigned) {
                if (assigned.tensor() == null) {
                    fresh.add(assigned.name());
                    inGraph.remove(assigned.name());
                } else if (assigned.tensor().requiresGrad() && !assigned.tensor().leaf()) {
                    inGraph.add(assigned.name());
                }
            } else if (event instanceof TapeEvent.LineReached line) {
                Matcher append = APPENDED.matcher(line.code());
                if (append.find() && inGraph.contains(append.group(2)) && !fresh.contains(append.group(1))) {
                    return Optional
                            .of(finding(evidence, graph, append.group(2), line.line().line(), "finding.graphKept"));
                }
            }
        }
        return Optional.empty();
    }

    private static Finding finding(Evidence evidence, IterationGraph graph, String tensor, int line, String sentence) {
        long iteration = graph.iteration();
        return Finding.seen(FindingKind.GRAPH_GROWS, new FindingSite(iteration, 1, tensor, line), evidence,
                Message.of(sentence, "tensor", tensor, "iteration", iteration));
    }
}
