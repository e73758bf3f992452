package tapedeck.ui.landscape;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.landscape.ValleyScene;
import tapedeck.view.landscape.ValleyText;

/** A table of the numbers of a valley: where the rates lead that are marked in it. On the FX thread only. */
final class ValleyTable extends GridPane {
    private final LiveTexts words;

    ValleyTable(LiveTexts words) {
        this.words = words;
        setId("valley-table");
        getStyleClass().add("valley-table");
    }

    void show(ValleyScene scene) {
        getChildren().clear();
        boolean single = !Double.isNaN(scene.valley().value());
        add(0, "line-name", words.of("valley.head.rate"), single ? scene.valley().name() : "", words.of("valley.comes"),
                words.of("valley.promises"));
        List<ValleyText.Row> rows = ValleyText.rows(scene);
        for (int i = 0; i < rows.size(); i++) {
            ValleyText.Row row = rows.get(i);
            add(i + 1, "mono", row.rate(), row.place(), row.comes(), row.promised());
        }
    }

    private void add(int at, String style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            Label cell = new Label(texts[i]);
            cell.getStyleClass().add(style);
            setHalignment(cell, HPos.RIGHT);
            add(cell, i, at);
        }
    }
}
