package tapedeck.ui.data;

import javafx.scene.layout.Region;

/** A bar of which a part is for training, the rest for testing. */
final class ShareBar extends Region {
    private final Region train = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add("share-bar");
        train.getStyleClass().add("share-of-training");
        train.setManaged(false);
        getChildren().add(train);
    }

    /** @param part for training, 0 to 1 */
    void show(double part) {
        share = part;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        train.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
