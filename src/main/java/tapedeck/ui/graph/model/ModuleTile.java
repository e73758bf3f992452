package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * One of a row that stands for a whole network, along what leads to the loss: what goes in, each module, the loss. Of a module
 * there is its largest parameter to be seen, and each parameter of no module.
 *
 * @param title the name of the module, or of the tensor
 * @param detail its activation and how many units it has, {@code tanh 32}; or the tensor's shape
 * @param tensor whose numbers it shows
 * @param first of its Functions, by its place on the tape; -1 if it has none
 * @param last of its Functions
 * @param gradients that came back to what it gave on
 * @param leadsOn whether the next in the row is given what this one made
 */
public record ModuleTile(String title, String detail, TensorState tensor, int first, int last, List<NdArray> gradients,
        boolean leadsOn) {
    /** What is no activation, but part of every layer. */
    private static final Set<String> PLAIN = Set.of("matmul", "add", "linear", "addmm", "mul", "sub");

    private static final Comparator<TensorState> BY_SIZE = Comparator
            .comparingInt(tensor -> tensor.whole().numel());
    /** Of more parameters of no module the largest are shown. */
    private static final int MOST_BARE = 6;

    /** Returns whether the Function at that place is one of its own. */
    public boolean has(int function) {
        return function >= 0 && first <= function && function <= last;
    }

    /** The row of a whole tape, in its order; a module that comes again has another. */
    public static List<ModuleTile> of(TapeSnapshot snapshot) {
        Map<Long, TensorState> tensors = new HashMap<>();
        snapshot.tensors().forEach(tensor -> tensors.put(tensor.id(), tensor));
        List<FunctionState> path = PathToLoss.of(snapshot, tensors);
        List<List<FunctionState>> runs = PathToLoss.modules(path, tensors).stream()
                .filter(run -> tensors.containsKey(run.getLast().output())).toList();
        List<ModuleTile> tiles = new ArrayList<>();
        input(path, tensors)
                .ifPresent(x -> tiles.add(new ModuleTile(Names.shortName(x), ElementPlace.shape(x), x, -1, -1,
                        List.of(), !runs.isEmpty() && isGiven(runs.getFirst(), Set.of(x.id())))));
        for (int i = 0; i < runs.size(); i++) {
            TensorState output = Objects.requireNonNull(tensors.get(runs.get(i).getLast().output()));
            for (ModuleTile parameter : bare(runs.get(i), tensors)) {
                if (!tiles.isEmpty()) {
                    tiles.add(tiles.removeLast().apart());
                }
                tiles.add(parameter);
            }
            tiles.add(of(runs.get(i), output, tensors, i + 1 < runs.size() && leads(runs.get(i), runs.get(i + 1))));
        }
        return tiles;
    }

    /**
     * These, and after them those of a whole tape that are still to come; these alone where that is another tape.
     *
     * @param there the row of what is recorded already
     * @param whole the tape that will be recorded
     */
    public static List<ModuleTile> foretold(List<ModuleTile> there, TapeSnapshot whole) {
        List<ModuleTile> all = of(whole);
        boolean begins = all.size() >= there.size() && IntStream.range(0, there.size() - 1) // the last is still made
                .allMatch(i -> all.get(i).title().equals(there.get(i).title()));
        return begins
                ? IntStream.range(0, all.size())
                        .mapToObj(i -> i < there.size() - 1
                                ? there.get(i)
                                : i < there.size()
                                        ? all.get(i).of(there.get(i).tensor())
                                        : all.get(i))
                        .toList()
                : there;
    }

    private ModuleTile of(TensorState shown) {
        return new ModuleTile(title, detail, shown, first, last, gradients, leadsOn);
    }

    /** The same where another comes between it and what it leads to. */
    private ModuleTile apart() {
        return new ModuleTile(title, detail, tensor, first, last, gradients, false);
    }

    private static boolean leads(List<FunctionState> from, List<FunctionState> to) {
        return isGiven(to, made(from));
    }

    private static boolean isGiven(List<FunctionState> run, Set<Long> any) {
        return run.stream().anyMatch(function -> function.inputs().stream().anyMatch(any::contains));
    }

    private static Set<Long> made(List<FunctionState> functions) {
        return functions.stream().map(FunctionState::output).collect(Collectors.toSet());
    }

    /** Returns the input of the first Function that is given what nobody trains. */
    private static Optional<TensorState> input(List<FunctionState> path, Map<Long, TensorState> tensors) {
        Set<Long> made = made(path);
        return path.stream().flatMap(function -> function.inputs().stream()).filter(id -> !made.contains(id))
                .flatMap(id -> Stream.ofNullable(tensors.get(id)))
                .filter(tensor -> !PathToLoss.isParameter(tensor) && !tensor.name().isEmpty()).findFirst();
    }

    /** The parameters that Functions of no module are given, by their own names: what the Functions make has others. */
    private static List<ModuleTile> bare(List<FunctionState> run, Map<Long, TensorState> tensors) {
        if (!PathToLoss.module(run, tensors).isEmpty() || MissingFunction.isUnmade(run.getLast().output())) {
            return List.of();
        }
        List<TensorState> all = parameters(run, tensors).toList();
        Set<TensorState> largest = all.stream().sorted(BY_SIZE.reversed()).limit(MOST_BARE)
                .collect(Collectors.toSet());
        return all.stream().filter(largest::contains).map(shown -> new ModuleTile(Names.shortName(shown),
                ElementPlace.shape(shown), shown, -1, -1, Stream.ofNullable(shown.grad()).toList(), true)).toList();
    }

    private static Stream<TensorState> parameters(List<FunctionState> run, Map<Long, TensorState> tensors) {
        return run.stream().flatMap(function -> function.inputs().stream()).distinct()
                .flatMap(id -> Stream.ofNullable(tensors.get(id))).filter(PathToLoss::isParameter);
    }

    private static Optional<TensorState> largest(List<FunctionState> run, Map<Long, TensorState> tensors) {
        return parameters(run, tensors).max(BY_SIZE);
    }

    private static ModuleTile of(List<FunctionState> run, TensorState output, Map<Long, TensorState> tensors,
            boolean leadsOn) {
        FunctionState last = run.getLast();
        if (MissingFunction.isUnmade(last.output())) {
            return new ModuleTile(last.call() + " ×", "", output, last.index(), last.index(), List.of(), leadsOn);
        }
        TensorState shown = PathToLoss.module(run, tensors).isEmpty() ? output : largest(run, tensors).orElse(output);
        @Nullable
        NdArray gradient = last.incoming();
        return new ModuleTile(title(run, output, tensors),
                shown.equals(output) ? ElementPlace.shape(output) : detail(last, output), shown,
                run.getFirst().index(), last.index(), gradient == null ? List.of() : List.of(gradient), leadsOn);
    }

    /** A module that has a number alone is called by what it does, too: {@code linear 0}. */
    private static String title(List<FunctionState> run, TensorState output, Map<Long, TensorState> tensors) {
        ModulePath module = PathToLoss.module(run, tensors);
        String title = module.title();
        return module.isEmpty()
                ? Names.shortName(output)
                : title.chars().allMatch(Character::isDigit) ? kind(run) + " " + title : title;
    }

    /** The first Function that does more than turn a weight; what PyTorch records of a linear layer is no name for it. */
    private static String kind(List<FunctionState> run) {
        String call = run.stream().map(FunctionState::call).filter(each -> !PathToLoss.isTurn(each)).findFirst()
                .orElse(run.getFirst().call());
        return call.equals("addmm") ? "linear" : call;
    }

    private static String detail(FunctionState last, TensorState output) {
        int[] shape = output.whole().toArray();
        String units = shape.length == 0 ? "" : Integer.toString(shape[shape.length - 1]);
        return PLAIN.contains(last.call()) ? units : last.call() + " " + units;
    }
}
