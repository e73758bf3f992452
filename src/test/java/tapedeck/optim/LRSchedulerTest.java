package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

class LRSchedulerTest {
    private static SGD optimizer() {
        ParameterGroup a = new ParameterGroup(List.of(Tensor.zeros(1)), 0.3).with(Option.MOMENTUM, 0.9);
        ParameterGroup b = new ParameterGroup(List.of(Tensor.zeros(1)), 0.02).with(Option.MOMENTUM, 0.9);
        return new SGD(List.of(a, b));
    }

    private static LRScheduler schedule(String name, Optimizer optimizer) {
        return switch (name) {
            case "StepLR" -> new StepLR(optimizer, 7, 0.5);
            case "ExponentialLR" -> new ExponentialLR(optimizer, 0.9);
            case "CosineAnnealingLR" -> new CosineAnnealingLR(optimizer, 10, 0.001);
            case "OneCycleLR" -> new OneCycleLR(optimizer, 0.5, 50);
            case "OneCycleLR settings" ->
                new OneCycleLR(optimizer, 0.5, 50, new OneCycleLR.Settings(0.45, 10, 100, false));
            case "LinearLR" -> new LinearLR(optimizer, 0.25, 0.9, 8);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @TestFactory
    Stream<DynamicTest> theRatesArePyTorchs() {
        return Cases.list(Cases.read("optim_rates.json"))
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c)));
    }

    private static void check(JsonNode c) {
        SGD optimizer = optimizer();
        LRScheduler schedule = schedule(c.get("name").asText(), optimizer);
        int epoch = 0;
        for (JsonNode expected : c.get("rates")) {
            if (epoch > 0) {
                schedule.step();
            }
            for (int g = 0; g < 2; g++) {
                ParameterGroup group = optimizer.groups().get(g);
                double[] both = Cases.doubles(expected.get(g));
                assertThat(group.learningRate()).as("epoch " + epoch).isCloseTo(both[0],
                        within(1e-13 * Math.abs(both[0])));
                assertThat(group.option(Option.MOMENTUM)).isCloseTo(both[1], within(1e-14));
            }
            epoch++;
        }
        assertThat(schedule.lastEpoch()).isEqualTo(epoch - 1);
    }

    @Test
    void goesOnFromAState() {
        SGD optimizer = optimizer();
        LRScheduler schedule = schedule("CosineAnnealingLR", optimizer);
        for (int i = 0; i < 5; i++) {
            schedule.step();
        }
        LRScheduler.State state = schedule.state();
        OptimizerState rates = optimizer.state();
        schedule.step();
        double[] next = schedule.lastRates();
        SGD other = optimizer();
        LRScheduler resumed = schedule("CosineAnnealingLR", other);
        other.restore(rates);
        resumed.restore(state);
        resumed.step();
        assertThat(resumed.lastRates()).containsExactly(next);
    }
}
