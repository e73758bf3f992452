package tapedeck.ui.start;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.theme.LiveTexts;

/** The built-in programs and data sets. */
final class ProgramTiles extends VBox {
    private static final int COLUMNS = 3;

    ProgramTiles(StartModel model, LiveTexts words) {
        getStyleClass().add("start-part");
        Label heading = new Label();
        heading.textProperty().bind(words.text("start.try"));
        heading.getStyleClass().add("start-heading");
        GridPane grid = StartPage.grid(COLUMNS);
        List<ProgramEntry> all = model.programs();
        for (int i = 0; i < all.size(); i++) {
            ProgramEntry lesson = all.get(i);
            Button tile = new Button();
            tile.setId("start-try-" + lesson.id());
            tile.textProperty().bind(words.text(lesson.title()));
            tile.setWrapText(true);
            tile.getStyleClass().addAll("start-tile", "start-try");
            tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            tile.setOnAction(_ -> model.open(lesson));
            grid.add(tile, i % COLUMNS, i / COLUMNS);
        }
        getChildren().addAll(heading, grid);
    }
}
