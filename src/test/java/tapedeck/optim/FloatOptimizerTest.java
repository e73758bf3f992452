package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** What each optimizer makes of the same 200 gradients, for float32 and float64, against the real PyTorch's. */
class FloatOptimizerTest {
    private static final Set<Integer> SEEN = Set.of(0, 1, 2, 9, 49, 199);

    @TestFactory
    Stream<DynamicTest> stepsAsPyTorchDoes() {
        return Cases.list(Cases.read("float_optimizers.json")).map(run -> DynamicTest.dynamicTest(
                run.get("name").asText() + " in " + run.get("type").asText(), () -> check(run)));
    }

    private static void check(JsonNode run) {
        DType type = run.get("type").asText().equals("float32") ? DType.FLOAT32 : DType.FLOAT64;
        double[] start = Cases.doubles(run.get("start"));
        double[] goal = Cases.doubles(run.get("goal"));
        Tensor w = new Tensor(NdArray.of(start, start.length), type).requiresGrad(true);
        Optimizer optimizer = named(run.get("name").asText(), new ParameterGroup(List.of(w), 0.05));
        int next = 0;
        for (int i = 0; i < 200; i++) {
            double[] grad = w.data().toArray();
            for (int k = 0; k < grad.length; k++) {
                grad[k] = type.of(type.of(grad[k] - goal[k]) * (i % 3));
            }
            w.setGrad(new Tensor(NdArray.of(grad, grad.length), type));
            optimizer.step();
            if (SEEN.contains(i)) {
                double[] expected = Cases.doubles(run.get("seen").get(next++));
                double tolerance = type == DType.FLOAT32 ? 3e-7 : 1e-13;
                double[] actual = w.data().toArray();
                for (int k = 0; k < expected.length; k++) {
                    assertThat(actual[k]).as("element %d after step %d", k, i)
                            .isCloseTo(expected[k], within(tolerance * Math.max(1, Math.abs(expected[k]))));
                    assertThat(type.of(actual[k])).isEqualTo(actual[k]);
                }
            }
        }
    }

    private static Optimizer named(String name, ParameterGroup group) {
        List<ParameterGroup> groups = List.of(group);
        double decay = name.equals("SGD nesterov") || name.equals("Adam amsgrad") || name.equals("AdamW") ? 0.1 : 0.01;
        if (!Set.of("SGD", "SGD maximize", "RMSprop", "Adam", "Rprop").contains(name)) {
            group.with(Option.WEIGHT_DECAY, decay);
        }
        if (name.startsWith("SGD") || name.startsWith("RMSprop")) {
            group.setLearningRate(0.01);
        }
        return switch (name) {
            case "SGD" -> new SGD(groups);
            case "SGD momentum" -> {
                group.with(Option.MOMENTUM, 0.9).with(Option.DAMPENING, 0.25);
                yield new SGD(groups);
            }
            case "SGD nesterov" -> {
                group.with(Option.MOMENTUM, 0.9).with(Option.NESTEROV, 1);
                yield new SGD(groups);
            }
            case "SGD maximize" -> {
                group.with(Option.MAXIMIZE, 1);
                yield new SGD(groups);
            }
            case "Adagrad" -> {
                group.with(Option.LR_DECAY, 0.01).setLearningRate(0.1);
                yield new Adagrad(groups);
            }
            case "RMSprop" -> new RMSprop(groups);
            case "RMSprop centered" -> {
                group.with(Option.ALPHA, 0.9).with(Option.MOMENTUM, 0.5).with(Option.CENTERED, 1);
                yield new RMSprop(groups);
            }
            case "Adam" -> new Adam(groups);
            case "Adam amsgrad" -> {
                group.with(Option.BETA1, 0.4).with(Option.BETA2, 0.99).with(Option.EPS, 1e-6).with(Option.AMSGRAD, 1);
                yield new Adam(groups);
            }
            case "AdamW" -> {
                group.with(Option.MAXIMIZE, 1);
                yield new AdamW(groups);
            }
            case "Adadelta" -> {
                group.with(Option.RHO, 0.9).setLearningRate(1);
                yield new Adadelta(groups);
            }
            case "Adamax" -> new Adamax(groups);
            case "NAdam" -> new NAdam(groups);
            case "NAdam decoupled" -> {
                group.with(Option.DECOUPLED_WEIGHT_DECAY, 1);
                yield new NAdam(groups);
            }
            case "RAdam" -> new RAdam(groups);
            case "RAdam decoupled" -> {
                group.with(Option.DECOUPLED_WEIGHT_DECAY, 1);
                yield new RAdam(groups);
            }
            case "Rprop" -> new Rprop(groups);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void aGroupThatIsAddedIsUpdatedToo() {
        Tensor a = Tensor.ones(1).requiresGrad(true);
        Tensor b = Tensor.ones(1).requiresGrad(true);
        SGD sgd = new SGD(List.of(a), 1);
        sgd.addGroup(new ParameterGroup(List.of(b), 0.5));
        a.add(b).sum().backward();
        sgd.step();
        assertThat(a.item()).isEqualTo(0);
        assertThat(b.item()).isEqualTo(0.5);
        assertThat(sgd.state().groups()).hasSize(2);
    }
}
