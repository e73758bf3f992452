package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;

/** While nothing plays a step's size is what matters, and while it plays its pace. */
class PaceButtonTest {
    private static final Tempo TWO = new Tempo.Functions(2);

    private final Actions actions = FxTest.actions();

    @Test
    void itSaysHowFarAStepGoesAndWhileItPlaysHowFast() throws Exception {
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            PaceButton pace = new PaceButton(link.commands(), actions, new RunActions(link, actions));
            String size = actions.words().of(Action.SIZE_FUNCTION.text());
            String two = actions.words().of("shell.pace.functions", "n", 2);
            pace.show(new DeckStates(Status.PAUSED, Hyperparameters.of(0.1)).tempo(TWO).state());
            assertThat(pace.getText()).isEqualTo(size);
            pace.show(new DeckStates(Status.PLAYING, Hyperparameters.of(0.1)).tempo(TWO).state());
            assertThat(pace.getText()).isEqualTo(two);
            assertThat(pace.getAccessibleText()).as("a screen reader is told both").contains(size, two);
            return null;
        });
    }
}
