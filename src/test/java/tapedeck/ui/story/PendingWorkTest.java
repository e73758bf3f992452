package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.deck.Debugging;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.Busy;
import tapedeck.ui.link.DeckLink;

/** What is under way can be ended. */
class PendingWorkTest {
    @Test
    void whoSkipsTheIntroductionIsLedToTraining() throws Exception {
        FxTest.call(() -> {
            AtomicInteger led = new AtomicInteger();
            Actions actions = FxTest.actions();
            StoryBar bar = new StoryBar(actions, new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            bar.setOnSkip(led::incrementAndGet);
            Hyperparameters inForce = Hyperparameters.of(0.1);
            bar.show(new DeckState(DeckState.Status.PLAYING, null, 1, 1, 1, 1, inForce, inForce, 0, 0, List.of(),
                    new Tempo.Read(_ -> 3), null, List.of(), 0, null, 0, List.of(), List.of(), Debugging.NONE), null,
                    null, null);
            actions.of(Action.SKIP).run();
            assertThat(led).hasValue(1);
            return bar;
        });
    }

    /** An endless bar asks for frames also where nobody sees it. */
    @Test
    void theBarMovesOnlyWhileSomethingComputesUnseen() throws Exception {
        FxTest.call(() -> {
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 900, 60);
            ProgressBar busy = (ProgressBar) Objects.requireNonNull(bar.lookup("#busy"));
            assertThat(busy.isIndeterminate()).as("at first").isFalse();
            bar.show(null, null, null, new Busy(Message.of("shell.busy.computing"), 2));
            assertThat(busy.isIndeterminate()).as("while it computes").isTrue();
            bar.show(null, null, null, null);
            assertThat(busy.isIndeterminate()).as("afterwards").isFalse();
            return bar;
        });
    }
}
