package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.deck.Debugging;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.replay.Progress;
import tapedeck.program.Hyperparameters;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;

class UnderWayTest {
    private final Actions actions = FxTest.actions();

    private static DeckState state(Tempo tempo, @Nullable Progress going) {
        Hyperparameters inForce = Hyperparameters.of(0.1);
        Debugging debugging = new Debugging(true, 0, going, null, List.of(), Debugging.NONE.history());
        return new DeckState(DeckState.Status.PLAYING, null, 1, 1, 1, Double.NaN, inForce, inForce, 0, 0, List.of(),
                tempo, null, List.of(), 0, null, 0, List.of(), List.of(), debugging);
    }

    private static boolean isSeen(Node in, String id) {
        Node node = Objects.requireNonNull(in.lookup(id), id);
        return node.isVisible() && node.getParent().isVisible();
    }

    private UnderWay shown() {
        UnderWay underWay = new UnderWay(actions, new DeckLink(Path.of("")).commands());
        FxTest.scene(new HBox(underWay, new TextField()), 600, 60);
        return underWay;
    }

    @Test
    void theIntroductionCanBeSkippedWhileItPlaysAndOnlyThen() throws Exception {
        FxTest.call(() -> {
            UnderWay underWay = shown();
            underWay.show(state(new Tempo.Read(_ -> 3), null));
            assertThat(isSeen(underWay, "#skip")).isTrue();
            assertThat(((Button) underWay.lookup("#skip")).isFocusTraversable()).isTrue();
            assertThat(isSeen(underWay, "#going")).isFalse();
            underWay.show(state(Tempo.free(), null));
            assertThat(underWay.isManaged()).isFalse();
            assertThat(underWay.isVisible()).as("it would take the clicks of what is there now").isFalse();
            assertThat(actions.of(Action.SKIP).possible().getValue()).isFalse();
            return underWay;
        });
    }

    @Test
    void goingToAnIterationShowsItsShare() throws Exception {
        FxTest.call(() -> {
            UnderWay underWay = shown();
            underWay.show(state(Tempo.free(), new Progress(0, 125_000, 500_000)));
            assertThat(isSeen(underWay, "#going")).isTrue();
            assertThat(isSeen(underWay, "#skip")).isFalse();
            assertThat(((ProgressBar) underWay.lookup("#going")).getProgress()).isEqualTo(0.25);
            underWay.show(state(new Tempo.Read(_ -> 3), new Progress(0, 1, 500)));
            assertThat(isSeen(underWay, "#skip")).as("one of them at a time").isFalse();
            underWay.show(state(Tempo.free(), null));
            assertThat(isSeen(underWay, "#going")).isFalse();
            return underWay;
        });
    }

    @Test
    void escapeEndsItButNotWhereTextIsTyped() throws Exception {
        FxTest.call(() -> {
            int[] stayed = new int[1];
            UnderWay underWay = shown();
            Scene scene = underWay.getScene();
            actions.bind(Action.STAY, null, () -> stayed[0]++);
            press(scene.getRoot());
            assertThat(stayed[0]).as("nothing is under way").isZero();
            underWay.show(state(Tempo.free(), new Progress(0, 1, 500)));
            press(Objects.requireNonNull(scene.lookup(".text-field")));
            assertThat(stayed[0]).isZero();
            press(scene.getRoot());
            assertThat(stayed[0]).isEqualTo(1);
            return underWay;
        });
    }

    private static void press(Node target) {
        Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
