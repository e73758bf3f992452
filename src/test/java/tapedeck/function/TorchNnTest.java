package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** What torch.nn has besides the layers of the lessons: values, gradients and names are PyTorch's. */
class TorchNnTest {
    private static Stream<DynamicTest> of(String op) {
        return Cases.of(TorchNn.FILE, op, (in, args) -> TorchNn.call(op, in, args));
    }

    @TestFactory
    Stream<DynamicTest> activations() {
        return Stream.of("hardtanh", "hardsigmoid", "hardswish", "selu", "celu", "logsigmoid", "mish", "softshrink",
                "hardshrink", "threshold", "gelu_tanh", "softplus", "glu", "prelu").flatMap(TorchNnTest::of);
    }

    @TestFactory
    Stream<DynamicTest> losses() {
        return Stream.of("huber_loss", "binary_cross_entropy", "binary_cross_entropy_with_logits", "multi_margin_loss",
                "multilabel_margin_loss", "nll_loss", "soft_margin_loss").flatMap(TorchNnTest::of);
    }

    @TestFactory
    Stream<DynamicTest> convolutionsAndPoolings() {
        return Stream.of("convolution", "conv_transpose", "max_pool", "avg_pool", "adaptive_max_pool",
                "adaptive_avg_pool").flatMap(TorchNnTest::of);
    }

    @TestFactory
    Stream<DynamicTest> images() {
        return Stream.of("pad", "upsample_nearest", "upsample_linear", "pixel_shuffle", "unfold", "fold", "group_norm")
                .flatMap(TorchNnTest::of);
    }

    @Test
    void anLstmsLayerIsAStackUnderPyTorchsName() {
        Tensor a = Tensor.of(new double[]{1, 2}, 2).requiresGrad(true);
        Tensor b = Tensor.of(new double[]{3, 4}, 2).requiresGrad(true);
        Tensor steps = Operations.apply(new LayerStack(), a, b);
        assertThat(steps.data().toArray()).containsExactly(1, 2, 3, 4);
        assertThat(Objects.requireNonNull(steps.gradFn()).name()).isEqualTo("MkldnnRnnLayerBackward0");
        steps.backward(Tensor.of(new double[]{5, 6, 7, 8}, 2, 2));
        assertThat(Objects.requireNonNull(b.grad()).data().toArray()).containsExactly(7, 8);
    }

    /** One of each Function, at work. */
    static Stream<Function> functions() {
        Set<Class<?>> seen = new HashSet<>();
        return Cases.list(Cases.read(TorchNn.FILE))
                .map(c -> TorchNn.call(c.get("op").asText(),
                        Cases.list(c.get("inputs")).map(t -> Cases.tensor(t).requiresGrad(true)).toList(),
                        c.get("args")))
                .map(output -> Objects.requireNonNull(output.gradFn()).function())
                .filter(function -> seen.add(function.getClass()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void saysItsDerivativeInEveryLanguageAndItsGradientAsAFormula(Function function) {
        for (Language language : Language.values()) {
            assertThat(function.derivative()).map(new Texts(language)::of).isNotEmpty()
                    .allSatisfy(line -> assertThat(line).startsWith("∂/∂").doesNotContain("\n"));
        }
        assertThat(function.vjp()).isNotEmpty();
        assertThat(function.python(List.of("x", "y", "z", "w"))).contains(function.call()).contains("x");
    }
}
