package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/** Every recording is a test of the engine: what PyTorch's nodes gave backward is what our Functions give of the same. */
class KnownFunctionTest {
    /** Of float32, relative to the largest. */
    private static final double CLOSE = 1e-4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"small, 10, true", "scalar, 3, true", "accumulation, 24, true", "adam_schedule, 12, true",
            "cnn_residual, 13, false", "fizzbuzz_momentum, 21, true", "gan_two_optimizers, 36, false"})
    void theirGradientsAreOurs(String name, int compared, boolean isAll) throws Exception {
        Fidelity fidelity = Fidelity.of(RecordedRun.of(Tapes.write(folder, Tapes.real(name + ".tape"))));
        assertThat(fidelity.compared()).isGreaterThanOrEqualTo(compared);
        assertThat(fidelity.difference()).as(fidelity.worst()).isLessThanOrEqualTo(CLOSE);
        if (isAll) {
            assertThat(fidelity.unknown()).isEmpty();
        }
    }

    /** Who is not there whole is named, and not compared. */
    @Test
    void whatIsSampledIsNotCompared() throws Exception {
        Fidelity fidelity = Fidelity.of(RecordedRun.of(Tapes.write(folder, Tapes.real("cnn_residual.tape"))));
        assertThat(fidelity.unknown()).containsKey("ConvolutionBackward0");
    }

    /** The second network is given what the first one's step made of it. */
    @Test
    void afterAnUpdateWhatIsGivenIsUpdated() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("gan_two_optimizers.tape")));
        assertThat(Tapes.told(run, 1).events()).filteredOn(FunctionRecorded.class::isInstance).hasSize(24)
                .allSatisfy(each -> assertThat(((FunctionRecorded) each).function()).isNotNull());
    }
}
