package tapedeck.ui.script;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import tapedeck.text.Message;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Asks what is to become of unsaved scripts before the window closes. On the FX thread only. */
public final class Leaving {
    /** The answer that was given. */
    enum Answer {
        /** Save all of them, then close. */
        SAVE,
        /** Close without them. */
        DISCARD,
        /** Stay. */
        STAY
    }

    private final ScriptBuffers buffers;
    private final Predicate<Buffer> save;
    private final Function<List<Buffer>, Answer> ask;

    Leaving(ScriptBuffers buffers, Predicate<Buffer> save, Function<List<Buffer>, Answer> ask) {
        this.buffers = buffers;
        this.save = save;
        this.ask = ask;
    }

    /** Returns whether the window may close: nothing is unsaved, or it was saved now, or is not wanted. */
    public boolean mayLeave() {
        List<Buffer> unsaved = buffers.unsaved();
        return unsaved.isEmpty() || switch (ask.apply(unsaved)) {
            case SAVE -> unsaved.stream().allMatch(save);
            case DISCARD -> true;
            case STAY -> false;
        };
    }

    /** Asks in a dialog over {@code owner}. */
    static Answer ask(List<Buffer> unsaved, LiveTexts words, Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(words.of("editor.leave.title"));
        dialog.setContentText(words.of(Message.of("editor.leave.ask", "files", Message.list(unsaved.stream()
                .map(each -> Message.verbatim(String.valueOf(each.place().getFileName()))).toList()))));
        ButtonType saving = new ButtonType(words.of("editor.leave.save"), ButtonData.YES);
        ButtonType discarding = new ButtonType(words.of("editor.leave.discard"), ButtonData.NO);
        ButtonType staying = new ButtonType(words.of("editor.leave.stay"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(saving, discarding, staying);
        Theme.lend(owner, dialog.getDialogPane(),
                Objects.requireNonNull(Leaving.class.getResource("/tapedeck/ui/editor/editor.css")));
        dialog.getDialogPane().getStyleClass().add("leaving");
        Optional<ButtonType> answer = dialog.showAndWait();
        return answer.filter(saving::equals).isPresent()
                ? Answer.SAVE
                : answer.filter(discarding::equals).isPresent() ? Answer.DISCARD : Answer.STAY;
    }
}
