package tapedeck.ui.script;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tapedeck.recording.live.LiveProgram;
import tapedeck.text.Message;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A question before the window closes: what is to become of what is still open. On the FX thread only. */
public final class CloseQuestion<T> {
    /** The answer that was given. */
    enum Answer {
        YES, NO,
        /** The window stays. */
        CANCEL
    }

    private final Supplier<Optional<T>> open;
    private final Function<T, Answer> ask;
    private final Predicate<T> yes;
    private final Consumer<T> no;

    private CloseQuestion(Supplier<Optional<T>> open, Function<T, Answer> ask, Predicate<T> yes, Consumer<T> no) {
        this.open = open;
        this.ask = ask;
        this.yes = yes;
        this.no = no;
    }

    /** Asks whether unsaved scripts are to be saved; {@code save} says whether that could be done. */
    static CloseQuestion<List<Buffer>> ofScripts(ScriptBuffers buffers, Predicate<Buffer> save,
            Function<List<Buffer>, Answer> ask) {
        return new CloseQuestion<>(() -> Optional.of(buffers.unsaved()).filter(unsaved -> !unsaved.isEmpty()), ask,
                unsaved -> unsaved.stream().allMatch(save), _ -> {});
    }

    /** The same in a dialog. */
    static CloseQuestion<List<Buffer>> ofScripts(ScriptBuffers buffers, Predicate<Buffer> save, LiveTexts words,
            Supplier<Window> owner) {
        return ofScripts(buffers, save, unsaved -> ask(words, owner.get(), "/tapedeck/ui/editor/editor.css", "leaving",
                "editor.leave.title",
                Message.of("editor.leave.ask", "files", Message.list(unsaved.stream()
                        .map(each -> Message.verbatim(String.valueOf(each.place().getFileName()))).toList())),
                List.of("editor.leave.save", "editor.leave.discard", "editor.leave.stay")));
    }

    /**
     * Asks in a dialog whether a program runs on by itself that still runs, else it ends, too.
     *
     * @param running the program that runs, whether it is shown or not; gives null where none does
     */
    public static CloseQuestion<LiveProgram> ofProgram(Supplier<@Nullable LiveProgram> running, LiveTexts words,
            Supplier<Window> owner) {
        return new CloseQuestion<>(() -> Optional.ofNullable(running.get()),
                program -> ask(words, owner.get(), "/tapedeck/ui/script/live.css", "live-ending", "live.end.title",
                        Message.of("live.end.ask", "name", program.name(), "file", program.file().toString()),
                        List.of("live.end.leave", "live.end.stop", "live.end.stay")),
                _ -> true, LiveProgram::stopAtEnd);
    }

    /** Returns whether the window may close: nothing is open, or it was said what is to become of it. */
    public boolean mayClose() {
        return open.get().map(each -> switch (ask.apply(each)) {
            case YES -> yes.test(each);
            case NO -> {
                no.accept(each);
                yield true;
            }
            case CANCEL -> false;
        }).orElse(true);
    }

    /** @param answers the keys of yes, no and cancel */
    private static Answer ask(LiveTexts words, Window owner, String css, String style, String title, Message question,
            List<String> answers) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(words.of(title));
        dialog.setContentText(words.of(question));
        ButtonType yes = new ButtonType(words.of(answers.get(0)), ButtonData.YES);
        ButtonType no = new ButtonType(words.of(answers.get(1)), ButtonData.NO);
        ButtonType cancel = new ButtonType(words.of(answers.get(2)), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().addAll(yes, no, cancel);
        Theme.lend(owner, pane, Objects.requireNonNull(CloseQuestion.class.getResource(css)));
        pane.getStyleClass().add(style);
        ButtonType answer = dialog.showAndWait().orElse(cancel);
        return answer == yes ? Answer.YES : answer == no ? Answer.NO : Answer.CANCEL;
    }
}
