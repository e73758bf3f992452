package tapedeck.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.autograd.Tensor;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class LayerNormTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() { return Cases.of("layer_norm", LayerNormTest::run); }

    private static Tensor run(List<Tensor> in, JsonNode args) {
        String has = args.get("has").asText();
        return Functional.layerNorm(in.get(0), Cases.ints(args.get("normalized")),
                has.startsWith("w") ? in.get(1) : null, has.endsWith("b") ? in.getLast() : null,
                args.get("eps").asDouble());
    }
}
