package tapedeck.ui.script;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tapedeck.recording.live.LiveProgram;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Asks what is to become of a program that still runs before the window closes. On the FX thread only. */
public final class LiveEnding {
    /** The answer that was given. */
    public enum Answer {
        /** It runs on by itself. */
        LEAVE,
        /** It ends, too. */
        STOP,
        /** The window stays. */
        STAY
    }

    private final Supplier<@Nullable LiveProgram> running;
    private final Function<LiveProgram, Answer> ask;

    /**
     * @param running the program that runs, whether it is shown or not; gives null where none does
     * @param ask what is to become of it
     */
    public LiveEnding(Supplier<@Nullable LiveProgram> running, Function<LiveProgram, Answer> ask) {
        this.running = running;
        this.ask = ask;
    }

    /** Returns whether the window may close: none runs, or it was said what is to become of it. */
    public boolean mayEnd() {
        LiveProgram program = running.get();
        if (program == null) {
            return true;
        }
        Answer answer = ask.apply(program);
        if (answer == Answer.STOP) {
            program.stopAtEnd();
        }
        return answer != Answer.STAY;
    }

    /** Asks in a dialog over {@code owner}. */
    public static Answer ask(LiveProgram program, LiveTexts words, Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(words.of("live.end.title"));
        dialog.setContentText(words.of(
                Message.of("live.end.ask", "name", program.name(), "file", program.file().toString())));
        ButtonType leaving = new ButtonType(words.of("live.end.leave"), ButtonData.YES);
        ButtonType stopping = new ButtonType(words.of("live.end.stop"), ButtonData.NO);
        ButtonType staying = new ButtonType(words.of("live.end.stay"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(leaving, stopping, staying);
        Theme.lend(owner, dialog.getDialogPane(),
                Objects.requireNonNull(LiveEnding.class.getResource("/tapedeck/ui/script/live.css")));
        dialog.getDialogPane().getStyleClass().add("live-ending");
        ButtonType answer = dialog.showAndWait().orElse(staying);
        return answer == leaving ? Answer.LEAVE : answer == stopping ? Answer.STOP : Answer.STAY;
    }
}
