package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;

/** What an optimizer says it computes follows its settings. */
class RuleTest {
    private static ParameterGroup group(Object... options) {
        ParameterGroup group = new ParameterGroup(List.of(Tensor.ones(1).requiresGrad(true)), 0.1);
        for (int i = 0; i < options.length; i += 2) {
            group.with((Option) options[i], (Double) options[i + 1]);
        }
        return group;
    }

    private static List<String> rule(Function<List<ParameterGroup>, Optimizer> make, Object... options) {
        ParameterGroup group = group(options);
        return make.apply(List.of(group)).rule(group);
    }

    @Test
    void plainSgdGoesAgainstTheGradient() {
        assertThat(rule(SGD::new)).containsExactly("data -= lr·grad");
        assertThat(rule(SGD::new, Option.WEIGHT_DECAY, 0.1)).containsExactly("g = grad + weight_decay·data",
                "data -= lr·g");
    }

    @Test
    void momentumGathersGradients() {
        assertThat(rule(SGD::new, Option.MOMENTUM, 0.9)).containsExactly("buf = momentum·buf + grad",
                "data -= lr·buf");
        assertThat(rule(SGD::new, Option.MOMENTUM, 0.9, Option.DAMPENING, 0.5))
                .containsExactly("buf = momentum·buf + (1 − dampening)·grad", "data -= lr·buf");
        assertThat(rule(SGD::new, Option.MOMENTUM, 0.9, Option.NESTEROV, 1.0, Option.WEIGHT_DECAY, 0.1))
                .containsExactly("g = grad + weight_decay·data", "buf = momentum·buf + g",
                        "data -= lr·(g + momentum·buf)");
    }

    @Test
    void adaptiveOnesDivideByWhatTheGradientsHaveBeen() {
        assertThat(rule(Adagrad::new)).containsExactly("sum += grad²", "data -= lr·grad / (√sum + eps)");
        assertThat(rule(Adagrad::new, Option.LR_DECAY, 0.1)).endsWith(
                "data -= lr·grad / (√sum + eps) / (1 + (steps − 1)·lr_decay)");
        assertThat(rule(RMSprop::new)).containsExactly("v = alpha·v + (1 − alpha)·grad²",
                "data -= lr·grad / (√v + eps)");
        assertThat(rule(RMSprop::new, Option.CENTERED, 1.0, Option.MOMENTUM, 0.9)).endsWith(
                "mean = alpha·mean + (1 − alpha)·grad", "buf = momentum·buf + grad / (√(v − mean²) + eps)",
                "data -= lr·buf");
        assertThat(rule(Adam::new, Option.AMSGRAD, 1.0)).containsExactly("m = beta1·m + (1 − beta1)·grad",
                "v = beta2·v + (1 − beta2)·grad²", "data -= lr·m̂ / (√max v̂ + eps)");
    }

    @Test
    void adamAndAdamWDifferInTheDecay() {
        assertThat(rule(Adam::new, Option.WEIGHT_DECAY, 0.1)).startsWith("g = grad + weight_decay·data");
        assertThat(rule(AdamW::new)).as("decays unless told otherwise").startsWith("data *= 1 − lr·weight_decay",
                "m = beta1·m + (1 − beta1)·grad");
        assertThat(rule(AdamW::new, Option.WEIGHT_DECAY, 0.0)).hasSize(3);
    }

    private static boolean isPlain(Function<List<ParameterGroup>, Optimizer> make, Object... options) {
        ParameterGroup group = group(options);
        return make.apply(List.of(group)).isPlain(group);
    }

    @Test
    void onlySgdWithNothingAddedIsPlain() {
        assertThat(isPlain(SGD::new)).isTrue();
        assertThat(isPlain(SGD::new, Option.MOMENTUM, 0.9)).isFalse();
        assertThat(isPlain(SGD::new, Option.WEIGHT_DECAY, 0.1)).isFalse();
        assertThat(isPlain(Adam::new)).isFalse();
        assertThat(isPlain(Adagrad::new)).isFalse();
    }
}
