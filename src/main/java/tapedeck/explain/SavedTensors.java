package tapedeck.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * The tensors that a Function keeps for backward. Immutable.
 *
 * @param entries in the order in which it saved them
 * @param bytes of all, each array once, without those of leaves
 * @param when until when it is kept, or why nothing is
 */
public record SavedTensors(List<Entry> entries, long bytes, Message when) {
    /**
     * A saved array.
     *
     * @param what that it is its input or output of that name, or was computed for backward
     * @param tensor the id of that tensor, or -1
     * @param bytes it takes because it is saved; 0 for a leaf's numbers, which are there anyway
     * @param freed whether backward has freed it; a leaf's numbers never are
     */
    public record Entry(Message what, long tensor, Shape shape, long bytes, boolean freed) {
        /** Returns whether these are a leaf's own numbers. */
        public boolean isShared() {
            return bytes == 0 && tensor >= 0;
        }
    }

    /** Of the Function at that place on the tape. */
    public static SavedTensors of(TapeSnapshot snapshot, int index) {
        FunctionState function = snapshot.functions().get(index);
        List<Entry> entries = new ArrayList<>();
        long bytes = 0;
        for (NdArray array : function.saved()) {
            TensorState source = source(function, array);
            Message what = source == null
                    ? Message.of("explain.saved.computed")
                    : Message.of(source.id() == function.output() ? "explain.saved.output" : "explain.saved.input",
                            "name", ElementPlace.name(snapshot.tensor(source.id())));
            boolean leaf = source != null && source.leaf();
            boolean again = source != null && entries.stream().anyMatch(entry -> entry.tensor() == source.id());
            long size = leaf || again ? 0 : bytes(source, array);
            entries.add(new Entry(what, source == null ? -1 : source.id(), shape(source, array), size,
                    function.freed() && !leaf));
            bytes += size;
        }
        return new SavedTensors(List.copyOf(entries), bytes, when(snapshot, function));
    }

    /** {@code (64,10), (10,100)}: of what a Function saved, in the program. */
    public static String shapes(FunctionState function) {
        return String.join(", ",
                function.saved().stream().map(each -> ElementPlace.shape(shape(source(function, each), each)))
                        .toList());
    }

    private static Shape shape(@Nullable TensorState source, NdArray saved) {
        return source == null ? saved.shape() : source.whole();
    }

    /** In the program: of a tensor that is sampled, of all of it. */
    private static long bytes(@Nullable TensorState source, NdArray saved) {
        return source == null
                ? (long) Double.BYTES * saved.numel()
                : (long) source.type().bytes() * source.whole().numel();
    }

    private static @Nullable TensorState source(FunctionState function, NdArray saved) {
        FunctionRecorded recorded = function.recorded();
        if (recorded == null) {
            return null;
        }
        List<TensorState> candidates = new ArrayList<>(recorded.inputs());
        candidates.add(recorded.output());
        double[] values = saved.toArray();
        return candidates.stream().filter(tensor -> tensor.shape().equals(saved.shape())
                && Arrays.equals(tensor.data().toArray(), values)).findFirst().orElse(null);
    }

    private static Message when(TapeSnapshot snapshot, FunctionState function) {
        if (function.saved().isEmpty()) {
            return snapshot.tensor(function.output()).requiresGrad()
                    ? Message.of("explain.saved.nothing.needed")
                    : Message.of("explain.saved.nothing.comes");
        }
        if (!function.passed()) {
            return Message.of("explain.saved.kept", "function", function.gradFn());
        }
        if (!function.freed()) {
            return Message.of("explain.saved.retained");
        }
        long rank = snapshot.functions().stream().filter(f -> f.passed() && f.index() >= function.index()).count();
        long all = snapshot.functions().stream().filter(f -> snapshot.tensor(f.output()).requiresGrad()).count();
        return Message.of("explain.saved.freed", "function", function.gradFn(), "rank", rank, "all", all);
    }
}
