package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.BoundsText;
import tapedeck.surface.Nudge;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.theme.Palette;

/** A snapshot that is drawn, with what is asked of it over and over. Immutable, but for what is worked out once. */
public final class ShownGraph {
    private final TapeSnapshot snapshot;
    private final Graph graph;
    private final GraphActivity activity;
    private final Palette palette;
    private final GradientSizes magnitudes;
    private final Map<Long, TensorState> tensors = new HashMap<>();
    private final Map<Long, String> changes = new HashMap<>();
    private final Map<Integer, Graph.Call> calls;
    private @Nullable GradientScale scale;

    /** @param graph of this snapshot */
    public ShownGraph(TapeSnapshot snapshot, Graph graph, GraphActivity activity, Palette palette) {
        this(snapshot, graph, activity, palette, new GradientSizes(), null);
    }

    /**
     * One with other numbers, and what changed in each card.
     *
     * @param before as it is
     * @param magnitudes that were worked out for earlier ones
     * @param nudge whose numbers are shown; null is none
     */
    public ShownGraph(TapeSnapshot before, Graph graph, GraphActivity activity, Palette palette,
            GradientSizes magnitudes,
            @Nullable Nudge nudge) {
        this.magnitudes = magnitudes;
        snapshot = nudge == null ? before : before.withNumbers(nudge.numbers());
        this.graph = graph;
        this.activity = activity;
        this.palette = palette;
        snapshot.tensors().forEach(tensor -> tensors.put(tensor.id(), tensor));
        if (snapshot.phase() == Phase.UPDATE) {
            snapshot.updated().forEach(event -> changes.put(event.tensor(),
                    BoundsText.change(event.before(), event.after())));
        }
        if (nudge != null) {
            nudge.numbers().forEach((id, after) -> changes.put(id, BoundsText.change(before.tensor(id).data(), after)));
        }
        calls = graph.byFunction();
    }

    public TapeSnapshot snapshot() {
        return snapshot;
    }

    public Graph graph() {
        return graph;
    }

    public GraphActivity activity() {
        return activity;
    }

    public Palette palette() {
        return palette;
    }

    /** By id. */
    public Map<Long, TensorState> tensors() {
        return tensors;
    }

    /** The largest change that the update which is just made has brought to each parameter, or a nudge to what it concerns, as a card says it. */
    public Map<Long, String> changes() {
        return changes;
    }

    /** Returns what stands for each Function, by its place on the tape. */
    public Map<Integer, Graph.Call> calls() {
        return calls;
    }

    /** Of all gradients; measured when it is first asked for. */
    public GradientScale scale() {
        GradientScale known = scale;
        if (known == null) {
            known = GradientScale.of(snapshot, magnitudes);
            scale = known;
        }
        return known;
    }

    public List<FunctionState> functions(Graph.Call call) {
        return snapshot.functions().subList(call.index(), call.last() + 1);
    }

    /** The folded module a tensor is hidden in; null if it is not. */
    public Graph.@Nullable Call around(long tensor) {
        return graph.cards().containsKey(tensor)
                ? null
                : graph.calls().stream().filter(call -> functions(call).stream()
                        .anyMatch(function -> function.output() == tensor || function.inputs().contains(tensor)))
                        .findFirst().orElse(null);
    }

    public boolean isRunning(Graph.Call call) {
        return call.index() <= activity.running() && activity.running() <= call.last();
    }

    /** Returns whether something of a tensor's card is to be seen that was not in {@code before}, of the same graph. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public boolean differs(ShownGraph before, long tensor) {
        return tensors.get(tensor) != before.tensors.get(tensor) || isLit(tensor) || before.isLit(tensor)
                || !Objects.equals(changes.get(tensor), before.changes.get(tensor))
                || snapshot.stepped().contains(tensor) != before.snapshot.stepped().contains(tensor);
    }

    private boolean isLit(long tensor) {
        return activity.lit().contains(tensor);
    }

    /** Returns the same of a Function or module and its lines. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public boolean differs(ShownGraph before, Graph.Call call) {
        return isRunning(call) || before.isRunning(call) || snapshot.phase() != before.snapshot.phase()
                || IntStream.rangeClosed(call.index(), call.last())
                        .anyMatch(i -> snapshot.functions().get(i) != before.snapshot.functions().get(i));
    }

    /** Returns whether backward has been all through it. */
    public boolean isPassed(Graph.Call call) {
        boolean over = snapshot.phase() == Phase.UPDATE || snapshot.phase() == Phase.ZERO_GRAD;
        return over
                ? functions(call).stream().anyMatch(FunctionState::passed)
                : functions(call).stream().allMatch(FunctionState::passed);
    }

    /** The gradients that went over a line, against its arrow. */
    public List<NdArray> gradients(Graph.Call call, Link link) {
        List<NdArray> gradients = new ArrayList<>();
        for (FunctionState function : functions(call)) {
            if (link.isOutput()) {
                add(gradients, call.outputs().get(Link.OUTPUT - link.input()) == function.output()
                        ? function.incoming()
                        : null);
                continue;
            }
            for (int i = 0; i < function.outgoing().size(); i++) {
                boolean same = call.module() == null
                        ? i == link.input()
                        : call.inputs().get(link.input()).equals(function.inputs().get(i));
                add(gradients, same ? function.outgoing().get(i) : null);
            }
        }
        return gradients;
    }

    private static void add(List<NdArray> gradients, @Nullable NdArray gradient) {
        if (gradient != null) {
            gradients.add(gradient);
        }
    }

    /** Returns whether the running Function sends or awaits a gradient over this line, or its numbers forward. */
    public boolean isRunning(Graph.Call call, Link link) {
        if (!isRunning(call)) {
            return false;
        }
        FunctionState running = snapshot.functions().get(activity.running());
        if (link.isOutput()) {
            return call.outputs().get(Link.OUTPUT - link.input()) == running.output();
        }
        for (int i = 0; i < running.inputs().size(); i++) {
            boolean same = call.module() == null
                    ? i == link.input()
                    : call.inputs().get(link.input()).equals(running.inputs().get(i));
            if (same && (running.outgoing().isEmpty() || running.outgoing().get(i) != null)) {
                return true;
            }
        }
        return false;
    }

    public String name(long id) {
        TensorState tensor = tensors.get(id);
        return tensor == null ? "" : Names.name(tensor);
    }
}
