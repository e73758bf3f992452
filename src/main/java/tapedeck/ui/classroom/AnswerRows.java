package tapedeck.ui.classroom;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.ui.theme.LiveTexts;

/** The answers of a choice, one a line, of which one can be marked as right. Enter goes to the next line. On the FX thread only. */
final class AnswerRows extends VBox {
    /** As many as a phone shows without scrolling. */
    private static final int MOST = 6;
    private static final int FIRST = 3;

    private final LiveTexts words;
    private final Runnable enter;
    private final ToggleGroup right = new ToggleGroup();
    private final List<Row> rows = new ArrayList<>();

    private record Row(ToggleButton mark, TextField field) {
        String text() {
            return field.getText().strip();
        }
    }

    /** @param enter is run by Enter on an empty line, and on the last one */
    AnswerRows(LiveTexts words, Runnable enter) {
        this.words = words;
        this.enter = enter;
        getStyleClass().add("class-answers");
        clear();
    }

    /** Empties all lines. */
    void clear() {
        rows.clear();
        getChildren().clear();
        for (int i = 0; i < FIRST; i++) {
            add();
        }
    }

    private void add() {
        int number = rows.size() + 1;
        ToggleButton mark = new ToggleButton(null, new FontIcon(Feather.CHECK));
        mark.getStyleClass().add("class-mark");
        mark.setToggleGroup(right);
        mark.accessibleTextProperty().bind(words.text("vote.ask.right"));
        TextField field = new TextField();
        field.setId("ask-answer-" + number);
        field.promptTextProperty().bind(words.text("vote.ask.answer", "number", number));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(mark, field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("class-answer-line");
        Row row = new Row(mark, field);
        rows.add(row);
        getChildren().add(line);
        mark.disableProperty().bind(field.textProperty().map(String::isBlank));
        field.setOnAction(_ -> {
            if (row.text().isEmpty() || number == MOST) {
                enter.run();
            } else {
                rows.get(number).field.requestFocus();
            }
        });
        field.textProperty().subscribe(text -> {
            if (!text.isBlank() && number == rows.size() && number < MOST) {
                add();
            }
        });
    }

    /** Puts the cursor into the first line. */
    void focus() {
        rows.getFirst().field.requestFocus();
    }

    /** The answers that are typed. */
    List<String> answers() {
        return filled().stream().map(Row::text).toList();
    }

    /** The index of the right one among them; -1 if none is marked. */
    int right() {
        List<Row> filled = filled();
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i).mark.isSelected()) {
                return i;
            }
        }
        return -1;
    }

    private List<Row> filled() {
        return rows.stream().filter(each -> !each.text().isEmpty()).toList();
    }
}
