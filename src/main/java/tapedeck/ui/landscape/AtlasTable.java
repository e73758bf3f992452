package tapedeck.ui.landscape;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasResult;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.landscape.AtlasGround;

/** A table of an atlas, with as many of its runs as can be read. On the FX thread only. */
final class AtlasTable extends ScrollPane {
    private static final int COLUMNS = 9;
    private static final int ROWS = 9;
    private static final int DIGITS = 3;

    private final LiveTexts words;
    private final GridPane grid = new GridPane();

    AtlasTable(LiveTexts words) {
        this.words = words;
        setId("atlas-table");
        grid.getStyleClass().add("atlas-table");
        setContent(grid);
        setFitToWidth(true);
    }

    void show(AtlasGround ground) {
        AtlasView view = ground.view();
        AtlasQuestion question = view.question();
        grid.getChildren().clear();
        add(0, 0, "line-name", words.of("atlas.table.corner", "x", question.x().axis().title(), "y",
                question.y().axis().title()));
        for (int i = 0; i < COLUMNS; i++) {
            add(i + 1, 0, "line-name", Numbers.of(question.x().value(at(i, COLUMNS, question.x().points())), DIGITS));
        }
        for (int j = 0; j < ROWS; j++) {
            int row = at(ROWS - 1 - j, ROWS, question.y().points());
            add(0, j + 1, "line-name", Numbers.of(question.y().value(row), DIGITS));
            for (int i = 0; i < COLUMNS; i++) {
                add(i + 1, j + 1, "mono", cell(view, view.point(at(i, COLUMNS, question.x().points()), row)));
            }
        }
    }

    private static int at(int i, int of, int points) {
        return (int) Math.round(i * (points - 1.0) / (of - 1));
    }

    private String cell(AtlasView view, int point) {
        if (!view.isKnown(point)) {
            return "…"; // what its neighbour came to would be said of other settings
        }
        int at = view.divergedAt(point);
        return at == AtlasResult.FAILED
                ? words.of("atlas.cell.failed")
                : at > 0 ? words.of("atlas.cell.diverged", "iteration", at) : Numbers.of(view.loss(point), DIGITS);
    }

    private void add(int column, int row, String style, String text) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(cell, HPos.RIGHT);
        grid.add(cell, column, row);
    }
}
