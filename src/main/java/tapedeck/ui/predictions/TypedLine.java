package tapedeck.ui.predictions;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.theme.LiveTexts;

/** A cell to type: its column, its text, and what becomes of it, or what is wrong with it. On the FX thread only. */
final class TypedLine {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double WIDTH = 8;

    private final String column;
    private final LiveTexts words;
    private final UpdateGuard quiet = new UpdateGuard();
    private final Label name;
    private final TextField field = new TextField();
    private final Label prepared = new Label();
    private final Label note = new Label();

    /** @param typed is told of every letter */
    TypedLine(String column, LiveTexts words, Consumer<TypedLine> typed) {
        this.column = column;
        this.words = words;
        name = new Label(column);
        name.setLabelFor(field);
        name.setTooltip(new Tooltip(column));
        field.getStyleClass().addAll("mono", "typed-field");
        field.setPrefColumnCount((int) WIDTH);
        field.setMinWidth(TextField.USE_PREF_SIZE);
        field.setAccessibleText(column);
        field.accessibleHelpProperty().bind(Bindings.concat(prepared.textProperty(), " ", note.textProperty()));
        field.textProperty().addListener((_, _, _) -> quiet.tell(() -> typed.accept(this)));
        field.setOnAction(ActionEvent::consume); // the next letter is for it, too: elsewhere Enter leaves a field
        prepared.getStyleClass().addAll("mono", "typed-prepared");
        prepared.setMinWidth(Label.USE_PREF_SIZE);
        note.getStyleClass().add("typed-note");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
    }

    void addTo(GridPane grid, int row) {
        grid.addRow(row, name, field, prepared, note);
    }

    String column() {
        return column;
    }

    String text() {
        return field.getText();
    }

    TextField field() {
        return field;
    }

    /** Has that text stand there, as if nobody had typed it. */
    void fill(String text) {
        quiet.show(() -> field.setText(text));
    }

    /** Shows what becomes of it. */
    void show(TypedRow.Line line) {
        field.pseudoClassStateChanged(REFUSED, line.problem().isPresent());
        note.pseudoClassStateChanged(REFUSED, line.problem().isPresent());
        prepared.setText(line.prepared().isEmpty() ? "" : "→ " + line.prepared());
        note.setText(line.problem().or(line::step).map(words::of).orElse(""));
    }
}
