package tapedeck.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.ui.text.Words;

/** Where the training is: epoch, iteration, loss and accuracies in one small grid. On the FX thread only. */
public final class Readout extends GridPane {
    private final Words words;
    private final List<Label> values = new ArrayList<>();
    private final Label note = new Label();
    private final Tooltip whole = new Tooltip();
    private @Nullable DeckState shown;

    /** A readout that shows nothing yet. */
    public Readout(Words words) {
        this.words = words;
        getStyleClass().add("readout");
        getStylesheets().add(Stylesheet.url());
        column("controls.readout.epoch", "epoch");
        column("controls.readout.iteration", "iteration");
        column("controls.readout.train-loss", "train-loss");
        column("controls.readout.train-accuracy", "train-accuracy");
        column("controls.readout.test-accuracy", "test-accuracy");
        note.getStyleClass().add("note");
        note.setId("readout-note");
        note.setWrapText(true);
        note.setTooltip(whole);
        setHgrow(note, Priority.ALWAYS);
        add(note, values.size(), 0, 1, 2); // beside: below, it would move what is there, or be cut
        words.follow(this, this::fill);
    }

    private void column(String key, String id) {
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

    /** Shows {@code state}; may be called at every pulse. */
    @SuppressWarnings("ReferenceEquality") // the deck gives the same state until something changed
    public void show(DeckState state) {
        if (state != shown) {
            shown = state;
            fill();
        }
    }

    private void fill() {
        if (shown != null) {
            ReadoutTexts now = ReadoutTexts.of(shown);
            for (int i = 0; i < values.size(); i++) {
                values.get(i).setText(now.values().get(i));
            }
            note.setText(now.note().map(words::of).orElse(""));
            whole.setText(note.getText());
        }
    }
}
