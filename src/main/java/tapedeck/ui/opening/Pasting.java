package tapedeck.ui.opening;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.Notices;

/** Opens what was copied elsewhere: a file, or rows of a spreadsheet. On the FX thread only. */
public final class Pasting {
    private Pasting() {}

    /** Has the action open what is in the clipboard. */
    public static void bind(Actions actions, Notices notices, Consumer<Path> file, Consumer<String> text) {
        actions.bind(Action.PASTE_TABLE, Feather.CLIPBOARD, () -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            String copied = clipboard.getString();
            if (clipboard.hasFiles()) {
                file.accept(clipboard.getFiles().getFirst().toPath());
            } else if (copied == null || copied.isBlank()) {
                notices.say(Message.of("opening.nothing"));
            } else {
                text.accept(copied);
            }
        });
    }
}
