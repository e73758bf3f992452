package tapedeck.ui.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One line of text in the longest of its wordings that is whole; of one height, whatever it says. */
final class FittingLine extends Region {
    private final Label label = new Label();
    private List<String> wordings = List.of();

    FittingLine(String id) {
        label.setId(id);
        label.getStyleClass().add("note");
        getChildren().add(label);
        setMinWidth(0);
    }

    /** Says one of these, the longest first. */
    void show(List<String> longestFirst) {
        if (!longestFirst.equals(wordings)) {
            wordings = List.copyOf(longestFirst);
            choose();
            requestLayout();
        }
    }

    private void choose() {
        String chosen = "";
        for (String each : wordings) {
            chosen = each;
            label.setText(each);
            if (label.prefWidth(-1) <= getWidth()) {
                break;
            }
        }
        label.setText(chosen);
    }

    @Override
    protected void layoutChildren() {
        choose();
        label.resizeRelocate(0, snapPositionY((getHeight() - label.prefHeight(-1)) / 2),
                Math.min(getWidth(), label.prefWidth(-1)), label.prefHeight(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return label.prefHeight(-1);
    }
}
