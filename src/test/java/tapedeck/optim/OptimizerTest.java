package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Refusals;

class OptimizerTest {
    private static final List<String> ALL = List.of("SGD momentum", "SGD nesterov", "Adagrad", "RMSprop centered",
            "Adam amsgrad", "AdamW");

    @TestFactory
    Stream<DynamicTest> goesOnFromAStateBitForBit() {
        return ALL.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Runs run = Runs.named(name);
            for (int i = 0; i < 10; i++) {
                run.iterate();
            }
            OptimizerState state = run.optimizer().state();
            List<NdArray> parameters = run.model().save();
            double[] first = Stream.generate(run::iterate).limit(5).mapToDouble(x -> x).toArray();
            Runs other = Runs.named(name);
            other.model().load(parameters);
            other.optimizer().restore(state);
            double[] second = Stream.generate(other::iterate).limit(5).mapToDouble(x -> x).toArray();
            assertThat(second).containsExactly(first);
            assertThat(state.entries()).allMatch(entry -> entry.step() == 10);
        }));
    }

    @TestFactory
    Stream<DynamicTest> anUpdateMakesNoArrays() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory
                .getThreadMXBean();
        return ALL.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Tensor big = Tensor.ones(10_000).requiresGrad(true);
            Runs small = Runs.named(name);
            Optimizer optimizer = rebuilt(small.optimizer(), big);
            big.sum().backward();
            new Workspace().run(optimizer::step); // makes the state, outside
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100; i++) {
                optimizer.step();
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
        }));
    }

    private static Optimizer rebuilt(Optimizer like, Tensor parameter) {
        ParameterGroup group = new ParameterGroup(List.of(parameter), 0.01);
        for (Option option : Option.values()) {
            if (!Double.isNaN(like.groups().getFirst().option(option))) {
                group.with(option, like.groups().getFirst().option(option));
            }
        }
        List<ParameterGroup> groups = List.of(group);
        return switch (like) {
            case SGD _ -> new SGD(groups);
            case Adagrad _ -> new Adagrad(groups);
            case RMSprop _ -> new RMSprop(groups);
            case Adam _ -> new Adam(groups);
            default -> new AdamW(groups);
        };
    }

    @Test
    void stateMadeInsideAWorkspaceOutlivesIt() {
        Tensor w = Tensor.ones(3).requiresGrad(true);
        Adam adam = new Adam(List.of(w), 0.1);
        Workspace workspace = new Workspace(true); // fills with NaN what it recycles
        for (int i = 0; i < 3; i++) {
            workspace.run(() -> {
                w.pow(2).sum().backward();
                adam.step();
                adam.zeroGrad();
            });
        }
        assertThat(w.data().toArray()).doesNotContain(Double.NaN);
        assertThat(w.grad()).isNull();
    }

    @Test
    void aParameterWithoutGradientIsLeftAlone() {
        Tensor used = Tensor.ones(1).requiresGrad(true);
        Tensor unused = Tensor.ones(1).requiresGrad(true);
        Adam adam = new Adam(List.of(used, unused), 0.1);
        used.sum().backward();
        adam.step();
        assertThat(unused.item()).isEqualTo(1);
        assertThat(used.item()).isNotEqualTo(1);
        assertThat(adam.state().entries().get(1).step()).isZero();
    }

    @Test
    void aTransposedParameterIsUpdatedInItsOwnOrder() {
        Tensor w = Tensor.of(new double[]{1, 2, 3, 4}, 2, 2).t().detach().requiresGrad(true);
        w.mul(Tensor.of(new double[]{1, 10, 100, 1000}, 2, 2)).sum().backward();
        new SGD(List.of(w), 1).step();
        assertThat(w.data().toArray()).containsExactly(0, -7, -98, -996);
    }

    @Test
    void clippingGivesTheNormAndScalesTogether() {
        Tensor a = Tensor.zeros(1).requiresGrad(true);
        Tensor b = Tensor.zeros(1).requiresGrad(true);
        a.mul(3).add(b.mul(4)).sum().backward();
        assertThat(Clip.clipGradNorm(List.of(a, b, Tensor.zeros(1)), 1)).isEqualTo(5);
        assertThat(Objects.requireNonNull(a.grad()).item()).isEqualTo(3 / (5 + 1e-6));
        Clip.clipGradValue(List.of(a, b), 0.7);
        assertThat(Objects.requireNonNull(b.grad()).item()).isEqualTo(0.7);
        assertThat(Objects.requireNonNull(a.grad()).item()).isLessThan(0.7);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatPyTorchRefuses() {
        Tensor w = Tensor.ones(2).requiresGrad(true);
        Tensor v = Tensor.ones(3).requiresGrad(true);
        List<Tensor> one = List.of(w);
        List<Tensor> none = new ArrayList<>(one);
        none.add(null);
        SGD sgd = new SGD(one, 0.1);
        ParameterGroup group = new ParameterGroup(one, 1);
        return Refusals.of("optim").refuses("a rate below 0", () -> new SGD(one, -1))
                .refuses("a small rate below 0", () -> new Adagrad(one, -1e-5))
                .refuses("a momentum below 0", () -> group.with(Option.MOMENTUM, -1))
                .refuses("a weight decay below 0", () -> group.with(Option.WEIGHT_DECAY, -0.5))
                .refuses("a beta of 1", () -> group.with(Option.BETA1, 1))
                .refuses("a second beta below 0", () -> group.with(Option.BETA2, -0.1))
                .refuses("an eps below 0", () -> group.with(Option.EPS, -1))
                .refuses("an alpha of nan", () -> group.with(Option.ALPHA, Double.NaN))
                .refuses("a rate decay below 0", () -> group.with(Option.LR_DECAY, -1))
                .refuses("nesterov without momentum",
                        () -> new SGD(List.of(new ParameterGroup(one, 1).with(Option.NESTEROV, 1))))
                .refuses("no parameter", () -> new SGD(List.of(), 0.1))
                .refuses("a parameter that is none", () -> new SGD(none, 0.1))
                .refuses("a product", () -> new SGD(List.of(w.mul(2)), 0.1))
                .refuses("a parameter in two groups",
                        () -> new SGD(List.of(new ParameterGroup(one, 1), new ParameterGroup(one, 2))))
                .refuses("a state of more groups", () -> sgd.restore(
                        new SGD(List.of(new ParameterGroup(one, 1), new ParameterGroup(List.of(v), 1))).state()))
                .refuses("a state of more parameters", () -> sgd.restore(new SGD(List.of(w, v), 0.1).state())).tests();
    }

    /** PyTorch takes these rates, and what comes of them. */
    @Test
    void refusesRatesThatAreNotFinite() {
        List<Tensor> one = List.of(Tensor.ones(2).requiresGrad(true));
        assertThatThrownBy(() -> new Adam(one, Double.NaN)).hasMessage("Invalid learning rate: nan");
        assertThatThrownBy(() -> new RMSprop(one, Double.POSITIVE_INFINITY)).hasMessage("Invalid learning rate: inf");
    }

    /** PyTorch takes it and fails at the next step, with these words. */
    @Test
    void refusesAStateOfOtherSizes() {
        Tensor two = Tensor.ones(2).requiresGrad(true);
        Tensor row = Tensor.ones(1, 2).requiresGrad(true);
        Adam adam = new Adam(List.of(two), 0.1);
        two.sum().backward();
        adam.step();
        assertThatThrownBy(() -> new Adam(List.of(Tensor.ones(3).requiresGrad(true)), 0.1).restore(adam.state()))
                .hasMessage(
                        "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0");
        assertThatThrownBy(() -> new Adam(List.of(row), 0.1).restore(adam.state()))
                .hasMessage("output with shape [2] doesn't match the broadcast shape [1, 2]");
    }
}
