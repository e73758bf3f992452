package tapedeck.ui.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** Snapshots for tests: real ones, and such as no lesson has. */
public final class Sketches {
    private final Map<Long, TensorState> tensors = new LinkedHashMap<>();
    private final List<FunctionState> functions = new ArrayList<>();
    private ModulePath scope = ModulePath.NONE;

    /** The first iteration of the lesson, up to its end. */
    public static CapturedIteration fizzBuzz() throws Exception {
        Program program = new Catalogue().first().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            return Objects.requireNonNull(deck.await().playhead().captured());
        }
    }

    /** Every moment of {@code captured}, from the first event on. */
    public static List<TapeSnapshot> moments(CapturedIteration captured) {
        TapeReader reader = new TapeReader(captured);
        List<TapeSnapshot> moments = new ArrayList<>();
        for (int i = 1; i <= captured.events().size(); i++) {
            moments.add(reader.at(i));
        }
        return moments;
    }

    public Sketches scope(String path) {
        scope = ModulePath.read(path);
        return this;
    }

    public long leaf(String name, NdArray data, boolean requiresGrad) {
        return put(name, data, null, true, requiresGrad, null);
    }

    public long leaf(String name, int... shape) {
        return leaf(name, filled(shape), false);
    }

    public long parameter(String name, int... shape) {
        long id = tensors.size();
        tensors.put(id, new TensorState(id, name, filled(shape), null, true, true, true, null));
        return id;
    }

    private static NdArray filled(int... shape) {
        return NdArray.full(Shape.of(shape), 0.5);
    }

    private long put(String name, NdArray data, @Nullable NdArray grad, boolean leaf, boolean requiresGrad,
            @Nullable String gradFn) {
        long id = tensors.size();
        tensors.put(id, new TensorState(id, name, data, grad, leaf, requiresGrad, false, gradFn));
        return id;
    }

    public long call(String call, NdArray data, Long... inputs) {
        return call(call, "t" + tensors.size(), data, inputs);
    }

    public long call(String call, String name, NdArray data, Long... inputs) {
        String gradFn = Character.toUpperCase(call.charAt(0)) + call.substring(1) + "Backward0";
        long id = put(name, data, null, false, true, gradFn);
        functions.add(new FunctionState(functions.size(), call, gradFn,
                List.of(Message.verbatim("∂/∂x = g")), scope, List.of(inputs), id,
                List.of(), null, List.of(), false, false));
        return id;
    }

    public long call(String call, Long... inputs) {
        return call(call, filled(4, 3), inputs);
    }

    public TapeSnapshot snapshot() {
        return new TapeSnapshot(1, 1, functions.size(), List.copyOf(tensors.values()), List.copyOf(functions),
                Phase.FORWARD, null, 0, null);
    }

    /** The same with {@code grad} as the gradient of every tensor that may have one and has its shape. */
    public TapeSnapshot snapshot(NdArray grad) {
        tensors.replaceAll((_, t) -> t.requiresGrad() && t.shape().equals(grad.shape())
                ? new TensorState(t.id(), t.name(), t.data(), grad, t.leaf(), true, t.parameter(), t.gradFn())
                : t);
        return snapshot();
    }

    /** {@code x.mul(x)}. */
    public static TapeSnapshot square() {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", NdArray.of(new double[]{1, -2, 3}, 3), true);
        tape.call("mul", "y", NdArray.of(new double[]{1, 4, 9}, 3), x, x);
        return tape.snapshot();
    }

    /** Two Functions that make two tensors of the same two, and one of these. */
    public static TapeSnapshot parallel() {
        Sketches tape = new Sketches();
        long a = tape.leaf("a", 4, 3);
        long b = tape.parameter("b", 4, 3);
        long c = tape.call("mul", a, b);
        long d = tape.call("add", a, b);
        tape.call("sub", c, d);
        return tape.snapshot();
    }

    /** Two losses of one tensor, and a tape of its own beside it. */
    public static TapeSnapshot severalRoots() {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 4, 3);
        long h = tape.call("tanh", x);
        tape.call("sum", NdArray.scalar(3), h);
        tape.call("mean", NdArray.scalar(2), h);
        tape.call("exp", tape.leaf("other", 4, 3));
        return tape.snapshot();
    }

    public static TapeSnapshot singleLeaf() {
        Sketches tape = new Sketches();
        tape.parameter("w", 2, 2);
        return tape.snapshot();
    }

    /** {@code n} Functions one after the other. */
    public static TapeSnapshot chain(int n) {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 4, 3);
        for (int i = 0; i < n; i++) {
            x = tape.call("sin", x);
        }
        return tape.snapshot();
    }

    /** A network of {@code layers} layers with a loss: four Functions a layer, in the scope {@code net/layer i}. */
    public static TapeSnapshot network(int layers) {
        return network(layers, 1);
    }

    /** The same with {@code blocks} times as many Functions a layer. */
    public static TapeSnapshot network(int layers, int blocks) {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 4, 3);
        for (int i = 1; i <= layers; i++) {
            tape.scope("net/layer " + i);
            for (int block = 0; block < blocks; block++) {
                long m = tape.call("matmul", x, tape.parameter("w" + i, 3, 3));
                long a = tape.call("add", m, tape.parameter("b" + i, 1, 3));
                x = tape.call("add", tape.call("tanh", a), x);
            }
        }
        tape.scope("loss").call("sum", NdArray.scalar(1), x);
        return tape.snapshot();
    }

    /** A matrix of that size, and its product with another. */
    public static TapeSnapshot large() {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 1000, 1000);
        tape.call("matmul", filled(1000, 1), x, tape.parameter("w", 1000, 1));
        return tape.snapshot(filled(1000, 1));
    }

    /** Two Functions on a tensor that is all {@code value}, with gradients that are all {@code value}. */
    public static TapeSnapshot all(double value) {
        NdArray data = NdArray.full(Shape.of(4, 3), value);
        Sketches tape = new Sketches();
        long x = tape.leaf("x", data, true);
        tape.call("sum", NdArray.scalar(value), tape.call("exp", data, x));
        return tape.snapshot(data);
    }

    /** Tensors without a name, and one with a long name. */
    public static TapeSnapshot unnamed() {
        Sketches tape = new Sketches();
        long x = tape.call("neg", "", filled(4, 3), tape.leaf("", 4, 3));
        tape.call("add", "the_sum_of_all_that_came_before", filled(4, 3), x, tape.leaf("", NdArray.scalar(2), false));
        return tape.snapshot();
    }
}
