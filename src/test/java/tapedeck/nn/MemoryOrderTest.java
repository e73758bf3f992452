package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** What is drawn for a view is drawn in the order of its memory, not of its indices. */
class MemoryOrderTest {
    private static Stream<JsonNode> cases(String of) {
        return Cases.list(Cases.read("memory_order.json")).filter(c -> c.has(of));
    }

    private static Tensor view(JsonNode c, Tensor x) {
        return switch (c.get("view").asText()) {
            case "contiguous" -> x;
            case "transposed" -> x.transpose(0, 2);
            case "rotated" -> x.permute(2, 0, 1);
            case "channels last" -> x.permute(0, 2, 1);
            case "narrowed" -> x.narrow(2, 1, 2);
            case "narrowed and transposed" -> x.narrow(1, 1, 2).transpose(0, 1);
            case "of size 1" -> x.narrow(1, 0, 1).permute(2, 1, 0);
            case "expanded" -> x.narrow(0, 0, 1).expand(3, 4, 5);
            case "expanded and transposed" -> x.narrow(1, 0, 1).expand(2, 3, 5).transpose(0, 2);
            case "expanded in the middle and rotated" -> x.narrow(1, 0, 1).expand(2, 3, 5).permute(2, 0, 1);
            case "diagonal" -> x.flatten().narrow(0, 0, 5).reshape(5, 1).expand(5, 2).t();
            default -> throw new IllegalArgumentException(c.toString());
        };
    }

    @TestFactory
    Stream<DynamicTest> dropoutDrawsItsMaskAsPyTorchDoes() {
        return cases("p").map(c -> DynamicTest.dynamicTest(c.get("view").asText() + ", p " + c.get("p"), () -> {
            Generator generator = Generator.manualSeed(4);
            Tensor dropped = Functional.dropout(view(c, Tensor.ones(2, 4, 5)), c.get("p").asDouble(), true, generator);
            assertThat(dropped.data().toArray()).containsExactly(Cases.doubles(c.get("output")));
            assertThat(generator.rand(Shape.SCALAR).item()).isEqualTo(c.get("next").asDouble());
        }));
    }

    @TestFactory
    Stream<DynamicTest> initialisationFillsAsPyTorchDoes() {
        return cases("uniform").map(c -> DynamicTest.dynamicTest(c.get("view").asText(), () -> {
            Tensor uniform = view(c, Tensor.zeros(2, 4, 5));
            Init.uniform_(uniform, -1, 2, Generator.manualSeed(4), Init.Draw.FLOAT64);
            assertThat(uniform.data().toArray()).containsExactly(Cases.doubles(c.get("uniform")));
            Tensor normal = view(c, Tensor.zeros(2, 4, 5));
            Init.normal_(normal, 1, 2, Generator.manualSeed(4), Init.Draw.FLOAT64);
            assertThat(normal.data().toArray()).containsExactly(Cases.doubles(c.get("normal")), within(1e-14));
        }));
    }
}
