package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Workspace;
import tapedeck.pytorch.Cases;

/** 1,000 iterations of a small network for each layer, loss, optimizer and schedule: the loss curve is PyTorch's. */
class TrainingTest {
    private static final double RELATIVE = 1e-9;
    private static final int ITERATIONS = 1000;
    private static final int KEPT = 25;

    @TestFactory
    Stream<DynamicTest> theLossCurveIsPyTorchs() {
        return Cases.list(Cases.read("nn_runs.json"))
                .map(run -> DynamicTest.dynamicTest(run.get("name").asText(), () -> check(run)));
    }

    private static void check(JsonNode run) {
        Runs training = Runs.named(run.get("name").asText());
        List<Double> losses = new ArrayList<>();
        Workspace workspace = new Workspace(true);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] loss = new double[1];
            workspace.run(() -> loss[0] = training.iterate());
            if (i % KEPT == 0 || i == ITERATIONS - 1) {
                losses.add(loss[0]);
            }
        }
        double[] expected = Cases.doubles(run.get("losses"));
        assertThat(losses).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(losses.get(i)).as("loss " + i)
                    .isCloseTo(expected[i], within(RELATIVE * Math.abs(expected[i])));
        }
        double[] outputs = training.evaluate().data().toArray();
        double[] last = Cases.doubles(run.get("eval"));
        for (int i = 0; i < last.length; i++) {
            assertThat(outputs[i]).isCloseTo(last[i], within(RELATIVE * Math.max(1, Math.abs(last[i]))));
        }
    }
}
