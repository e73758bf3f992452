package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.edit.EditStack;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Granularity;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** What is predicted, and what is measured, is of the same update. */
class PredictionUpdatesTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final DeckLink link = new DeckLink(Path.of(""));
    private long now;

    @AfterEach
    void close() {
        link.close();
    }

    private DeckState pulsed() throws Exception {
        return FxTest.call(() -> {
            now += 500_000_000;
            link.pulse(now);
            return Objects.requireNonNull(link.frame().state());
        });
    }

    @Test
    void itIsSaidAfterWhichUpdate() throws Exception {
        PredictionsPane pane = FxTest.call(() -> {
            PredictionsPane shown = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(shown, 300, 200);
            link.workbench().open(new Catalogue().first());
            return shown;
        });
        await().until(() -> FxTest.call(() -> {
            now += 500_000_000;
            link.pulse(now);
            return link.frame().snapshot() != null;
        }));
        PredictionUpdates predicting = FxTest.call(() -> new PredictionUpdates(link, pane));
        FxTest.call(() -> {
            link.commands().goTo(3);
            return true;
        });
        await().until(() -> pulsed().position().status() == Status.PAUSED && pulsed().position().iteration() == 3);
        await().until(() -> {
            DeckState at = pulsed();
            if (at.position().status() == Status.PAUSED && at.position().iteration() == 3) {
                link.commands().step(Granularity.FUNCTION);
            }
            return at.position().status() == Status.PAUSED && at.position().iteration() == 4;
        });
        DeckState state = pulsed();
        assertThat(Objects.requireNonNull(state.measured().metrics()).iteration()).isEqualTo(3);
        FxTest.call(() -> {
            predicting.settle();
            Label when = (Label) Objects.requireNonNull(pane.lookup("#predictions-when"));
            assertThat(when.getText()).isEqualTo(words.of("predictions.when", "iteration", 3L));
            predicting.dispose();
            return pane;
        });
    }
}
