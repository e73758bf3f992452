package tapedeck.ui.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RunOutput;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** What is seen of what is printed, and what is copied of it. */
class OutputPaneTest {
    private final RunOutput transcript = new RunOutput(() -> 0);

    private OutputPane pane() {
        OutputPane pane = new OutputPane(new LiveTexts(Language.ENGLISH));
        FxTest.scene(pane, 400, 300);
        pane.show(transcript.view());
        pane.layout();
        return pane;
    }

    private static ListView<?> list(OutputPane pane) {
        return (ListView<?>) pane.lookup("#output-lines");
    }

    private static VirtualFlow<?> flow(OutputPane pane) {
        return (VirtualFlow<?>) Objects.requireNonNull(list(pane).lookup(".virtual-flow"));
    }

    @Test
    void theNewestOfVeryManyLinesIsSeen() throws Exception {
        for (int i = 0; i < 100_000; i++) {
            transcript.print("line " + i + "\n", false, 7);
        }
        IndexedCell<?> last = FxTest.call(() -> flow(pane()).getLastVisibleCell());
        assertThat(last.getText()).as("the last, or the last that is seen whole").isIn("line 99999", "line 99998");
        assertThat(last.getAccessibleText()).isEqualTo(last.getText() + ", printed by line 7");
    }

    @Test
    void whoReadsAboveIsNotDisturbed() throws Exception {
        for (int i = 0; i < 200; i++) {
            transcript.print("line " + i + "\n", false, 7);
        }
        String first = FxTest.call(() -> {
            OutputPane pane = pane();
            list(pane).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, false, false, false));
            list(pane).scrollTo(3);
            pane.lookAway();
            pane.layout();
            transcript.print("more\n", false, 8);
            pane.show(transcript.view());
            pane.layout();
            return flow(pane).getFirstVisibleCell().getText();
        });
        assertThat(first).isIn("line 2", "line 3");
    }

    @Test
    void whatIsPickedIsCopiedAsPlainText_orAll() throws Exception {
        transcript.print("one\ntwo\nthree", true, 7);
        assertThat(FxTest.call(() -> pane().text())).isEqualTo("one\ntwo\nthree\n");
        assertThat(FxTest.call(() -> {
            OutputPane pane = pane();
            list(pane).getSelectionModel().selectIndices(2, 1);
            return pane.text().lines().collect(Collectors.joining("|"));
        })).isEqualTo("two|three");
    }

    @Tag("long")
    @Test
    void thatLinesAreGoneIsSaid() throws Exception {
        assertThat(FxTest.call(() -> pane().lookup(".dropped").isVisible())).isFalse();
        for (int i = 0; i < 50_000; i++) {
            transcript.print("line\n", false, 7);
        }
        assertThat(FxTest.call(() -> pane().lookup(".dropped").isVisible())).isTrue();
    }
}
