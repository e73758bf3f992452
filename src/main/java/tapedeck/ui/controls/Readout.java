package tapedeck.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.LiveTexts;

/** The readout of how far the training is: epoch, iteration, loss and accuracies in one small grid. On the FX thread only. */
public final class Readout extends GridPane {
    /** From this column on there are accuracies, which only classes have. */
    private static final int ACCURACY = 3;

    private final List<Label> values = new ArrayList<>();
    private @Nullable ReadoutTexts shown;

    /** A readout that shows nothing yet. */
    public Readout(LiveTexts words) {
        getStyleClass().add("readout");
        getStylesheets().add(Stylesheet.url());
        column(words, "controls.readout.epoch", "epoch");
        column(words, "controls.readout.iteration", "iteration");
        column(words, "controls.readout.train-loss", "train-loss");
        column(words, "controls.readout.train-accuracy", "train-accuracy");
        column(words, "controls.readout.test-accuracy", "test-accuracy");
    }

    private void column(LiveTexts words, String key, String id) {
        Label name = new Label();
        name.textProperty().bind(words.text(key));
        name.getStyleClass().add("readout-name");
        Label value = new Label("–");
        value.getStyleClass().addAll("mono", "readout-value");
        value.setId("readout-" + id);
        name.setLabelFor(value);
        name.setMinWidth(USE_PREF_SIZE);
        value.setMinWidth(USE_PREF_SIZE);
        addColumn(values.size(), name, value);
        values.add(value);
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().add(column);
    }

    /** Shows {@code now}; may be called at every pulse. */
    public void show(ReadoutTexts now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        for (int i = 0; i < values.size(); i++) {
            values.get(i).setText(now.values().get(i));
        }
        getChildren().stream().filter(each -> getColumnIndex(each) >= ACCURACY).forEach(each -> {
            each.setVisible(now.classes());
            each.setManaged(now.classes());
        });
    }
}
