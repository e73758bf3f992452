package tapedeck.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradZeroed;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.LineReached;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeEvent.StateDictRecorded;

/**
 * Reads a captured iteration up to a playhead and makes a {@link TapeSnapshot} of it. Moving on costs the events
 * between; moving back reads from the start. Nothing is ever un-executed. For one thread.
 */
public final class TapeReader {
    private final CapturedIteration captured;
    private final Map<Long, TensorState> tensors = new LinkedHashMap<>();
    private final List<FunctionState> functions = new ArrayList<>();
    private final List<GradAccumulated> arrived = new ArrayList<>();
    private final List<ParameterUpdated> updated = new ArrayList<>();
    /** Updated, by an optimizer or by hand, since its gradient arrived. */
    private final Set<Long> stepped = new HashSet<>();
    /** What this pass came to, as it was before. */
    private final Map<Long, @Nullable TensorState> before = new HashMap<>();
    private int playhead;
    private Phase phase = Phase.FORWARD;
    private @Nullable TapeEvent last;
    private @Nullable LineReached reached;
    private int passed;
    private @Nullable Long loss;
    /** The name of that tensor. */
    private String root = "";
    private @Nullable ActiveFunction active;
    /** True if the pass that runs hands out what comes to leaves. */
    private boolean handsOut;
    private List<StateEntry> state = List.of();

    /** A reader at the start of {@code captured}. */
    public TapeReader(CapturedIteration captured) {
        this.captured = captured;
    }

    /** Returns what is read. */
    public CapturedIteration captured() {
        return captured;
    }

    /** How many events were read. */
    public int playhead() {
        return playhead;
    }

    /**
     * The iteration when {@code target} events have happened.
     *
     * @param target from 0 to the number of events
     */
    public TapeSnapshot at(int target) {
        List<TapeEvent> events = captured.events();
        if (target < playhead) {
            tensors.clear();
            functions.clear();
            arrived.clear();
            updated.clear();
            stepped.clear();
            before.clear();
            playhead = 0;
            phase = Phase.FORWARD;
            last = null;
            reached = null;
            passed = 0;
            loss = null;
            root = "";
            active = null;
            handsOut = false;
            state = List.of();
        }
        for (; playhead < target; playhead++) {
            TapeEvent event = events.get(playhead);
            reached = event instanceof LineReached line ? line : null;
            apply(event);
            if (event instanceof LineReached || event instanceof Assigned || event instanceof StateDictRecorded) {
                continue; // what happened last is still to be seen
            }
            phase = event.phase();
            last = event;
        }
        return new TapeSnapshot(captured.iteration(), captured.epoch(), playhead, List.copyOf(tensors.values()),
                List.copyOf(functions), phase, last, passed, loss, List.copyOf(arrived), List.copyOf(updated),
                reached, Set.copyOf(stepped), state);
    }

    private void apply(TapeEvent event) {
        switch (event) {
            case FunctionRecorded recorded -> record(recorded);
            case BackwardStarted(long begin, NdArray _, List<Long> retaining, boolean accumulates) -> {
                handsOut = !accumulates;
                loss = begin;
                TensorState from = tensors.get(begin);
                root = from == null ? "" : from.name();
                retaining.forEach(id -> tensors.computeIfPresent(id, (_, state) -> state.retaining()));
            }
            case GradientsComputed(int index, NdArray incoming, var outgoing) -> {
                arrived.clear();
                active = new ActiveFunction(index, incoming, outgoing);
                if (index >= 0) {
                    functions.set(index, functions.get(index).computed(incoming, outgoing, handsOut));
                }
            }
            case GradAccumulated accumulated -> {
                arrived.add(accumulated);
                stepped.remove(accumulated.tensor());
                before.putIfAbsent(accumulated.tensor(), tensors.get(accumulated.tensor()));
                tensors.computeIfPresent(accumulated.tensor(),
                        (_, state) -> state.withGradientTerm(accumulated.before(), term(accumulated))
                                .withHandedOut(handsOut && state.leaf())
                                .from(active == null ? state.name() : root)); // the seed arrives before the pass is told
            }
            case GradientsPassed(int index, int rank, boolean freed) -> {
                passed = rank;
                active = null;
                if (index >= 0) {
                    functions.set(index, functions.get(index).arrived(freed));
                }
            }
            case GradientsClipped clip ->
                tensors.replaceAll((_, state) -> state.parameter() ? state.clipped(clip) : state);
            case ParameterUpdated update -> {
                updated.add(update);
                stepped.add(update.tensor());
                tensors.computeIfPresent(update.tensor(), (_, was) -> was
                        .withData(update.after(), was.version() + 1).withUsed(update.gradient()));
                state = state.stream().map(
                        each -> each.tensor() == update.tensor() ? each.updated(update.after()) : each).toList();
            }
            case GradZeroed(long id, boolean toZero) -> {
                stepped.remove(id);
                tensors.computeIfPresent(id, (_, state) -> toZero ? state.withGradOfZeros() : state.withoutGrad());
            }
            case BackwardEnded(List<Long> handedOut) -> {
                arrived.clear();
                handedOut.forEach(id -> tensors.computeIfPresent(id, (_, state) -> state.withGradOf(before.get(id))));
                before.clear();
                handsOut = false;
            }
            case FunctionFailed failed ->
                failed.operands().forEach(operand -> tensors.merge(operand.id(), operand, this::newer));
            case Assigned assigned -> {
                TensorState given = assigned.tensor();
                if (given != null) {
                    TensorState known = tensors.computeIfPresent(given.id(), (_, state) -> newer(state, given));
                    if (known != null && !known.name().equals(given.name())) {
                        rename(given.id(), given.name());
                    }
                }
            }
            case StateDictRecorded recorded -> state = recorded.entries();
            case OptimizerStepped _,IterationEnded _,LineReached _ -> {
                // nothing that is drawn changes
            }
        }
    }

    /** A card, the formulas of the Functions around it and what happened last call a tensor the same. */
    private void rename(long id, String name) {
        tensors.computeIfPresent(id, (_, state) -> state.named(name));
        functions.replaceAll(each -> each.naming(id, name));
        last = last instanceof FunctionRecorded recorded ? recorded.naming(id, name) : last;
    }

    private void record(FunctionRecorded event) {
        event.inputs().forEach(input -> tensors.merge(input.id(), input, this::newer));
        tensors.put(event.output().id(), event.output());
        functions.add(new FunctionState(event.index(), event.call(), event.gradFn(), event.derivative(), event.scope(),
                event.inputs().stream().map(TensorState::id).toList(), event.output().id(), event.saved(), null,
                List.of(), false, false, false, event));
    }

    /** A tensor that was changed in place since it was seen: a leaf that has a gradient was updated by hand. */
    private TensorState newer(TensorState known, TensorState seen) {
        if (seen.version() <= known.version()) {
            return known;
        }
        if (known.leaf() && known.grad() != null) {
            stepped.add(known.id());
        }
        return known.withData(seen.data(), seen.version());
    }

    /** Where a contribution comes from: a Function gives to its inputs in their order. */
    private GradientTerm term(GradAccumulated event) {
        ActiveFunction from = active;
        if (from == null) {
            return new GradientTerm(GradientTerm.Source.SEED, -1, -1, null, event.contribution(), event.after());
        }
        if (from.function < 0) {
            return new GradientTerm(GradientTerm.Source.ELSEWHERE, -1, -1, from.incoming, event.contribution(),
                    event.after());
        }
        return new GradientTerm(GradientTerm.Source.FUNCTION, from.function,
                from.next(event.tensor(), functions.get(from.function).inputs()), from.incoming, event.contribution(),
                event.after());
    }

    /** The Function whose gradients arrive just now. */
    private static final class ActiveFunction {
        private final int function;
        private final NdArray incoming;
        private final List<@Nullable NdArray> outgoing;
        private int input;

        ActiveFunction(int function, NdArray incoming, List<@Nullable NdArray> outgoing) {
            this.function = function;
            this.incoming = incoming;
            this.outgoing = outgoing;
        }

        int next(long tensor, List<Long> inputs) {
            while (input < inputs.size() && (inputs.get(input) != tensor || outgoing.get(input) == null)) {
                input++;
            }
            return input < inputs.size() ? input++ : -1;
        }
    }
}
