package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Catalogue;
import tapedeck.autograd.Node;
import tapedeck.autograd.RecordedParts;
import tapedeck.autograd.Tensor;

/** The formula of a gradient, worked out for the tensors of every call of the fixtures, gives what backward gives. */
class GradientFormulaTest {
    private static final double G = 0.7;
    /** As many calls of a Function, and elements of an output, say all that there is. */
    private static final int ENOUGH = 20;
    private static final String UNNAMED = "its formula names numbers that it does not have: ";
    /** Functions of which no formula can be worked out, and why. */
    private static final Map<Class<? extends Function>, String> WITHOUT = Map.of(
            FloorDivide.class, "it has no gradient",
            GroupNorm.class, UNNAMED + "the groups that it computes means of are no dimensions of its input",
            UpsampleLinear.class, UNNAMED + "the share of each neighbour");

    /** The calls of one Function. */
    record Calls(Class<? extends Function> function, List<Node> nodes) {
        @Override
        public String toString() {
            return function.getSimpleName();
        }
    }

    static Stream<Calls> calls() {
        Map<Class<? extends Function>, List<Node>> all = new LinkedHashMap<>();
        Functions.all().forEach(each -> all.put(each.function(), new ArrayList<>()));
        Stream.of(Catalogue.chosen(), RecordedParts.entries(), RecordedParts.ofTwoPasses()).flatMap(entries -> entries)
                .flatMap(entry -> nodes(entry.call().apply(entry.leaves())).stream())
                .forEach(node -> all.computeIfAbsent(node.function().getClass(), _ -> new ArrayList<>()).add(node));
        return all.entrySet().stream().map(each -> new Calls(each.getKey(), some(each.getValue())));
    }

    private static List<Node> some(List<Node> nodes) {
        int step = Math.ceilDiv(Math.max(1, nodes.size()), ENOUGH);
        return IntStream.range(0, nodes.size()).filter(i -> i % step == 0).mapToObj(nodes::get).toList();
    }

    /** What a tensor was made by, as long as nothing was written over the inputs and outputs. */
    private static List<Node> nodes(Tensor output) {
        List<Node> found = new ArrayList<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Tensor> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            Node node = open.pop().gradFn();
            if (node != null && seen.add(node)) {
                open.addAll(node.inputs());
                if (node.output().gradFn() == node && node.context().intact()) {
                    found.add(node);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theFormulaIsTheGradient(Calls of) {
        if (WITHOUT.containsKey(of.function)) {
            assertThatThrownBy(() -> check(of)).as("it has a case, and needs no reason").isInstanceOf(Error.class);
        } else {
            check(of);
        }
    }

    private static void check(Calls of) {
        Set<Integer> open = new HashSet<>();
        Set<Integer> done = new HashSet<>();
        for (Node node : of.nodes) {
            List<GradientFormula> formulas = node.function().vjp();
            for (int i = 0; i < node.inputs().size() && !formulas.isEmpty(); i++) {
                int place = Math.min(i, formulas.size() - 1);
                if (node.context().needs(i) && (!isInPlace(node) || !formulas.get(place).formula().contains("{0}"))) {
                    open.add(place);
                    if (isGradient(node, formulas.get(place), i)) {
                        done.add(place);
                    }
                }
            }
        }
        if (Functions.all().stream().anyMatch(each -> each.function() == of.function)) {
            assertThat(open).as("formulas that a fixture calls").isNotEmpty();
            assertThat(done).as("formulas with a case").isEqualTo(open);
        }
    }

    private static boolean isInPlace(Node node) {
        return node.inputs().stream().anyMatch(input -> input.data() == node.output().data());
    }

    /** Fails if the formula has another value than the gradient; false if it says nothing here. */
    private static boolean isGradient(Node node, GradientFormula formula, int input) {
        Tensor like = node.output();
        double[] seeds = new double[like.numel()];
        Arrays.setAll(seeds, k -> G + k * 0.37 % 1.3);
        double[] expected = gradient(node, seeds, input);
        if (expected.length == 0) { // none, or of nothing
            return false;
        }
        List<String> others = new ArrayList<>();
        for (LaneLoops lanes : lanes(node.inputs().getFirst().dim(), formula.formula().contains("Σ"))) {
            try {
                Calculator.Value value = value(node, formula, seeds, input, lanes);
                if (value instanceof Calculator.Exact(Tensor exact)) {
                    double[] actual = fitted(exact, node, input, formula.isBroadcast() || !lanes.summed);
                    if (isSame(actual, expected)) {
                        return Arrays.stream(actual).anyMatch(Double::isFinite);
                    }
                    others.add(lanes + Arrays.toString(actual));
                } else {
                    return isAnywhere(node, formula, input, lanes);
                }
            } catch (Calculator.Undefined | EngineException undefined) {
                // with other lanes, or at other numbers
            }
        }
        assertThat(others).as("%s of %s %s of input %s, where backward gives %s", formula.formula(), node.function(),
                node.inputs(), input,
                Arrays.toString(expected)).isEmpty();
        return false;
    }

    private static Calculator.Value value(Node node, GradientFormula formula, double[] seeds, int input,
            LaneLoops lanes) {
        Tensor g = Tensor.of(seeds, node.output().shape().toArray());
        Tensor y = node.output().detach();
        List<Tensor> in = node.inputs().stream().map(Tensor::detach).toList();
        Calculator.Call call = node.function() instanceof Cdist // of each row and each row
                ? new Calculator.Call(g.unsqueeze(-1), y.unsqueeze(-1),
                        List.of(in.get(0).unsqueeze(-2), in.get(1).unsqueeze(-3)), input)
                : new Calculator.Call(g, y, in, input);
        return new Calculator(formula.formula(), call, lanes.summed, lanes.dims).value();
    }

    private static double[] gradient(Node node, double[] seeds, int input) {
        @Nullable
        NdArray[] all = node.function().backward(node.context(),
                NdArray.of(seeds, node.output().shape().toArray()));
        NdArray gradient = all[input];
        return gradient == null ? new double[0] : gradient.toArray();
    }

    /** Of one element of the output after the other: each number of the gradient is one of those that the formula may have. */
    private static boolean isAnywhere(Node node, GradientFormula formula, int input, LaneLoops lanes) {
        boolean says = false;
        int step = Math.ceilDiv(Math.max(1, node.output().numel()), ENOUGH);
        for (int k = 0; k < node.output().numel(); k += step) {
            double[] seeds = new double[node.output().numel()];
            seeds[k] = G;
            double[] expected = gradient(node, seeds, input);
            Calculator.Value value = value(node, formula, seeds, input, lanes);
            List<Double> possible = ((Calculator.Anywhere) value).numbers();
            if (possible.stream().anyMatch(each -> !Double.isFinite(each))) {
                continue; // the formula divides by 0
            }
            for (double each : expected) {
                assertThat(possible.stream().anyMatch(one -> isSame(one, each)))
                        .as("%s of %s of input %s may be %s, where backward gives %s", formula.formula(),
                                node.function(), input, possible, each)
                        .isTrue();
                says |= each != 0;
            }
        }
        return says;
    }

    /** A value of the shape of an input: as it is, stretched to it, or summed over what the input does not have. */
    private static double[] fitted(Tensor value, Node node, int input, boolean summed) {
        Shape shape = node.inputs().get(input).shape();
        if (!summed) {
            return (value.numel() == shape.numel() ? value : value.expand(shape.toArray())).data().toArray();
        }
        if (node.function() instanceof Cdist) {
            return value.sum(input == 0 ? -2 : -3, false).data().toArray();
        }
        Tensor whole = value.expand(Shape.broadcast(value.shape(), node.output().shape()).toArray());
        int extra = whole.dim() - shape.dim();
        int[] stretched = IntStream.range(0, whole.dim())
                .filter(d -> d < extra || shape.size(d - extra) != whole.shape().size(d)).toArray();
        return (stretched.length == 0 ? whole : whole.sum(stretched, true)).data().toArray();
    }

    /** The dimensions that a formula's means run over, and whether its sums do, too. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record LaneLoops(int[] dims, boolean summed) {
        @Override
        public String toString() {
            return Arrays.toString(dims);
        }
    }

    /** Every choice. */
    private static List<LaneLoops> lanes(int dims, boolean sums) {
        return IntStream.range(0, 1 << dims)
                .mapToObj(bits -> IntStream.range(0, dims).filter(d -> (bits >> d & 1) == 1).toArray())
                .flatMap(each -> sums
                        ? Stream.of(new LaneLoops(each, true), new LaneLoops(each, false))
                        : Stream.of(new LaneLoops(each, true)))
                .toList();
    }

    private static boolean isSame(double[] actual, double[] expected) {
        return actual.length == expected.length && IntStream.range(0, expected.length)
                .allMatch(i -> !Double.isFinite(actual[i]) || isSame(actual[i], expected[i]));
    }

    private static boolean isSame(double actual, double expected) {
        return Math.abs(actual - expected) <= 1e-7 * Math.max(1e-3, Math.abs(expected));
    }
}
