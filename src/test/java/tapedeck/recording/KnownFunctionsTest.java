package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TensorState;

/** Every recording is a test of the engine: what PyTorch's nodes gave backward is what our Functions give of the same. */
class KnownFunctionsTest {
    /** Of float32, relative to the largest. */
    private static final double CLOSE = 1e-4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"small", "scalar", "accumulation", "adam_schedule", "cnn_residual", "fizzbuzz_momentum",
            "gan_two_optimizers"})
    void theirGradientsAreOurs(String name) throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real(name + ".tape")));
        int compared = 0;
        for (long iteration : run.shown()) {
            Tapes.Told read = Tapes.told(run, iteration);
            Map<Integer, FunctionRecorded> recorded = read.events().stream()
                    .filter(FunctionRecorded.class::isInstance).map(FunctionRecorded.class::cast)
                    .collect(Collectors.toMap(FunctionRecorded::index, Function.identity()));
            List<GradientsComputed> computed = read.events().stream().filter(GradientsComputed.class::isInstance)
                    .map(GradientsComputed.class::cast).toList();
            for (GradientsComputed each : computed) {
                FunctionRecorded of = recorded.get(each.index());
                if (of != null && of.function() != null) {
                    compare(of, of.function(), each);
                    compared++;
                }
            }
        }
        assertThat(compared).as("most are known").isGreaterThanOrEqualTo(run.shown().size() * 2);
    }

    private static void compare(FunctionRecorded recorded, tapedeck.function.Function function,
            GradientsComputed computed) {
        NdArray[] inputs = recorded.inputs().stream().map(TensorState::data).toArray(NdArray[]::new);
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            needs |= recorded.needs().get(i) ? 1L << i : 0;
        }
        Context context = new Context(inputs, needs);
        function.forward(context, inputs);
        NdArray[] ours = function.backward(context, computed.incoming());
        for (int i = 0; i < inputs.length; i++) {
            NdArray theirs = computed.outgoing().get(i);
            if (theirs != null) {
                double[] expected = theirs.toArray();
                double[] actual = ours[i].toArray();
                double scale = Math.max(Arrays.stream(expected).map(Math::abs).max().orElse(0), Float.MIN_NORMAL);
                assertThat(actual).as("%s %s", recorded.gradFn(), i).hasSameSizeAs(expected);
                for (int k = 0; k < expected.length; k++) {
                    assertThat(Math.abs(actual[k] - expected[k])).as("%s %s %s", recorded.gradFn(), i, k)
                            .isLessThanOrEqualTo(CLOSE * scale);
                }
            }
        }
    }
}
