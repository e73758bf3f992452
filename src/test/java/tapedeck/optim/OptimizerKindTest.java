package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

class OptimizerKindTest {
    @ParameterizedTest
    @CsvSource({"SGD, 0", "SGD, 0.9", "NESTEROV, 0", "NESTEROV, 0.9", "ADAGRAD, 0", "RMSPROP, 0", "RMSPROP, 0.9",
            "ADAM, 0", "ADAMW, 0.9"})
    void itKeepsSoManyArraysOfEachParameter(OptimizerKind kind, double momentum) {
        Tensor weights = new Tensor(NdArray.of(new double[]{1, 2, 3}, 3)).requiresGrad(true);
        Optimizer optimizer = kind.create(List.of(new ParameterGroup(List.of(weights), 0.1)), momentum, 0);
        weights.sum().backward();
        optimizer.step();
        assertThat(optimizer.kept(0).arrays().values()).filteredOn(each -> each.numel() == 3)
                .hasSize(kind.keeps(momentum));
    }
}
