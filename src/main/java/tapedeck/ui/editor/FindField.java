package tapedeck.ui.editor;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** A field in which one types what to find in the text: Enter goes to the next, Shift+Enter to the one before, Esc closes. */
final class FindField extends HBox {
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final LiveTexts words;
    private final CodeArea area;
    private final IntConsumer reveal;

    /** @param reveal shows a line of the area */
    FindField(LiveTexts words, CodeArea area, IntConsumer reveal) {
        this.words = words;
        this.area = area;
        this.reveal = reveal;
        getStyleClass().add("text-find");
        field.setId("text-find");
        field.promptTextProperty().bind(words.text("editor.find.prompt"));
        field.accessibleTextProperty().bind(words.text("editor.find.spoken"));
        count.getStyleClass().add("muted");
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(words.text("editor.find.close"));
        close.setOnAction(_ -> close());
        getChildren().addAll(field, count, close);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setVisible(false);
        field.textProperty().addListener((_, _, _) -> go(matches().from(area.getSelection().getStart())));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                go(event.isShiftDown()
                        ? matches().before(area.getSelection().getStart())
                        : matches().from(area.getSelection().getEnd()));
            } else {
                return;
            }
            event.consume();
        });
    }

    /** Asks for what to find; at first what is selected. */
    void open() {
        String selected = area.getSelectedText();
        setVisible(true);
        if (!selected.isBlank() && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
        go(matches().from(area.getSelection().getStart()));
    }

    private void close() {
        setVisible(false);
        area.requestFocus();
    }

    private Matches matches() {
        return Matches.of(area.getText(), field.getText());
    }

    private void go(int number) {
        Matches found = matches();
        if (number >= 0) {
            int start = found.starts().get(number);
            area.selectRange(start, start + found.length());
            reveal.accept(area.getCurrentParagraph());
        }
        Message said = field.getText().isEmpty()
                ? Message.verbatim("")
                : number < 0
                        ? Message.of("editor.find.none")
                        : Message.of("editor.find.place", "place", number + 1, "n", found.starts().size());
        count.textProperty().bind(words.text(said));
    }
}
