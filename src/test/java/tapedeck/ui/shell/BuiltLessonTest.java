package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

class BuiltLessonTest {
    private static final Message TITLE = Message.of("lesson.fizzbuzz");
    private static final Settings SETTINGS = new Settings(1, Hyperparameters.of(0.1), 1);

    private static NetworkSpec network(int depth) {
        return NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
                Collections.nCopies(depth, new LayerSpec(8, Activation.TANH)).toArray(LayerSpec[]::new));
    }

    private static Message title(int depth) {
        return BuiltLesson.of(NetworkProgram.drawn("network", TITLE, network(depth), SETTINGS)).map(ProgramEntry::title)
                .orElseThrow();
    }

    private static Message said(String widths) {
        return Message.of("shell.built", "widths", widths, "data", DatasetKind.SPIRALS.title());
    }

    @Test
    void aNetworkThatWasBuiltIsCalledByItsWidthsAndData() {
        assertThat(title(2)).isEqualTo(said("2-8-8-2"));
        assertThat(title(3)).isEqualTo(said("2-8-8-8-2"));
        assertThat(title(4)).isEqualTo(said("2-8-…-2"));
        assertThat(title(8)).as("which stays on one line").isEqualTo(said("2-8-…-2"));
    }

    @Test
    void aLessonThatRunsAsItIsHasItsOwnName() {
        assertThat(BuiltLesson.of(NetworkProgram.ofLesson("spirals", TITLE, network(2), SETTINGS))).isEmpty();
        assertThat(BuiltLesson.of(null)).isEmpty();
    }
}
