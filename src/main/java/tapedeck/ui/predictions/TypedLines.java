package tapedeck.ui.predictions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.ui.theme.LiveTexts;

/** The cells of a row to type, below each other. On the FX thread only. */
final class TypedLines extends VBox {
    /** More are not shown; they keep what the row that filled the form has. */
    private static final int MOST = 200;

    private static final double NOTE = 60;

    private final LiveTexts words;
    private final BiConsumer<String, String> typed;
    private final GridPane grid = new GridPane();
    private final Label more = new Label();
    private final List<TypedLine> lines = new ArrayList<>();
    private int hidden;

    /** @param typed is told of every letter: the column, and what stands in its cell */
    TypedLines(LiveTexts words, BiConsumer<String, String> typed) {
        this.words = words;
        this.typed = typed;
        grid.getStyleClass().add("typed-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(0);
        name.setHgrow(Priority.NEVER);
        ColumnConstraints note = new ColumnConstraints();
        note.setHgrow(Priority.ALWAYS);
        note.setMinWidth(0);
        note.setPrefWidth(NOTE); // a long sentence takes no room from the names
        grid.getColumnConstraints().setAll(name, new ColumnConstraints(), new ColumnConstraints(), note);
        more.managedProperty().bind(more.visibleProperty());
        more.getStyleClass().add("typed-note");
        getChildren().addAll(grid, more);
    }

    /** Has these columns from now on. */
    void build(List<String> columns) {
        lines.clear();
        grid.getChildren().clear();
        for (String column : columns.subList(0, Math.min(MOST, columns.size()))) {
            TypedLine line = new TypedLine(column, words, each -> typed.accept(each.column(), each.text()));
            line.addTo(grid, lines.size());
            lines.add(line);
        }
        hidden = columns.size() - lines.size();
        more.setVisible(hidden > 0);
    }

    /** Has these texts stand there. */
    void fill(Map<String, String> cells) {
        lines.forEach(line -> line.fill(cells.getOrDefault(line.column(), "")));
    }

    /** Returns what stands there. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.forEach(line -> texts.put(line.column(), line.text()));
        return texts;
    }

    /** Shows what becomes of them. */
    void show(List<TypedRow.Line> ways) {
        more.setText(words.of("predictions.more-columns", "count", hidden));
        Map<String, TypedRow.Line> by = ways.stream().collect(Collectors.toMap(TypedRow.Line::column, line -> line));
        for (TypedLine line : lines) {
            TypedRow.Line way = by.get(line.column());
            if (way != null) {
                line.show(way);
            }
        }
    }

    /** Gives the keys to the first. */
    void focus() {
        if (!lines.isEmpty()) {
            lines.getFirst().field().requestFocus();
        }
    }
}
