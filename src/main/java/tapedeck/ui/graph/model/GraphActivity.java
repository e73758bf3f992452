package tapedeck.ui.graph.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.NamedFormulas;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * The activity at the moment of a snapshot.
 *
 * @param direction in which the running Function is passed
 * @param running the Function's place on the tape, or -1
 * @param lit tensors at which something happened
 * @param filling of these, those whose gradient arrives from the running Function
 * @param remarks what to say about it, and at which Function; empty if nothing
 */
public record GraphActivity(Direction direction, int running, Set<Long> lit, Set<Long> filling, List<Remark> remarks) {
    /** The direction in which it goes. */
    public enum Direction {
        NONE, FORWARD, BACKWARD, UPDATE, FAILED
    }

    public static final GraphActivity NONE = new GraphActivity(Direction.NONE, -1, Set.of(), Set.of(), List.of());

    public static GraphActivity of(TapeSnapshot snapshot) {
        return switch (snapshot.last()) {
            case null -> NONE;
            case FunctionFailed failed -> failed(snapshot, failed);
            case FunctionRecorded recorded -> forward(snapshot.functions().get(recorded.index()));
            case BackwardStarted started -> lit(Direction.BACKWARD, Set.of(started.root()));
            case GradientsComputed(int index, var _, var _) when index >= 0 ->
                backward(snapshot, snapshot.functions().get(index));
            case GradientsPassed(int index, int _, boolean _) when index >= 0 ->
                backward(snapshot, snapshot.functions().get(index));
            case GradAccumulated accumulated -> arriving(snapshot, accumulated);
            case ParameterUpdated updated -> lit(Direction.UPDATE, Set.of(updated.tensor()));
            case OptimizerStepped _ -> lit(Direction.UPDATE, snapshot.tensors().stream()
                    .filter(TensorState::parameter).map(TensorState::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            default -> NONE;
        };
    }

    private static GraphActivity lit(Direction direction, Set<Long> lit) {
        return new GraphActivity(direction, -1, lit, Set.of(), List.of());
    }

    private static GraphActivity forward(FunctionState function) {
        return new GraphActivity(Direction.FORWARD, function.index(), Set.of(function.output()), Set.of(), List.of());
    }

    /** The Function that failed is drawn after all others. */
    private static GraphActivity failed(TapeSnapshot drawn, FunctionFailed failed) {
        return new GraphActivity(Direction.FAILED, failed.call().isEmpty() ? -1 : drawn.functions().size() - 1,
                failed.operands().stream().map(TensorState::id).collect(Collectors.toCollection(LinkedHashSet::new)),
                Set.of(), List.of());
    }

    private static GraphActivity backward(TapeSnapshot snapshot, FunctionState function) {
        Set<Long> filling = new LinkedHashSet<>();
        for (int i = 0; i < function.outgoing().size(); i++) {
            if (function.outgoing().get(i) != null) {
                filling.add(function.inputs().get(i));
            }
        }
        Set<Long> lit = new LinkedHashSet<>(filling);
        lit.add(function.output());
        return new GraphActivity(Direction.BACKWARD, function.index(), lit, filling,
                List.of(new Remark(function.index(), NamedFormulas.derivative(function, snapshot))));
    }

    /** Between a Function's gradients and the last of them to arrive, the Function is still at work. */
    private static GraphActivity arriving(TapeSnapshot snapshot, GradAccumulated accumulated) {
        @Nullable
        FunctionState working = snapshot.functions().stream()
                .filter(function -> function.incoming() != null && !function.passed()).findFirst().orElse(null);
        return working == null ? lit(Direction.BACKWARD, Set.of(accumulated.tensor())) : backward(snapshot, working);
    }
}
