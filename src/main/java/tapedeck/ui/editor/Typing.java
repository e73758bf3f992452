package tapedeck.ui.editor;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import tapedeck.action.FocusPlace;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.input.UpdateGuard;

/** Keeps an area and the text that somebody types in it the same. On the FX thread only. */
final class Typing {
    private final CodeArea area;
    private final UpdateGuard quiet;
    private final Colouring colouring;
    private final ChangeListener<String> follow;
    private final ChangeListener<@Nullable MistakePlace> underline;
    private @Nullable Buffer buffer;

    /**
     * @param quiet while the caret is moved by nobody
     * @param show shows another text, where it is another
     */
    Typing(CodeArea area, UpdateGuard quiet, Consumer<String> show) {
        this.area = area;
        this.quiet = quiet;
        colouring = new Colouring(area);
        underline = (_, _, now) -> colouring.underline(now);
        follow = (_, _, text) -> {
            if (!text.equals(area.getText())) {
                show.accept(text); // by something else than typing: that can be undone as typing can
            }
        };
        area.textProperty().addListener((_, _, now) -> {
            if (buffer != null && !quiet.isShowing()) {
                buffer.type(now);
            }
        });
        area.focusedProperty().subscribe(this::showCaret);
        edit(null);
    }

    /** Shows a caret that stands: for one that blinks JavaFX computes 60 pictures a second while nothing happens. */
    private void showCaret() {
        area.setShowCaret(
                buffer != null && area.isFocused() ? Caret.CaretVisibility.ON : Caret.CaretVisibility.OFF);
    }

    /** Has {@code next} typed into; null has the text only read. What is shown is its text from then on. */
    void edit(@Nullable Buffer next) {
        if (buffer != null) {
            buffer.textProperty().removeListener(follow);
            buffer.mistakeProperty().removeListener(underline);
        }
        buffer = next;
        area.setEditable(next != null);
        showCaret();
        OwnKeys.isPlace(area, next == null ? FocusPlace.WINDOW : FocusPlace.TEXT);
        if (next != null) {
            quiet.show(() -> {
                area.replaceText(next.text());
                area.moveTo(0);
            });
            area.getUndoManager().forgetHistory();
            area.showParagraphAtTop(0);
            next.textProperty().addListener(follow);
            next.mistakeProperty().addListener(underline);
        }
        colouring.underline(next == null ? null : next.mistakeProperty().get());
    }

    /** Returns whether {@code other} is what is edited. */
    boolean isOf(@Nullable Buffer other) {
        return Objects.equals(buffer, other);
    }

    /** Puts the caret on what is wrong with the text; its line from 0, or -1 if there is none. */
    int goToMistake() {
        MistakePlace wrong = buffer == null ? null : buffer.mistakeProperty().get();
        area.requestFocus();
        if (wrong == null || wrong.line() == 0 || wrong.line() > area.getParagraphs().size()) {
            return -1;
        }
        int line = wrong.line() - 1;
        area.moveTo(line, Math.min(wrong.from(), area.getParagraphLength(line)));
        return line;
    }
}
