package tapedeck.ui.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RunOutput;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class OutputTabsTest {
    private final RunOutput transcript = new RunOutput(() -> 0);

    @Test
    void whatIsPrintedHasATabOnceThereIsAnything() throws Exception {
        FxTest.call(() -> {
            TabPane pane = new TabPane(new Tab("Program"), new Tab("Breakpoints"));
            OutputTabs tabs = new OutputTabs(pane, new LiveTexts(Language.ENGLISH), new Appearance(Theme.LIGHT));
            tabs.show(true, transcript.view(), 0);
            assertThat(titles(pane)).as("nothing was printed").containsExactly("Program", "Breakpoints");
            transcript.print("epoch 1\n", false, 3);
            tabs.show(true, transcript.view(), 0);
            assertThat(titles(pane)).containsExactly("Program", "Output 1", "Breakpoints");
            tabs.show(false, transcript.view(), 0);
            assertThat(titles(pane)).as("of another program").containsExactly("Program", "Breakpoints");
            return null;
        });
    }

    @Test
    void whoLooksAtItKeepsItWhileTheProgramBeginsAgain() throws Exception {
        FxTest.call(() -> {
            TabPane pane = new TabPane(new Tab("Program"), new Tab("Breakpoints"));
            OutputTabs tabs = new OutputTabs(pane, new LiveTexts(Language.ENGLISH), new Appearance(Theme.LIGHT));
            tabs.showPrinted();
            tabs.show(true, RunOutput.View.NOTHING, 0);
            assertThat(titles(pane)).containsExactly("Program", "Output", "Breakpoints");
            assertThat(tabs.isInFront()).isTrue();
            pane.getSelectionModel().selectFirst();
            tabs.show(true, RunOutput.View.NOTHING, 0);
            assertThat(titles(pane)).containsExactly("Program", "Breakpoints");
            return null;
        });
    }

    private static List<String> titles(TabPane pane) {
        return pane.getTabs().stream().map(Tab::getText).toList();
    }
}
