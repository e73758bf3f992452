package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** A script that is typed in: area and buffer are the same text. */
class ScriptEditorTest {
    private final Buffer buffer = new Buffer(Path.of("/a.py"), true, "for i in x:\n    y = 1\n");

    private interface Use {
        void of(ScriptEditor editor, CodeArea area);
    }

    private void with(Use use) throws Exception {
        FxTest.call(() -> {
            ScriptEditor editor = new ScriptEditor(new LiveTexts(Language.ENGLISH));
            Scene scene = FxTest.scene(editor, 400, 300);
            editor.edit(buffer);
            scene.snapshot(null);
            use.of(editor, editor.area());
            return editor;
        });
    }

    private static void press(CodeArea area, KeyCode code, boolean shortcut) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    @Test
    void theRowStandsForTheSpacesOfALineThatIsOnlyRead() throws Exception {
        with((editor, _) -> {
            assertThat(editor.hangingSpaces(1)).as("they are typed").isZero();
            editor.edit(null);
            assertThat(editor.hangingSpaces(0)).isZero();
            assertThat(editor.hangingSpaces(1)).isEqualTo(4);
            assertThat(editor.hangingSpaces(99)).as("a row of a line that is gone").isZero();
        });
    }

    @Test
    void whatIsTypedIsInTheBuffer_andKeysKnowPython() throws Exception {
        with((_, area) -> {
            area.moveTo(0, 11);
            press(area, KeyCode.ENTER, false);
            assertThat(buffer.text()).isEqualTo("for i in x:\n    \n    y = 1\n");
            area.insertText(area.getCaretPosition(), "z = 2");
            press(area, KeyCode.SLASH, true);
            assertThat(buffer.text()).isEqualTo("for i in x:\n    # z = 2\n    y = 1\n");
            area.undo();
            assertThat(buffer.text()).isEqualTo("for i in x:\n    z = 2\n    y = 1\n");
        });
    }

    @Test
    void aLongLineIsWrappedAlsoWhereItCanBeTypedInto() throws Exception {
        with((editor, area) -> {
            assertThat(area.isWrapText()).isTrue();
            editor.edit(null);
            assertThat(area.isWrapText()).isTrue();
        });
    }

    @Test
    void aTextThatComesFromElsewhereIsShown_andCanBeTakenBack() throws Exception {
        with((_, area) -> {
            assertThat(area.isUndoAvailable()).as("opening is nothing to take back").isFalse();
            buffer.isRead("a = 1\n");
            assertThat(area.getText()).isEqualTo("a = 1\n");
            area.undo();
            assertThat(buffer.text()).isEqualTo("for i in x:\n    y = 1\n");
        });
    }

    @Test
    void whatIsWrongIsUnderlined_untilTheNextKey() throws Exception {
        with((editor, area) -> {
            buffer.isWrong(buffer.text(), new MistakePlace(2, 8, 9, Message.verbatim("SyntaxError: invalid syntax")));
            assertThat(area.getStyleOfChar(area.getAbsolutePosition(1, 8))).contains("mistake");
            assertThat(area.getStyleOfChar(area.getAbsolutePosition(1, 4))).doesNotContain("mistake");
            editor.goToMistake();
            assertThat(area.getCaretPosition()).isEqualTo(area.getAbsolutePosition(1, 8));
            area.insertText(0, "#");
            assertThat(area.getStyleOfChar(area.getAbsolutePosition(1, 8))).doesNotContain("mistake");
        });
    }

    @Test
    void itsCaretStands_forOneThatBlinksHasTheWindowDrawnForEver() throws Exception {
        with((_, area) -> assertThat(area.getShowCaret()).isNotEqualTo(Caret.CaretVisibility.AUTO));
    }

    @Test
    void whereNothingIsEditedItIsOnlyRead() throws Exception {
        with((editor, area) -> {
            editor.edit(null);
            assertThat(area.isEditable()).isFalse();
            press(area, KeyCode.SLASH, true);
            assertThat(buffer.unsavedProperty().get()).isFalse();
        });
    }
}
