package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** Names, and what loading a state leaves and says, for networks that use a part twice as well. */
class ModuleStateTest {
    private static final Generator GENERATOR = Generator.manualSeed(0);

    /** Only its parts count here. */
    private abstract static class Parts extends Module {
        @Override
        protected Tensor compute(Tensor input) {
            return input;
        }
    }

    private static final class Network extends Parts {
        Network() {
            module("features", new Sequential(new Linear(3, 2, GENERATOR), new BatchNorm1d(2), new ReLU()));
            parameter("scale", Tensor.of(0.5));
            module("head", new Linear(2, 1, GENERATOR));
        }
    }

    private static final class Twins extends Parts {
        Twins() {
            BatchNorm1d norm = new BatchNorm1d(2);
            module("left", new Sequential(linear(2), norm));
            module("right", new Sequential(norm, linear(1)));
            Tensor shared = parameter("a", Tensor.zeros(2));
            parameter("b", shared);
        }

        private static Linear linear(int out) {
            return new Linear(2, out, false, GENERATOR, Init.Draw.FLOAT32);
        }
    }

    private static Module network(JsonNode c) {
        return switch (c.get("network").asText()) {
            case "plain" -> new Network();
            case "twins" -> new Twins();
            default -> {
                Linear layer = new Linear(2, 2, GENERATOR);
                yield new Sequential(layer, new Tanh(), layer);
            }
        };
    }

    private static Stream<JsonNode> cases(String part) {
        return Cases.list(Cases.read("modules.json").get(part));
    }

    @TestFactory
    Stream<DynamicTest> namesArePyTorchs() {
        return cases("names").map(c -> DynamicTest.dynamicTest(c.get("network").asText(), () -> {
            Module module = network(c);
            assertThat(module.stateDict().keySet()).containsExactlyElementsOf(strings(c.get("state")));
            assertThat(module.namedParameters().keySet()).containsExactlyElementsOf(strings(c.get("parameters")));
            assertThat(module.namedBuffers().keySet()).containsExactlyElementsOf(strings(c.get("buffers")));
            assertThat(module.namedModules().keySet()).containsExactlyElementsOf(strings(c.get("modules")));
            module.namedParameters().forEach((name, tensor) -> assertThat(tensor.name()).isEqualTo(name));
            module.namedBuffers().forEach((name, tensor) -> assertThat(tensor.name()).isEqualTo(name));
        }));
    }

    private static List<String> strings(JsonNode array) {
        return Cases.list(array).map(JsonNode::asText).toList();
    }

    @TestFactory
    Stream<DynamicTest> loadingLeavesAndSaysWhatPyTorchDoes() {
        return cases("loads").map(c -> DynamicTest.dynamicTest(c.get("load").asText(), () -> {
            Module module = network(c);
            Map<String, NdArray> start = new LinkedHashMap<>();
            double next = 100;
            for (Map.Entry<String, NdArray> each : module.stateDict().entrySet()) {
                start.put(each.getKey(), numbered(each.getValue().shape(), next));
                next += each.getValue().numel();
            }
            module.loadStateDict(start);
            EngineException refused = catchThrowableOfType(EngineException.class,
                    () -> module.loadStateDict(state(c.get("state"))));
            assertThat(refused == null ? null : refused.getMessage())
                    .isEqualTo(c.get("error").isNull() ? null : c.get("error").asText());
            Map<String, NdArray> after = module.stateDict();
            Map<String, NdArray> expected = state(c.get("after"));
            assertThat(after.keySet()).containsExactlyElementsOf(expected.keySet());
            after.forEach((name, numbers) -> assertThat(numbers.toArray()).as(name)
                    .containsExactly(expected.getOrDefault(name, numbers).toArray()));
        }));
    }

    private static NdArray numbered(Shape shape, double from) {
        NdArray result = NdArray.empty(shape);
        for (int i = 0; i < shape.numel(); i++) {
            result.values()[i] = from + i;
        }
        return result;
    }

    private static Map<String, NdArray> state(JsonNode named) {
        Map<String, NdArray> state = new LinkedHashMap<>();
        named.properties().forEach(each -> state.put(each.getKey(), Cases.tensor(each.getValue()).data()));
        return state;
    }

    @Test
    void countsTheBatchesAsPyTorchDoes() {
        BatchNorm1d norm = new BatchNorm1d(2);
        List<Integer> counts = new ArrayList<>();
        int[][] batches = {{1, 3}, {0, 3}, {1, 1}, {1, 4}};
        for (int[] batch : batches) {
            norm.train(batch[0] == 1);
            var _ = catchThrowableOfType(EngineException.class, () -> norm.forward(Tensor.ones(batch[1], 2)));
            counts.add((int) norm.namedBuffers().values().stream().toList().getLast().item());
        }
        assertThat(counts).containsExactlyElementsOf(cases("counted").map(JsonNode::asInt).toList());
    }

    @Test
    void aStateGoesWithItsModule() {
        Linear linear = new Linear(2, 1, GENERATOR);
        Map<String, NdArray> state = linear.stateDict();
        Init.constant_(linear.weight(), 7);
        assertThat(state.values().iterator().next().toArray()).containsExactly(7, 7);
        int version = linear.weight().data().version();
        linear.loadStateDict(state);
        assertThat(linear.weight().data().version()).isGreaterThan(version);
    }
}
