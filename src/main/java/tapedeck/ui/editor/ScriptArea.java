package tapedeck.ui.editor;

import java.util.function.IntConsumer;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;
import tapedeck.python.ScriptFile;

/** An area that takes no more than a script may have. On the FX thread only. */
final class ScriptArea extends CodeArea {
    private IntConsumer onRefused = _ -> {};

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
