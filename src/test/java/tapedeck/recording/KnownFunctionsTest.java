package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every recording is a test of the engine: what PyTorch's nodes gave backward is what our Functions give of the same. */
class KnownFunctionsTest {
    /** Of float32, relative to the largest. */
    private static final double CLOSE = 1e-4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"small, 10, ''", "scalar, 3, ''", "accumulation, 24, ''", "adam_schedule, 12, ''",
            "cnn_residual, 13, ConvolutionBackward0", "fizzbuzz_momentum, 21, ''", "gan_two_optimizers, 36, ''"})
    void theirGradientsAreOurs(String name, int compared, String unknown) throws Exception {
        Fidelity fidelity = Fidelity.of(RecordedRun.of(Tapes.write(folder, Tapes.real(name + ".tape"))));
        assertThat(fidelity.compared()).isEqualTo(compared);
        assertThat(fidelity.difference()).as(fidelity.worst()).isLessThanOrEqualTo(CLOSE);
        if (unknown.isEmpty()) {
            assertThat(fidelity.unknown()).isEmpty();
        } else {
            assertThat(fidelity.unknown()).as("their numbers are sampled").containsKey(unknown);
        }
    }
}
