package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.tape.TapeEvent;

/** The iterations that the recorder tells apart, in recordings of real PyTorch: {@code src/test/pytorch/recorded} has the programs. */
class RecordedIterationsTest {
    @TempDir
    private Path folder;

    private RecordedRun run(String name) throws Exception {
        return RecordedRun.of(Tapes.write(folder, Tapes.real(name + ".tape")));
    }

    @ParameterizedTest
    @CsvSource({"sweep, 90", "head_then_all, 100", "by_hand_data, 20", "by_hand_accumulation, 10", "lbfgs_steps, 4",
            "by_hand_new_leaf, 20", "by_hand_new_leaves, 10",
            "by_hand_new_attributes, 12", "by_hand_opposite, 20"})
    void everyUpdateEndsOne(String name, int iterations) throws Exception {
        RecordedRun run = run(name);
        assertThat(run.known().iterations()).isEqualTo(iterations);
        for (long each : run.shown()) {
            assertThat(Tapes.told(run, each).isWhole()).as("iteration %d", each).isTrue();
        }
    }

    @Test
    void ofOptimizersInTurnTheOneThatStepsHasItsRate() throws Exception {
        List<List<Double>> rates = run("sweep").recording().losses().stream().map(TapeFile.Loss::rates)
                .filter(each -> !each.isEmpty()).toList();
        assertThat(rates).containsExactly(List.of(0.5), List.of(0.1), List.of(0.01));
    }

    @Test
    void anIterationHasThePassesThatAddUpToItsUpdateAndNoOthers() throws Exception {
        assertThat(events("by_hand_accumulation", 10, TapeEvent.BackwardStarted.class)).hasSize(4);
        assertThat(events("by_hand_accumulation", 10, TapeEvent.BackwardEnded.class)).hasSize(4);
        assertThat(events("by_hand_data", 20, TapeEvent.BackwardStarted.class)).hasSize(1);
        assertThat(events("by_hand_new_leaf", 20, TapeEvent.BackwardStarted.class)).hasSize(1);
        assertThat(events("by_hand_new_leaves", 10, TapeEvent.BackwardStarted.class)).hasSize(4);
        assertThat(events("by_hand_new_attributes", 12, TapeEvent.BackwardStarted.class)).hasSize(2);
        assertThat(events("by_hand_opposite", 20, TapeEvent.BackwardStarted.class)).hasSize(1);
        assertThat(events("sweep", 61, TapeEvent.OptimizerStepped.class)).hasSize(1);
    }

    @Test
    void theFirstStepWithAClosureSaysWhatItUpdated() throws Exception {
        assertThat(events("lbfgs_steps", 1, TapeEvent.BackwardStarted.class)).hasSize(4);
        assertThat(events("lbfgs_steps", 1, TapeEvent.ParameterUpdated.class)).hasSize(2);
    }

    private List<TapeEvent> events(String name, long iteration, Class<? extends TapeEvent> kind) throws Exception {
        return Stream.ofNullable(Tapes.told(run(name), iteration)).flatMap(each -> each.events().stream())
                .filter(kind::isInstance).toList();
    }

    @Test
    void aGradientThatTheProgramTookAwayItselfIsNotThereWhenTheNextPassBegins() throws Exception {
        List<TapeEvent> arrived = events("grad_set_to_none", 2, TapeEvent.GradAccumulated.class);
        assertThat(arrived).isNotEmpty().filteredOn(each -> ((TapeEvent.GradAccumulated) each).tensor() == 1)
                .allSatisfy(each -> assertThat(((TapeEvent.GradAccumulated) each).before()).isNull());
    }
}
