package tapedeck.ui.editor;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.editor.Indentation.Change;

/** The keys of a text that is typed, beyond what they do in any: indent, comment. On the FX thread only. */
final class EditorKeys {
    /** Computes a change of a text, of which a part is selected. */
    @FunctionalInterface
    private interface Key {
        @Nullable
        Change of(String text, int start, int end);
    }

    private final CodeArea area;

    private EditorKeys(CodeArea area) {
        this.area = area;
    }

    static void install(CodeArea area) {
        EditorKeys keys = new EditorKeys(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean tab = event.getCode() == KeyCode.TAB && !event.isShortcutDown();
        if (tab && !area.isEditable()) { // on to the next control
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (area.isEditable() && isDone(event)) {
            event.consume();
        }
    }

    private boolean isDone(KeyEvent event) {
        Key key = event.isShortcutDown()
                ? comments(event) ? Indentation::comment : null
                : switch (event.getCode()) {
                    case TAB -> event.isShiftDown() ? Indentation::out : Indentation::in;
                    case ENTER -> Indentation::newLine;
                    case BACK_SPACE -> Indentation::back;
                    default -> null;
                };
        Change change = key == null
                ? null
                : key.of(area.getText(), area.getSelection().getStart(), area.getSelection().getEnd());
        if (change == null) {
            return false;
        }
        area.getUndoManager().preventMerge();
        area.replaceText(change.from(), change.to(), change.text());
        area.selectRange(change.anchor(), change.caret());
        area.requestFollowCaret();
        return true;
    }

    /** Wherever it is on a keyboard: on some it takes Shift, and there # is alone. */
    private static boolean comments(KeyEvent event) {
        return switch (event.getCode()) {
            case SLASH, DIVIDE, NUMBER_SIGN -> true;
            default -> event.getText().equals("/") || event.getText().equals("#");
        };
    }
}
