package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.autograd.Tensor;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

/** Equal numbers leave nothing but rounding, so here every bit counts. */
class NormalisationTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchsToTheLastBit() {
        return Cases.list(Cases.read("normalisations.json"))
                .map(c -> DynamicTest.dynamicTest(title(c), () -> check(c)));
    }

    private static String title(JsonNode c) {
        return c.get("op").asText() + " of " + c.get("x").get("shape") + ", " + c.get("x").get("data").get(0)
                + (c.get("weight").isNull() ? "" : ", weight") + (c.get("bias").isNull() ? "" : ", bias");
    }

    private static void check(JsonNode c) {
        Tensor x = Cases.tensor(c.get("x"));
        if (c.get("op").asText().equals("layer_norm")) {
            int n = x.shape().size(-1);
            same(Functional.layerNorm(x, new int[]{n}, optional(c, "weight"), optional(c, "bias"), 1e-5), c, "output");
            return;
        }
        Tensor seen = c.get("transposed").asBoolean() ? new Tensor(x.t().data().copy()).t() : x;
        Tensor mean = Cases.tensor(c.get("mean"));
        Tensor variance = Cases.tensor(c.get("var"));
        same(Functional.batchNorm(seen, mean, variance, optional(c, "weight"), optional(c, "bias"),
                c.get("training").asBoolean(), 0.1, 1e-5), c, "output");
        same(mean, c, "newMean");
        same(variance, c, "newVar");
    }

    private static @Nullable Tensor optional(JsonNode c, String name) {
        return c.get(name).isNull() ? null : Cases.tensor(c.get(name));
    }

    private static void same(Tensor actual, JsonNode c, String expected) {
        assertThat(actual.data().toArray()).as(expected).containsExactly(Cases.doubles(c.get(expected).get("data")));
    }
}
