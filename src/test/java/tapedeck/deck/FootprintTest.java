package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Message;

class FootprintTest {
    private static final Program LARGE = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
            Collections.nCopies(8, new LayerSpec(LayerSpec.GREATEST_WIDTH, Activation.RELU))
                    .toArray(LayerSpec[]::new))
            .drawn("network", Message.verbatim("deep"), new Settings(1, 0.01, 1));

    @Test
    void whatIsDrawnIsWeighedBeforeItIsBuilt() {
        Footprint expected = Footprint.expected(LARGE);
        assertThat(expected.checkpoints()).isEqualTo(8L * (3 * 512 + 7 * 513 * 512 + 2 * 513));
        assertThat(expected.training()).as("parameters, gradients, two moments and buffers")
                .isEqualTo(8 * expected.checkpoints());
        assertThat(Footprint.expected(Programs.regression())).isEqualTo(Footprint.NONE);
    }

    @Test
    void whatDoesNotFitIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> Footprint.check(LARGE, 100L << 20))
                .isInstanceOfSatisfying(ProgramException.class, refusal -> assertThat(refusal.message())
                        .isEqualTo(Message.of("deck.tooLarge", "needs", 126L, "has", 100L)));
        assertThatCode(() -> Footprint.check(LARGE, 200L << 20)).doesNotThrowAnyException();
    }

    @Test
    void memoryThatEndsIsSaidInASentence() {
        assertThat(Failure.describe(new OutOfMemoryError("Java heap space"))).isEqualTo(Message.of("deck.noMemory",
                "megabytes", Runtime.getRuntime().maxMemory() >> 20));
    }
}
