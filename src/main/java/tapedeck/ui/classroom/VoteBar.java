package tapedeck.ui.classroom;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The votes for one answer in one round, as a bar and a number at its end, which both have room in the width that it is given. */
final class VoteBar extends Region {
    private final Region filled = new Region();
    private final Label number;
    private final double share;

    /**
     * A bar of a kind, which the stylesheet knows.
     *
     * @param most of all bars: that one fills the width
     */
    VoteBar(int count, int most, String kind) {
        share = most == 0 ? 0 : (double) count / most;
        number = new Label(Integer.toString(count));
        number.getStyleClass().addAll("class-count", kind);
        filled.getStyleClass().addAll("class-bar", kind);
        getStyleClass().add("class-line");
        getChildren().addAll(filled, number);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * number.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return number.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(filled.prefHeight(-1), number.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double room = number.prefWidth(-1);
        double gap = room / 2;
        double length = share * Math.max(0, getWidth() - room - gap);
        double thick = filled.prefHeight(-1);
        filled.resizeRelocate(0, (height - thick) / 2, length, thick);
        double tall = number.prefHeight(-1);
        number.resizeRelocate(length + gap, (height - tall) / 2, room, tall);
    }
}
