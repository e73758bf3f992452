package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tapedeck.array.HeapSize;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Failure;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

class FootprintTest {
    private static final Program LARGE = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
            Collections.nCopies(8, new LayerSpec(LayerSpec.GREATEST_WIDTH, Activation.RELU))
                    .toArray(LayerSpec[]::new))
            .drawn("network", Message.verbatim("deep"), new Settings(1, 0.01, 1));

    private static final Hyperparameters SGD = Hyperparameters.of(0.01).withBatchSize(32);
    private static final Hyperparameters ADAM = SGD.withOptimizer(OptimizerKind.ADAM);
    private static final long WEIGHTS = HeapSize.of(2 * 512) + 7 * HeapSize.of(512 * 512) + HeapSize.of(2 * 512);
    private static final long BIASES = 8 * HeapSize.of(512) + HeapSize.of(2);
    private static final long MADE = 6 * (8 * HeapSize.of(32 * 512) + HeapSize.of(32 * 2));

    @Test
    void whatIsDrawnIsWeighedBeforeItIsBuilt() {
        Footprint expected = Footprint.expected(LARGE, ADAM);
        assertThat(expected.training()).as("parameters, gradients, two moments").isEqualTo(4 * (WEIGHTS + BIASES));
        assertThat(Footprint.expected(LARGE, SGD).training()).isEqualTo(2 * (WEIGHTS + BIASES));
        assertThat(expected.largest()).as("before, gradients, after").isEqualTo(3 * (WEIGHTS + BIASES) + MADE);
        assertThat(Footprint.expected(Programs.regression(), ADAM)).isEqualTo(Footprint.NONE);
    }

    @Test
    void itIsRunTwiceWhileOneIsSeenOrOnceWhileOneIsDrawn() {
        assertThat(new Footprint(100, 7, 5, 40, 30).least()).as("to look back").isEqualTo(5 + 2 * 100 + 2 * 30);
        assertThat(new Footprint(20, 7, 5, 40, 30).least()).as("to train").isEqualTo(5 + 20 + 3 * 30);
        assertThat(new Footprint(100, 7, 5, 40, 30).bytes()).isEqualTo(100 + 7 + 5 + 40);
    }

    @Test
    void theWindowHasWhatItNeedsBeforeAnyRun() {
        assertThat(Footprint.budget(10L << 30)).as("a fifth").isEqualTo((10L << 30) / 5 * 4);
        assertThat(Footprint.budget(512L << 20)).as("what was measured").isEqualTo(320L << 20);
        assertThat(Footprint.budget(128L << 20)).as("never nothing").isEqualTo(32L << 20);
    }

    @Test
    void whatDoesNotFitIsRefusedWithBothNumbers() {
        long needs = Footprint.expected(LARGE, ADAM).least();
        assertThatThrownBy(() -> Footprint.check(LARGE, ADAM, needs - 1))
                .isInstanceOfSatisfying(ProgramException.class, refusal -> assertThat(refusal.message())
                        .isEqualTo(Message.of("deck.tooLarge", "needs", needs >> 20, "has", (needs - 1) >> 20)));
        assertThatCode(() -> Footprint.check(LARGE, ADAM, needs)).doesNotThrowAnyException();
    }

    @Test
    void memoryThatEndsIsSaidInASentence() {
        assertThat(Failure.describe(new OutOfMemoryError("Java heap space"))).isEqualTo(Message.of("deck.noMemory",
                "megabytes", Runtime.getRuntime().maxMemory() >> 20));
    }
}
