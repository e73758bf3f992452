package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** A parameter that is twice in an optimizer, and a state that goes into another. */
class SharedOptimizerTest {
    private static Stream<JsonNode> cases(String part) {
        return Cases.list(Cases.read("optimizers.json").get(part));
    }

    private static Optimizer optimizer(String name, List<Tensor> parameters) {
        ParameterGroup group = new ParameterGroup(parameters, name.equals("RMSprop") ? 0.01 : 0.1);
        List<ParameterGroup> one = List.of(group);
        return switch (name) {
            case "SGD" -> new SGD(one);
            case "SGD momentum" -> new SGD(List.of(group.with(Option.MOMENTUM, 0.9).with(Option.DAMPENING, 0.25)
                    .with(Option.WEIGHT_DECAY, 0.01)));
            case "SGD nesterov" -> new SGD(List.of(group.with(Option.MOMENTUM, 0.9).with(Option.NESTEROV, 1)));
            case "Adagrad" -> new Adagrad(List.of(group.with(Option.LR_DECAY, 0.01)));
            case "RMSprop" -> new RMSprop(List.of(group.with(Option.MOMENTUM, 0.5).with(Option.CENTERED, 1)));
            case "Adam" -> new Adam(List.of(group.with(Option.AMSGRAD, 1)));
            case "AdamW" -> new AdamW(List.of(group.with(Option.WEIGHT_DECAY, 0.1)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @TestFactory
    Stream<DynamicTest> aParameterThatIsThereTwiceIsSteppedTwice() {
        return cases("twice").map(c -> DynamicTest.dynamicTest(c.get("optimizer").asText(), () -> {
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true);
            Tensor v = Tensor.of(new double[]{3}).requiresGrad(true);
            Optimizer optimizer = optimizer(c.get("optimizer").asText(), List.of(w, v, w));
            for (JsonNode after : c.get("seen")) {
                optimizer.zeroGrad();
                w.mul(w).sum().add(v.mul(v).sum()).backward();
                optimizer.step();
                assertThat(Tensor.cat(List.of(w, v), 0).data().toArray())
                        .containsExactly(Cases.doubles(after), within(1e-14));
            }
        }));
    }

    @Test
    void aParameterThatIsThereTwiceIsWarnedAbout() {
        Tensor w = Tensor.ones(1).requiresGrad(true);
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord said) {
                warnings.add(said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Optimizer.class.getName());
        logger.addHandler(handler);
        try {
            assertThat(new SGD(List.of(w), 0.1).groups()).hasSize(1);
            assertThat(warnings).isEmpty();
            assertThat(new SGD(List.of(w, w), 0.1).groups()).hasSize(1);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warnings).containsExactly("optimizer contains a parameter group with duplicate parameters; in "
                + "future, this will cause an error; see github.com/pytorch/pytorch/issues/40967 for more information");
    }

    @TestFactory
    Stream<DynamicTest> aStateGoesOnWhereItDoesInPyTorch() {
        return cases("moved").map(c -> DynamicTest.dynamicTest(c.get("from").asText() + " to " + c.get("to").asText(),
                () -> {
                    Tensor p = Tensor.ones(2).requiresGrad(true);
                    Tensor q = Tensor.ones(2).requiresGrad(true);
                    Optimizer from = optimizer(c.get("from").asText(), List.of(p));
                    Optimizer to = optimizer(c.get("to").asText(), List.of(q));
                    p.sum().backward();
                    q.sum().backward();
                    from.step();
                    if (c.get("fits").asBoolean()) {
                        to.restore(from.state());
                        to.step();
                        assertThat(q.data().toArray()).containsExactly(Cases.doubles(c.get("after")), within(1e-15));
                    } else {
                        OptimizerState before = to.state();
                        assertThatThrownBy(() -> to.restore(from.state())).isInstanceOf(EngineException.class)
                                .hasMessageStartingWith("loaded state dict is of another optimizer: ");
                        assertThat(to.state().groups()).isEqualTo(before.groups());
                    }
                }));
    }
}
