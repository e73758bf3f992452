package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.autograd.Tensor;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class BatchNormTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() { return Cases.of("batch_norm", BatchNormTest::run); }

    @TestFactory
    Stream<DynamicTest> movesTheRunningStatisticsAsPyTorchDoes() {
        return Cases.list(Cases.read("nn_functions.json")).filter(c -> c.get("op").asText().equals("batch_norm"))
                .map(c -> DynamicTest.dynamicTest(c.get("inputs").get(0).get("shape").toString(), () -> {
                    JsonNode args = c.get("args");
                    Tensor mean = Tensor.of(Cases.doubles(args.get("mean")));
                    Tensor variance = Tensor.of(Cases.doubles(args.get("var")));
                    run(Cases.list(c.get("inputs")).map(Cases::tensor).toList(), args, mean, variance);
                    assertThat(mean.data().toArray()).containsExactly(Cases.doubles(args.get("newMean")),
                            within(1e-14));
                    assertThat(variance.data().toArray()).containsExactly(Cases.doubles(args.get("newVar")),
                            within(1e-14));
                }));
    }

    private static Tensor run(List<Tensor> in, JsonNode args) {
        return run(in, args, Tensor.of(Cases.doubles(args.get("mean"))), Tensor.of(Cases.doubles(args.get("var"))));
    }

    private static Tensor run(List<Tensor> in, JsonNode args, Tensor mean, Tensor variance) {
        boolean affine = in.size() > 1;
        return Functional.batchNorm(in.get(0), mean, variance, affine ? in.get(1) : null, affine ? in.get(2) : null,
                args.get("training").asBoolean(), affine ? 0.3 : 0.1, affine ? 1e-3 : 1e-5);
    }
}
