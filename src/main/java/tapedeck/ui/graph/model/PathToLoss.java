package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The Functions that lead from the parameters to the loss, and the modules that they are of. */
final class PathToLoss {
    private static final Set<String> TURNS = Set.of("t", "transpose");

    private PathToLoss() {}

    /** Says whether a Function of that name only turns a weight. */
    static boolean isTurn(String call) {
        return TURNS.contains(call);
    }

    /** Says whether a tensor is what is trained: which ones a script's optimizers update is not known as it is recorded. */
    static boolean isParameter(TensorState tensor) {
        return tensor.parameter() || (tensor.leaf() && tensor.requiresGrad());
    }

    /**
     * Returns those Functions of a snapshot, in the tape's order: what lies in a module or what a gradient passes, as far as the loss comes
     * from it, which is known once backward has begun. All of them where there is nothing of that kind.
     */
    static List<FunctionState> of(TapeSnapshot snapshot, Map<Long, TensorState> tensors) {
        Set<Long> wanted = new HashSet<>();
        Long loss = snapshot.loss();
        if (loss != null) {
            wanted.add(loss);
        }
        List<FunctionState> path = new ArrayList<>();
        for (FunctionState function : snapshot.functions().reversed()) {
            boolean leads = loss == null || wanted.contains(function.output());
            if (leads) {
                wanted.addAll(function.inputs());
            }
            if (MissingFunction.isUnmade(function.output()) || (leads && isOfNetwork(function, tensors))) {
                path.addFirst(function);
            }
        }
        return path.stream().allMatch(each -> MissingFunction.isUnmade(each.output())) ? snapshot.functions() : path;
    }

    private static boolean isOfNetwork(FunctionState function, Map<Long, TensorState> tensors) {
        TensorState output = tensors.get(function.output());
        return !function.scope().isEmpty() || (output != null && output.requiresGrad());
    }

    /** The Functions that follow each other in one module: that of their frame, or of the parameters that the first is given. */
    static List<List<FunctionState>> modules(List<FunctionState> path, Map<Long, TensorState> tensors) {
        List<List<FunctionState>> runs = new ArrayList<>();
        for (FunctionState function : path) {
            if (runs.isEmpty() || begins(function, runs.getLast(), tensors)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(function);
        }
        return runs;
    }

    private static boolean begins(FunctionState function, List<FunctionState> run, Map<Long, TensorState> tensors) {
        if (MissingFunction.isUnmade(function.output()) || !run.getLast().scope().equals(function.scope())) {
            return true;
        }
        if (!function.scope().isEmpty()) {
            return false;
        }
        ModulePath module = module(run, tensors);
        ModulePath owner = owner(function, tensors);
        boolean goesOn = owner.equals(module) || (owner.isEmpty()
                && (isOfTurned(function, run) || isActivation(function, run.getLast(), tensors)));
        return !goesOn;
    }

    /** Says whether a Function is given what the run before only turned: a weight, as a layer without a bias does. */
    private static boolean isOfTurned(FunctionState function, List<FunctionState> run) {
        return run.stream().allMatch(each -> isTurn(each.call()))
                && function.inputs().contains(run.getLast().output());
    }

    /** Says whether a Function is given what the one before made, and nothing else, and makes no single number of it. */
    private static boolean isActivation(FunctionState function, FunctionState before, Map<Long, TensorState> tensors) {
        TensorState output = tensors.get(function.output());
        return function.inputs().equals(List.of(before.output())) && output != null && output.data().numel() > 1;
    }

    /** The module that a run of Functions is of; empty if it is of none. */
    static ModulePath module(List<FunctionState> run, Map<Long, TensorState> tensors) {
        ModulePath scope = run.getLast().scope();
        return scope.isEmpty() ? owner(run.getFirst(), tensors) : scope;
    }

    /** The module whose parameters a Function is given: {@code fc1} of {@code fc1.weight}; empty if it is given none of a module. */
    private static ModulePath owner(FunctionState function, Map<Long, TensorState> tensors) {
        return function.inputs().stream().flatMap(id -> Stream.ofNullable(tensors.get(id)))
                .filter(PathToLoss::isParameter).map(TensorState::name).filter(name -> name.contains("."))
                .map(name -> ModulePath.of(name.substring(0, name.lastIndexOf('.')))).findFirst()
                .orElse(ModulePath.NONE);
    }
}
