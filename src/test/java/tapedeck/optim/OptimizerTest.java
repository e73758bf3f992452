package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tensor;

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
            Map<String, NdArray> parameters = run.model().stateDict().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().copy()));
            double[] first = Stream.generate(run::iterate).limit(5).mapToDouble(x -> x).toArray();
            Runs other = Runs.named(name);
            other.model().loadStateDict(parameters);
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
    Stream<DynamicTest> refusesWithPyTorchsText() {
        Tensor w = Tensor.ones(1).requiresGrad(true);
        List<Tensor> one = List.of(w);
        return Stream.of(refused("Invalid learning rate: -1.0", () -> new SGD(one, -1)),
                refused("Invalid learning rate: nan", () -> new Adam(one, Double.NaN)),
                refused("Invalid learning rate: inf", () -> new RMSprop(one, Double.POSITIVE_INFINITY)),
                refused("Invalid learning rate: -1e-05", () -> new Adagrad(one, -1e-5)),
                refused("Invalid momentum value: -1.0", () -> new SGD(one, 1).set(Option.MOMENTUM, -1)),
                refused("Invalid weight_decay value: -0.5", () -> new SGD(one, 1).set(Option.WEIGHT_DECAY, -0.5)),
                refused("Invalid beta parameter at index 0: 1.0", () -> new Adam(one, 1).set(Option.BETA1, 1)),
                refused("Invalid beta parameter at index 1: -0.1", () -> new Adam(one, 1).set(Option.BETA2, -0.1)),
                refused("Invalid epsilon value: -1.0", () -> new AdamW(one, 1).set(Option.EPS, -1)),
                refused("Invalid alpha value: nan", () -> new RMSprop(one, 1).set(Option.ALPHA, Double.NaN)),
                refused("Invalid lr_decay value: -1.0", () -> new Adagrad(one, 1).set(Option.LR_DECAY, -1)),
                refused("Nesterov momentum requires a momentum and zero dampening",
                        () -> new SGD(List.of(new ParameterGroup(one, 1).with(Option.NESTEROV, 1)))),
                refused("optimizer got an empty parameter list", () -> new SGD(List.of(), 0.1)),
                refused("can't optimize a non-leaf Tensor", () -> new SGD(List.of(w.mul(2)), 0.1)),
                refused("some parameters appear in more than one parameter group", () -> new SGD(
                        List.of(new ParameterGroup(one, 1), new ParameterGroup(one, 2)))));
    }

    private static DynamicTest refused(String text, Runnable call) {
        return DynamicTest.dynamicTest(text,
                () -> assertThatThrownBy(call::run).isInstanceOf(EngineException.class).hasMessage(text));
    }
}
