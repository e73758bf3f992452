package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;

/**
 * A backward pass uses the numbers of gradients again that nobody holds any more; with a listener, who may look at them, it
 * does not. Both give the same bits, and what somebody holds stays as it is. The tensors are large enough to be reused.
 */
class GradientReuseTest {
    private static final int SIZE = 24;

    /** Three leaves, square, and what is kept of them. */
    private record Leaves(Tensor a, Tensor b, Tensor c, List<Tensor> kept) {
        Tensor keep(Tensor tensor) {
            tensor.retainGrad();
            kept.add(tensor);
            return tensor;
        }
    }

    private static final Map<String, Function<Leaves, Tensor>> PROGRAMS = Map.ofEntries(
            Map.entry("a network", l -> l.a.matmul(l.b).add(l.c).sigmoid().matmul(l.b).tanh().pow(2).sum()),
            Map.entry("a tensor used twice", l -> l.a.sigmoid().add(l.a.sigmoid()).mul(l.a).relu().sum()),
            Map.entry("a tensor added to itself", l -> {
                Tensor h = l.a.matmul(l.b).tanh();
                return h.add(h).sub(h).pow(2).sum();
            }),
            Map.entry("one gradient for two leaves", l -> l.a.add(l.b).sub(l.c).pow(3).sum()),
            Map.entry("views", l -> {
                Tensor h = l.a.matmul(l.b).sigmoid();
                return h.transpose(0, 1).reshape(SIZE * SIZE).tanh().reshape(SIZE, SIZE).add(h).matmul(l.c).sum();
            }),
            Map.entry("parts", l -> {
                Tensor h = l.a.matmul(l.b).sigmoid();
                return h.narrow(0, 2, 7).tanh().sum().add(h.narrow(0, 4, 7).pow(2).sum());
            }),
            Map.entry("kept gradients", l -> {
                Tensor h = l.keep(l.a.matmul(l.b).sigmoid());
                return l.keep(h.add(l.c)).tanh().matmul(l.b).sum();
            }),
            Map.entry("in place", l -> {
                Tensor h = l.a.matmul(l.b);
                h.mul_(2);
                h.add_(l.c);
                return h.sigmoid().sub(l.a).pow(2).sum();
            }),
            Map.entry("a bias and a wide sum", l -> {
                Tensor row = l.c.sum(0, true);
                return l.a.matmul(l.b).add(row).sigmoid().add(row).relu().matmul(l.b).sum();
            }),
            Map.entry("a fan", l -> {
                Tensor h = l.a.matmul(l.b).tanh();
                Tensor sum = h.matmul(l.c);
                for (int i = 0; i < 4; i++) {
                    sum = sum.add(h.matmul(l.b).sigmoid()).div(2).sub(h);
                }
                return sum.pow(2).mean();
            }));

    static Stream<String> programs() {
        return PROGRAMS.keySet().stream().sorted();
    }

    private static Leaves leaves() {
        Generator generator = Generator.manualSeed(3);
        return new Leaves(leaf(generator), leaf(generator), leaf(generator), new ArrayList<>());
    }

    private static Tensor leaf(Generator generator) {
        return new Tensor(generator.randn(tapedeck.array.Shape.of(SIZE, SIZE))).requiresGrad(true);
    }

    private static List<double[]> grads(Leaves leaves) {
        return Stream.concat(Stream.of(leaves.a, leaves.b, leaves.c), leaves.kept.stream()).map(Tensor::grad)
                .map(grad -> grad == null ? new double[0] : grad.data().toArray()).toList();
    }

    /** All gradients after each of several passes, some of which find gradients there, some a graph that was kept. */
    private static List<double[]> passes(Function<Leaves, Tensor> program) {
        Leaves leaves = leaves();
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (i % 3 == 2) {
                Stream.of(leaves.a, leaves.b, leaves.c).forEach(Tensor::zeroGrad);
            }
            Tensor loss = program.apply(leaves);
            if (i % 2 == 1) {
                loss.backward(null, true);
                all.addAll(grads(leaves));
            }
            loss.backward();
            all.addAll(grads(leaves));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theBitsAreTheSameAsWithoutReuse(String name) {
        Function<Leaves, Tensor> program = Objects.requireNonNull(PROGRAMS.get(name));
        List<double[]> expected;
        try (Tape _ = Tape.open(_ -> {})) {
            expected = passes(program);
        }
        assertThat(expected).anySatisfy(grad -> assertThat(grad).hasSizeGreaterThan(256));
        List<double[]> actual = passes(program);
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).as("gradient " + i).isEqualTo(expected.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aGradientThatSomebodyHoldsStaysAsItIs(String name) {
        Function<Leaves, Tensor> program = Objects.requireNonNull(PROGRAMS.get(name));
        Leaves leaves = leaves();
        program.apply(leaves).backward();
        List<NdArray> held = Stream.concat(Stream.of(leaves.a, leaves.b, leaves.c), leaves.kept.stream())
                .map(Tensor::grad).filter(Objects::nonNull).map(Tensor::data).toList();
        List<double[]> before = held.stream().map(NdArray::toArray).toList();
        for (int i = 0; i < 3; i++) {
            Stream.of(leaves.a, leaves.b, leaves.c).forEach(Tensor::zeroGrad);
            program.apply(leaves).backward();
        }
        for (int i = 0; i < held.size(); i++) {
            assertThat(held.get(i).toArray()).as("gradient " + i).isEqualTo(before.get(i));
        }
    }

    @Test
    void leavesThatAreGivenOneGradientDoNotShareIt() {
        Leaves leaves = leaves();
        leaves.a.add(leaves.b).sigmoid().sum().backward();
        NdArray a = Objects.requireNonNull(leaves.a.grad()).data();
        NdArray b = Objects.requireNonNull(leaves.b.grad()).data();
        assertThat(a.toArray()).isEqualTo(b.toArray());
        assertThat(a.shares(b)).isFalse();
    }

    @Test
    void whatBackwardIsGivenStaysAsItIs() {
        Leaves leaves = leaves();
        Tensor gradient = Tensor.randn(Generator.manualSeed(5), SIZE, SIZE);
        double[] before = gradient.data().toArray();
        for (int i = 0; i < 3; i++) {
            leaves.a.matmul(leaves.b).sigmoid().add(leaves.c).backward(gradient);
        }
        assertThat(gradient.data().toArray()).isEqualTo(before);
        assertThat(Objects.requireNonNull(leaves.c.grad()).data().shares(gradient.data())).isFalse();
    }
}
