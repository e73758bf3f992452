package tapedeck.finding.detectors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A parameter was used on the way to a number that requires a gradient, and no gradient ever came to it: somewhere in between
 * the graph is cut. Where an optimizer has it, it is meant to learn: a target network has none. A network whose output is
 * detached for one loss and learns from another gets its gradients there.
 */
public final class DetachedFromLoss implements Detector {
    private static final Pattern CUTS = Pattern
            .compile("\\.(detach|item|tolist|numpy)\\(|\\.data\\b|no_grad|\\bargmax\\(");

    private static final Pattern MADE = Pattern
            .compile("^\\s*([A-Za-z_]\\w*)\\s*=.*(requires_grad\\s*=\\s*True|requires_grad_\\(|\\bParameter\\()");

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.PARAMETER_WITHOUT_GRADIENT);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Set<String> reached = evidence.capturedIterations().stream().flatMap(each -> each.tensors().stream()
                .filter(tensor -> each.isReached(tensor.id()))).map(TensorState::name).collect(Collectors.toSet());
        for (int i = evidence.capturedIterations().size() - 1; i >= 0; i--) {
            IterationGraph graph = evidence.capturedIterations().get(i);
            Set<Long> trained = zeroed(graph);
            List<TensorState> cut = graph.leaves().stream().filter(each -> !reached.contains(each.name())
                    && trained.contains(each.id()) && isWhole(graph)
                    && isUsed(graph, each)).toList();
            if (!cut.isEmpty()) {
                return Optional.of(found(evidence, graph, cut));
            }
        }
        return readAside(evidence, reached);
    }

    /** Returns what an optimizer has, and no Function was given in any iteration, while a line makes something of its numbers. */
    private static Optional<Finding> readAside(Evidence evidence, Set<String> reached) {
        IterationGraph graph = evidence.last();
        if (graph == null || !isWhole(graph)) {
            return Optional.empty();
        }
        for (String each : unused(evidence, graph)) {
            int line = reached.contains(each)
                    ? 0
                    : evidence.script().first(Pattern.compile("^\\s*[\\w., ]+=(?!.*print\\().*(?<![\\w.])"
                            + Pattern.quote(each) + "\\.(item|tolist|numpy|detach|data)\\b"));
            if (line > 0) {
                return Optional.of(finding(evidence, graph, each, line, 1, each));
            }
        }
        return Optional.empty();
    }

    /**
     * The names of parameters that no Function was given. A tape has no name for what an optimizer zeroes and nothing else uses: it is
     * one of those that the script makes and no tape names.
     */
    private static Set<String> unused(Evidence evidence, IterationGraph graph) {
        Set<String> names = new LinkedHashSet<>();
        for (TensorState each : graph.captured().parameters()) {
            if (!each.name().isEmpty()
                    && evidence.capturedIterations().stream().allMatch(looked -> looked.users(each.id()).isEmpty())) {
                names.add(each.name());
            }
        }
        if (zeroed(graph).stream().anyMatch(each -> graph.tensor(each) == null)) {
            Set<String> used = evidence.capturedIterations().stream().flatMap(each -> each.tensors().stream())
                    .map(TensorState::name).collect(Collectors.toSet());
            for (int i = 1; i <= evidence.script().size(); i++) {
                Matcher made = MADE.matcher(evidence.script().line(i));
                if (made.find() && !used.contains(made.group(1))) {
                    names.add(made.group(1));
                }
            }
        }
        return names;
    }

    /** Returns whether a backward pass came to its end: one that a number stopped, which is not finite, brings no gradients. */
    private static boolean isWhole(IterationGraph graph) {
        return graph.captured().events().stream().anyMatch(TapeEvent.BackwardEnded.class::isInstance);
    }

    /** Returns what an optimizer has: it zeroes all of it, and a recording tells what has no gradient. */
    private static Set<Long> zeroed(IterationGraph graph) {
        Set<Long> all = new HashSet<>();
        for (TapeEvent event : graph.captured().events()) {
            if (event instanceof TapeEvent.GradZeroed zeroed) {
                all.add(zeroed.tensor());
            } else if (event instanceof TapeEvent.OptimizerStepped stepped) {
                all.addAll(stepped.without());
            }
        }
        return all;
    }

    private static boolean isUsed(IterationGraph graph, TensorState leaf) {
        return graph.users(leaf.id()).stream().anyMatch(each -> each.output().requiresGrad());
    }

    private static Finding found(Evidence evidence, IterationGraph graph, List<TensorState> cut) {
        TensorState leaf = cut.getFirst();
        FunctionRecorded end = lastBefore(graph, leaf);
        FunctionRecorded after = end == null ? null : behind(graph, end.output());
        int line = after != null ? cutting(evidence, graph, after) : nextNaming(graph, end);
        return finding(evidence, graph, ElementPlace.name(leaf), line, cut.size(),
                ElementPlace.name(end == null ? leaf : end.output()));
    }

    private static Finding finding(Evidence evidence, IterationGraph graph, String leaf, int line, int parameters,
            String last) {
        return Finding.seen(FindingKind.PARAMETER_WITHOUT_GRADIENT, new FindingSite(graph.iteration(), 1, leaf, line),
                evidence, Message.of("finding.cutOff", "tensor", leaf, "parameters", parameters, "last", last,
                        "looked", evidence.capturedIterations().size()));
    }

    /** The last Function to which the leaf's graph comes. */
    private static @Nullable FunctionRecorded lastBefore(IterationGraph graph, TensorState leaf) {
        FunctionRecorded last = null;
        Set<Long> seen = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(leaf.id()));
        while (!open.isEmpty()) {
            for (FunctionRecorded user : graph.users(open.pop())) {
                if (user.output().requiresGrad() && seen.add(user.output().id())) {
                    open.add(user.output().id());
                    last = last == null || user.index() > last.index() ? user : last;
                }
            }
        }
        return last;
    }

    /** Returns what was given a tensor's numbers without its graph, or null. */
    private static @Nullable FunctionRecorded behind(IterationGraph graph, TensorState tensor) {
        return graph.functions().stream().filter(each -> each.inputs().stream()
                .anyMatch(input -> input.detachedFrom() != null && input.detachedFrom() == tensor.id())).findFirst()
                .orElse(null);
    }

    /** The line that took it out of the graph: the one on which it was used without, or the last before that says so. */
    private static int cutting(Evidence evidence, IterationGraph graph, FunctionRecorded after) {
        int at = IterationGraph.line(after);
        if (evidence.script().has(at, CUTS)) {
            return at;
        }
        int line = at;
        for (TapeEvent event : graph.captured().events()) {
            if (event instanceof FunctionRecorded recorded && recorded.index() == after.index()) {
                return line;
            }
            line = event instanceof TapeEvent.LineReached reached && CUTS.matcher(reached.code()).find()
                    ? reached.line().line()
                    : line;
        }
        return line;
    }

    /** The next line of the program that names what the last Function made: there it is taken out of the graph. */
    private static int nextNaming(IterationGraph graph, @Nullable FunctionRecorded end) {
        int at = IterationGraph.line(end);
        boolean past = false;
        for (TapeEvent event : graph.captured().events()) {
            if (event instanceof FunctionRecorded function && function.index() == (end == null ? -1 : end.index())) {
                past = true;
            } else if (past && event instanceof TapeEvent.LineReached line && end != null
                    && !end.output().name().isEmpty()
                    && line.code().matches(
                            ".*\\b" + end.output().name().replaceAll("_\\d+$", "").replace(".", "\\.") + "\\b.*")) {
                return line.line().line();
            }
        }
        return at;
    }
}
