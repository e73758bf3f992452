package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.link.BusyProgram;
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
            bar.show(introduction(DeckState.Status.PLAYING), null, null, null);
            actions.of(Action.SKIP).run();
            assertThat(led).hasValue(1);
            return bar;
        });
    }

    private static DeckState introduction(DeckState.Status status) {
        Hyperparameters inForce = Hyperparameters.of(0.1);
        return new DeckStates(status, inForce).tempo(new Tempo.Read(_ -> 3)).state();
    }

    private static void escape(Node focused) {
        focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "PLAYING", "PAUSED"})
    void escSkipsTheIntroductionWhereTheButtonIsThere(DeckState.Status status) throws Exception {
        FxTest.call(() -> {
            AtomicInteger led = new AtomicInteger();
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 900, 60);
            bar.setOnSkip(led::incrementAndGet);
            escape(bar);
            assertThat(led).as("before it").hasValue(0);
            bar.show(introduction(status), null, null, null);
            escape(bar);
            assertThat(led).hasValue(1);
            return bar;
        });
    }

    @Test
    void whileAProgramStartsThereIsNothingToSkip() throws Exception {
        FxTest.call(() -> {
            Actions actions = FxTest.actions();
            StoryBar bar = new StoryBar(actions, new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 900, 60);
            DeckState state = introduction(DeckState.Status.PLAYING);
            bar.show(state, null, null, new BusyProgram(Message.verbatim("Python starts."), 0));
            assertThat(actions.of(Action.SKIP).possible().getValue()).isFalse();
            bar.show(state, null, null, null);
            assertThat(actions.of(Action.SKIP).possible().getValue()).isTrue();
            return bar;
        });
    }

    @Test
    void whileTheIntroductionHoldsEscFirstPicksNothingInTheGraph() throws Exception {
        FxTest.call(() -> {
            AtomicInteger led = new AtomicInteger();
            BooleanProperty picked = new SimpleBooleanProperty(true);
            Actions actions = FxTest.actions();
            actions.bind(Action.PICK_NOTHING, null, picked, () -> picked.set(false));
            StoryBar bar = new StoryBar(actions, new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            Pane graph = new Pane();
            KeyDispatcher.enter(graph, ActionContext.GRAPH);
            FxTest.scene(new VBox(bar, graph), actions, 900, 60);
            bar.setOnSkip(led::incrementAndGet);
            bar.show(introduction(DeckState.Status.PAUSED), null, null, null);
            escape(graph);
            assertThat(picked.get()).isFalse();
            assertThat(led).hasValue(0);
            escape(graph);
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
            bar.show(null, null, null, new BusyProgram(Message.of("shell.busy.computing"), 2));
            assertThat(busy.isIndeterminate()).as("while it computes").isTrue();
            bar.show(null, null, null, null);
            assertThat(busy.isIndeterminate()).as("afterwards").isFalse();
            return bar;
        });
    }
}
