package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * Makes a {@link Graph} of a tape. Functions that follow each other inside one folded module become one call; the
 * tensors that only they use are not seen. The run is unbroken on the tape, so folding never makes a cycle.
 */
final class GraphBuilder {
    /** Functions that are drawn as one. Each is only equal to itself: comparing what is in it would take long. */
    private static final class Run {
        private final @Nullable ModulePath module;
        private final List<FunctionState> functions = new ArrayList<>();

        Run(@Nullable ModulePath module) {
            this.module = module;
        }
    }

    private final TapeSnapshot snapshot;
    private final CardSizes metrics;
    private final Map<Long, TensorState> tensors = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    /** The run that uses a tensor first, and the one that made it. */
    private final Map<Long, Run> users = new HashMap<>();
    private final Map<Long, Run> makers = new HashMap<>();
    /** Tensors that several runs use. */
    private final Set<Long> shared = new HashSet<>();

    GraphBuilder(TapeSnapshot snapshot, CardSizes metrics, Set<ModulePath> folded) {
        this.snapshot = snapshot;
        this.metrics = metrics;
        snapshot.tensors().forEach(tensor -> tensors.put(tensor.id(), tensor));
        Map<ModulePath, Optional<ModulePath>> modules = new HashMap<>(); // of thousands of Functions there are few
        for (FunctionState function : snapshot.functions()) {
            ModulePath module = modules.computeIfAbsent(function.scope(),
                    scope -> Optional.ofNullable(ModuleFolding.outermost(scope, folded))).orElse(null);
            if (module == null || runs.isEmpty() || !module.equals(runs.getLast().module)) {
                runs.add(new Run(module));
            }
            runs.getLast().functions.add(function);
        }
        for (Run run : runs) {
            for (FunctionState function : run.functions) {
                for (Long id : function.inputs()) {
                    if (!run.equals(users.getOrDefault(id, run))) {
                        shared.add(id);
                    }
                    users.putIfAbsent(id, run);
                }
                makers.put(function.output(), run);
            }
        }
    }

    Graph build() {
        Set<Long> hidden = hidden();
        List<Graph.Call> calls = runs.stream().map(run -> call(run, hidden)).toList();
        Set<Long> sides = sides(calls);
        Map<Long, Graph.Card> cards = new LinkedHashMap<>();
        for (TensorState tensor : snapshot.tensors()) {
            if (!hidden.contains(tensor.id())) {
                CardKind kind = kind(tensor, sides);
                cards.put(tensor.id(), new Graph.Card(tensor.id(), kind, metrics.cardWidth(kind, tensor),
                        metrics.cardHeight(kind, tensor)));
            }
        }
        return new Graph(cards, calls);
    }

    private CardKind kind(TensorState tensor, Set<Long> sides) {
        if (MissingFunction.isUnmade(tensor.id())) {
            return CardKind.UNMADE;
        }
        if (!sides.contains(tensor.id()) || (metrics.isSpacious() && !tensor.isNumber())) {
            return CardKind.MAIN;
        }
        return tensor.isNumber() ? CardKind.CONSTANT : CardKind.SIDE;
    }

    /** Returns what one folded module alone uses: its parameters, its constants, and all it makes on the way. */
    private Set<Long> hidden() {
        Set<Long> hidden = new HashSet<>();
        users.forEach((id, user) -> {
            Run maker = makers.get(id);
            TensorState tensor = tensor(id);
            boolean inside = maker == null
                    ? tensor.parameter() || tensor.requiresGrad() || tensor.isNumber()
                    : maker.equals(user);
            if (!shared.contains(id) && user.module != null && inside && !Objects.equals(snapshot.loss(), id)) {
                hidden.add(id);
            }
        });
        return hidden;
    }

    private Graph.Call call(Run run, Set<Long> hidden) {
        FunctionState first = run.functions.getFirst();
        ModulePath module = run.module;
        if (module == null) {
            String name = Names.shortCall(first.call());
            return new Graph.Call(first.index(), first.index(), name, metrics.junctionWidth(name),
                    metrics.junctionHeight(1), first.scope(), first.inputs(), List.of(first.output()), null);
        }
        Set<Long> inputs = new LinkedHashSet<>();
        Set<Long> outputs = new LinkedHashSet<>();
        for (FunctionState function : run.functions) {
            function.inputs().stream().filter(id -> !run.equals(makers.get(id))).forEach(inputs::add);
            outputs.add(function.output());
        }
        inputs.removeAll(hidden);
        outputs.removeAll(hidden);
        String title = module.title();
        return new Graph.Call(first.index(), run.functions.getLast().index(), title, metrics.moduleWidth(title),
                metrics.moduleHeight(), module.parent(), List.copyOf(inputs), List.copyOf(outputs),
                module);
    }

    /**
     * Leaves that no Function made, that only one uses, and not as what flows through it, stand above its junction. What is
     * made without a gradient is a leaf, too, but comes from where it was made, which may be another row.
     */
    private Set<Long> sides(List<Graph.Call> calls) {
        Map<Long, Integer> uses = new HashMap<>();
        calls.forEach(call -> call.inputs().forEach(id -> uses.merge(id, 1, Integer::sum)));
        Set<Long> sides = new HashSet<>();
        for (Graph.Call call : calls) {
            List<Long> candidates = new ArrayList<>(call.inputs());
            candidates.removeIf(id -> !tensor(id).leaf() || makers.containsKey(id) || uses.getOrDefault(id, 0) != 1);
            if (!candidates.isEmpty() && candidates.size() == call.inputs().size()) {
                candidates.remove(flow(candidates));
            }
            sides.addAll(candidates);
        }
        return sides;
    }

    /** Of inputs that are all leaves, the one that flows through: the first that is no parameter. */
    private Long flow(List<Long> leaves) {
        return leaves.stream().filter(id -> !tensor(id).parameter()).findFirst().orElse(leaves.getFirst());
    }

    private TensorState tensor(long id) {
        TensorState tensor = tensors.get(id);
        if (tensor == null) {
            throw new IllegalArgumentException("a Function uses the unknown tensor " + id);
        }
        return tensor;
    }
}
