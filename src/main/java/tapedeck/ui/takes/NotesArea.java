package tapedeck.ui.takes;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.ui.theme.LiveTexts;

/** The notes of the take that is picked, edited where they are read: what stands here is the take's at every letter. */
final class NotesArea extends TextArea {
    /** In letters; what is longer is a file of its own. */
    private static final int MOST = 20_000;
    private static final int ROWS = 2;

    private final TakesModel model;
    private @Nullable TakeRow row;
    private boolean showing;
    private boolean written;

    NotesArea(TakesModel model, LiveTexts words, ObservableValue<TakeRow> picked, Runnable leave) {
        this.model = model;
        setId("take-notes-area");
        setWrapText(true);
        setPrefRowCount(ROWS);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().length() <= MOST ? change : null));
        disableProperty().bind(picked.map(_ -> false).orElse(true));
        ObservableValue<Take> take = picked.flatMap(TakeRow::takeProperty);
        ObservableValue<String> prompt = Bindings.createStringBinding(() -> take.getValue() == null
                ? words.of("takes.notes-none")
                : words.of("takes.notes-on", "name", take.getValue().name()), take, words.textsProperty());
        promptTextProperty().bind(prompt);
        accessibleTextProperty().bind(prompt);
        textProperty().subscribe((_, text) -> {
            if (row != null && !showing) {
                written = true;
                model.note(row, text);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leaveOff();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        picked.subscribe(this::pick);
        take.map(each -> each.page().notes()).orElse("").subscribe(this::show);
    }

    private void pick(@Nullable TakeRow next) {
        leaveOff();
        row = next;
        show(next == null ? "" : next.take().page().notes());
    }

    private void leaveOff() {
        if (written) {
            written = false;
            model.noted();
        }
    }

    /** What was typed here comes back from the take: then nothing changes. */
    private void show(String notes) {
        if (!notes.equals(getText())) {
            showing = true;
            setText(notes);
            showing = false;
        }
    }
}
