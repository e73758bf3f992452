package tapedeck.deck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.TapeEvent.BackwardEnded;
import tapedeck.deck.TapeEvent.BackwardStarted;
import tapedeck.deck.TapeEvent.FunctionRecorded;
import tapedeck.deck.TapeEvent.GradAccumulated;
import tapedeck.deck.TapeEvent.GradZeroed;
import tapedeck.deck.TapeEvent.GradientsClipped;
import tapedeck.deck.TapeEvent.GradientsComputed;
import tapedeck.deck.TapeEvent.GradientsPassed;
import tapedeck.deck.TapeEvent.IterationEnded;
import tapedeck.deck.TapeEvent.OptimizerStepped;
import tapedeck.deck.TapeEvent.ParameterUpdated;

/**
 * Reads a captured iteration up to a playhead and makes a {@link TapeSnapshot} of it. Moving on costs the events
 * between; moving back reads from the start. Nothing is ever un-executed. For one thread.
 */
public final class TapeReader {
    private final Captured captured;
    private final Map<Long, TensorState> tensors = new LinkedHashMap<>();
    private final List<FunctionState> functions = new ArrayList<>();
    private final List<GradAccumulated> arrived = new ArrayList<>();
    private int playhead;
    private Phase phase = Phase.FORWARD;
    private @Nullable TapeEvent last;
    private int passed;
    private @Nullable Long loss;

    /** A reader at the start of {@code captured}. */
    public TapeReader(Captured captured) {
        this.captured = captured;
    }

    /** What is read. */
    public Captured captured() {
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
            playhead = 0;
            phase = Phase.FORWARD;
            last = null;
            passed = 0;
            loss = null;
        }
        for (; playhead < target; playhead++) {
            TapeEvent event = events.get(playhead);
            apply(event);
            phase = event.phase();
            last = event;
        }
        return new TapeSnapshot(captured.iteration(), captured.epoch(), playhead, List.copyOf(tensors.values()),
                List.copyOf(functions), phase, last, passed, loss, List.copyOf(arrived));
    }

    private void apply(TapeEvent event) {
        switch (event) {
            case FunctionRecorded recorded -> record(recorded);
            case BackwardStarted(long root, NdArray _) -> loss = root;
            case GradientsComputed(int index, NdArray incoming, var outgoing) -> {
                arrived.clear();
                if (index >= 0) {
                    functions.set(index, functions.get(index).computed(incoming, outgoing));
                }
            }
            case GradAccumulated accumulated -> {
                arrived.add(accumulated);
                setGrad(accumulated.tensor(), accumulated.after());
            }
            case GradientsPassed(int index, int rank, boolean freed) -> {
                passed = rank;
                if (index >= 0) {
                    functions.set(index, functions.get(index).arrived(freed));
                }
            }
            case ParameterUpdated(long id, NdArray _, NdArray gradient, double _, NdArray after) -> {
                setData(id, after);
                setGrad(id, gradient); // another one than before if it was clipped
            }
            case GradZeroed(long id) -> setGrad(id, null);
            case BackwardEnded _ -> arrived.clear();
            case GradientsClipped _,OptimizerStepped _,IterationEnded _ -> {
                // nothing that is drawn changes
            }
        }
    }

    private void record(FunctionRecorded event) {
        event.inputs().forEach(input -> tensors.putIfAbsent(input.id(), input));
        tensors.put(event.output().id(), event.output());
        functions.add(new FunctionState(event.index(), event.call(), event.gradFn(), event.derivative(), event.scope(),
                event.inputs().stream().map(TensorState::id).toList(), event.output().id(), event.saved(), null,
                List.of(), false, false));
    }

    private void setGrad(long id, @Nullable NdArray grad) {
        tensors.computeIfPresent(id, (_, state) -> state.withGrad(grad));
    }

    private void setData(long id, NdArray data) {
        tensors.computeIfPresent(id, (_, state) -> state.withData(data));
    }
}
