package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

class OptimizerKindTest {
    @ParameterizedTest
    @CsvSource({"SGD, 0", "SGD, 0.9", "NESTEROV, 0", "NESTEROV, 0.9", "ADAGRAD, 0", "RMSPROP, 0", "RMSPROP, 0.9",
            "ADAM, 0", "ADAMW, 0.9"})
    void itKeepsSoManyArraysOfEachParameter(OptimizerKind kind, double momentum) {
        Tensor weights = new Tensor(NdArray.of(new double[]{1, 2, 3}, 3)).requiresGrad(true);
        Optimizer optimizer = kind.create(List.of(new ParameterGroup(List.of(weights), 0.1)), momentum, 0);
        weights.sum().backward();
        optimizer.step();
        assertThat(optimizer.stateOf(0).arrays().values()).filteredOn(each -> each.numel() == 3)
                .hasSize(kind.stateArrays(momentum));
    }

    private static Tensor weight() {
        return new Tensor(NdArray.of(new double[]{1}, 1)).requiresGrad(true);
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void scriptsAndRecordingsKnowEachThatCanBeChosen(OptimizerKind kind) {
        Optimizer chosen = kind.create(List.of(new ParameterGroup(List.of(weight()), 0.1)), 0, 0);
        String name = chosen.getClass().getSimpleName();
        assertThat(Optimizers.of(name, chosen.groups())).as("put %s into the list of Optimizers.java", name)
                .hasValueSatisfying(each -> assertThat(each).hasSameClassAs(chosen));
    }

    @Test
    void eachIsComparedWithPyTorchAndSaysItsRule() {
        List<String> compared = Cases.list(Cases.read("float_optimizers.json"))
                .map(run -> run.get("name").asText()).toList();
        for (String name : Optimizers.names()) {
            assertThat(compared).as("%s has no run: add it to src/test/pytorch/float_optimizer_fixtures.py", name)
                    .anyMatch(each -> each.equals(name) || each.startsWith(name + " "));
            ParameterGroup group = new ParameterGroup(List.of(weight()), 0.1);
            assertThat(Optimizers.of(name, List.of(group)).orElseThrow().rule(group)).as(name).isNotEmpty();
        }
    }
}
