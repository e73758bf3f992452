package tapedeck.ui.editor;

import java.util.function.IntConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;
import tapedeck.python.ScriptFile;

/** An area that takes no more than a script may have, and can be read aloud. On the FX thread only. */
final class ScriptArea extends CodeArea {
    private IntConsumer onRefused = _ -> {};

    ScriptArea() {
        setAccessibleRole(AccessibleRole.TEXT_AREA);
    }

    /** Returns what JavaFX's own text area tells a screen reader, and RichTextFX's does not. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case CARET_OFFSET -> getCaretPosition();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case LINE_FOR_OFFSET -> offsetToPosition(number(parameters, getLength()), Bias.Backward).getMajor();
            case LINE_START -> getAbsolutePosition(line(parameters), 0);
            case LINE_END -> getAbsolutePosition(line(parameters), getParagraphLength(line(parameters)));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int line(Object... parameters) {
        return number(parameters, getParagraphs().size() - 1);
    }

    private static int number(Object[] parameters, int most) {
        return Math.clamp((Integer) parameters[0], 0, most);
    }

    /** Has {@code refused} told how many characters it would have had. */
    void setOnRefused(IntConsumer refused) {
        onRefused = refused;
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        int length = getLength() - getSelection().getLength() + (pasted == null ? 0 : pasted.length());
        if (isEditable() && length > ScriptFile.MOST) {
            onRefused.accept(length);
        } else {
            super.paste();
        }
    }
}
