package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** On Rosenbrock's valley and among waves it goes where PyTorch's goes, and computes the loss as often. */
class LBFGSTest {
    @TestFactory
    Stream<DynamicTest> goesWherePyTorchsGoes() {
        return Cases.list(Cases.read("lbfgs.json"))
                .map(run -> DynamicTest.dynamicTest(run.get("function").asText() + " " + run.get("settings"),
                        () -> check(run)));
    }

    private static void check(JsonNode run) {
        JsonNode given = run.get("settings");
        int maxIter = given.get("max_iter").asInt();
        LBFGS.Settings settings = new LBFGS.Settings(given.get("lr").asDouble(), maxIter, maxIter * 5 / 4, 1e-7, 1e-9,
                given.path("history_size").asInt(100), given.has("line_search_fn"));
        Tensor p = Tensor.of(new double[]{-1.2, 1}).requiresGrad(true);
        LBFGS optimizer = new LBFGS(List.of(p));
        UnaryOperator<Tensor> function = run.get("function").asText().equals("waves")
                ? LBFGSTest::waves
                : LBFGSTest::rosenbrock;
        for (JsonNode seen : run.get("seen")) {
            optimizer.step(settings, () -> loss(function, p));
            double[] expected = Cases.doubles(seen);
            double[] at = p.data().toArray();
            assertThat(at[0]).isCloseTo(expected[0], within(1e-6 * Math.max(1, Math.abs(expected[0]))));
            assertThat(at[1]).isCloseTo(expected[1], within(1e-6 * Math.max(1, Math.abs(expected[1]))));
            assertThat(optimizer.evaluations()).isEqualTo((int) expected[2]);
        }
    }

    @Test
    void aTapeShowsAStepAsOneUpdate() {
        Tensor p = Tensor.of(new double[]{-1.2, 1}).requiresGrad(true);
        LBFGS optimizer = new LBFGS(List.of(p));
        List<List<double[]>> updates = new ArrayList<>();
        TapeListener updated = signal -> {
            if (signal instanceof TapeSignal.Updated update) {
                updates.add(List.of(update.before().toArray(), update.after().toArray()));
            }
        };
        try (Tape _ = Tape.open(updated)) {
            optimizer.step(new LBFGS.Settings(1, 5, 6, 1e-7, 1e-9, 10, true), () -> loss(LBFGSTest::rosenbrock, p));
        }
        assertThat(updates).hasSize(1);
        assertThat(updates.getFirst().getFirst()).containsExactly(-1.2, 1);
        assertThat(updates.getFirst().getLast()).isEqualTo(p.data().toArray()).isNotEqualTo(new double[]{-1.2, 1});
    }

    private static double loss(UnaryOperator<Tensor> function, Tensor p) {
        p.zeroGrad();
        Tensor loss = function.apply(p);
        loss.backward();
        return loss.item();
    }

    private static Tensor rosenbrock(Tensor p) {
        Tensor x = p.narrow(0, 0, 1);
        Tensor y = p.narrow(0, 1, 1);
        return x.neg().add(1).pow(2).add(y.sub(x.pow(2)).pow(2).mul(100)).sum();
    }

    private static Tensor waves(Tensor p) {
        return p.mul(3).sin().add(p.pow(2).mul(0.1)).sum();
    }
}
