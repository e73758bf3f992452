package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.Place;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * One of a row that stands for a whole network: what goes in, each module, the loss. Of a module there is its largest
 * parameter to be seen.
 *
 * @param title the name of the module, or of the tensor
 * @param detail its activation and how many units it has, {@code tanh 32}; or the tensor's shape
 * @param tensor whose numbers it shows
 * @param first of its Functions, by its place on the tape; -1 if it has none
 * @param last of its Functions
 * @param gradients that came back to what it gave on
 */
public record Tile(String title, String detail, TensorState tensor, int first, int last, List<NdArray> gradients) {
    /** What is no activation, but part of every layer. */
    private static final Set<String> PLAIN = Set.of("matmul", "add", "linear", "addmm", "mul", "sub");

    /** Whether the Function at that place is one of its own. */
    public boolean has(int function) {
        return function >= 0 && first <= function && function <= last;
    }

    /** Of a whole tape, in its order; a module that comes again has another. */
    public static List<Tile> of(TapeSnapshot snapshot) {
        Map<Long, TensorState> tensors = new HashMap<>();
        snapshot.tensors().forEach(tensor -> tensors.put(tensor.id(), tensor));
        List<Tile> tiles = new ArrayList<>();
        input(snapshot, tensors).ifPresent(x -> tiles.add(new Tile(Names.shortName(x), Place.shape(x), x, -1,
                -1, List.of())));
        for (List<FunctionState> run : runs(snapshot.functions())) {
            TensorState output = tensors.get(run.getLast().output());
            if (output != null) {
                tiles.add(of(run, output, tensors));
            }
        }
        return tiles;
    }

    private static Optional<TensorState> input(TapeSnapshot snapshot, Map<Long, TensorState> tensors) {
        return snapshot.functions().stream().limit(1).flatMap(function -> function.inputs().stream())
                .flatMap(id -> Stream.ofNullable(tensors.get(id))).filter(tensor -> !tensor.parameter()).findFirst();
    }

    /** Functions that follow each other in one module. */
    private static List<List<FunctionState>> runs(List<FunctionState> functions) {
        List<List<FunctionState>> runs = new ArrayList<>();
        for (FunctionState function : functions) {
            if (runs.isEmpty() || Unmade.isUnmade(function.output())
                    || !runs.getLast().getLast().scope().equals(function.scope())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(function);
        }
        return runs;
    }

    private static Tile of(List<FunctionState> run, TensorState output, Map<Long, TensorState> tensors) {
        FunctionState last = run.getLast();
        if (Unmade.isUnmade(last.output())) {
            return new Tile(last.call() + " ×", "", output, last.index(), last.index(), List.of());
        }
        TensorState shown = run.stream().flatMap(function -> function.inputs().stream())
                .flatMap(id -> Stream.ofNullable(tensors.get(id))).filter(TensorState::parameter)
                .max(Comparator.comparingInt(tensor -> tensor.whole().numel())).orElse(output);
        @Nullable
        NdArray gradient = last.incoming();
        String title = last.scope().isEmpty() ? Names.shortName(output) : ModuleFolding.title(last.scope());
        return new Tile(title, shown.equals(output) ? Place.shape(output) : detail(last, output), shown,
                run.getFirst().index(), last.index(), gradient == null ? List.of() : List.of(gradient));
    }

    private static String detail(FunctionState last, TensorState output) {
        int[] shape = output.whole().toArray();
        String units = shape.length == 0 ? "" : Integer.toString(shape[shape.length - 1]);
        return PLAIN.contains(last.call()) ? units : last.call() + " " + units;
    }
}
