package tapedeck.ui.controls;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;

/** Where the training is: epoch, iteration, loss and accuracies in one small grid. On the FX thread only. */
public final class Readout extends Region {
    private static final String[] NAMES = {"epoch", "iteration", "train loss", "train acc.", "test acc."};

    private final GridPane grid = new GridPane();
    private final Label[] values = new Label[NAMES.length];
    private final Label note = new Label();
    private @Nullable DeckState shown;

    /** A readout that shows nothing yet. */
    public Readout() {
        getStyleClass().add("readout");
        getStylesheets().add(Stylesheet.url());
        grid.getStyleClass().add("readout-grid");
        for (int i = 0; i < NAMES.length; i++) {
            Label name = new Label(NAMES[i]);
            name.getStyleClass().add("readout-name");
            values[i] = new Label("–");
            values[i].getStyleClass().addAll("mono", "readout-value");
            values[i].setId("readout-" + NAMES[i].replace("acc.", "accuracy").replace(' ', '-'));
            name.setLabelFor(values[i]);
            name.setMinWidth(USE_PREF_SIZE);
            values[i].setMinWidth(USE_PREF_SIZE);
            grid.add(name, i, 0);
            grid.add(values[i], i, 1);
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        note.getStyleClass().add("note");
        note.setId("readout-note");
        note.setMinWidth(USE_PREF_SIZE);
        grid.add(note, 0, 2, NAMES.length, 1);
        getChildren().add(grid);
    }

    /** Shows {@code state}; may be called at every pulse. */
    @SuppressWarnings("ReferenceEquality") // the deck gives the same state until something changed
    public void show(DeckState state) {
        if (state != shown) {
            shown = state;
            ReadoutTexts now = ReadoutTexts.of(state);
            String[] texts = {now.epoch(), now.iteration(), now.loss(), now.trainAccuracy(), now.testAccuracy()};
            for (int i = 0; i < texts.length; i++) {
                values[i].setText(texts[i]);
            }
            note.setText(now.note());
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        grid.resizeRelocate(left, top, getWidth() - left - snappedRightInset(),
                getHeight() - top - snappedBottomInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return grid.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return grid.minWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return grid.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
    }
}
