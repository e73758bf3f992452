package tapedeck.ui.graph;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A small dark label: a Function's local derivative, or what an update does. */
final class Note extends Region {
    private final Text text = new Text();
    private final Metrics metrics;

    Note(Metrics metrics) {
        this.metrics = metrics;
        getStyleClass().add("note");
        text.getStyleClass().add("note-text");
        getChildren().add(text);
        setMouseTransparent(true);
    }

    void show(List<String> lines, Box box) {
        text.setText(String.join("\n", lines));
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    protected void layoutChildren() {
        text.relocate(metrics.em(0.5), (getHeight() - text.getLayoutBounds().getHeight()) / 2);
    }
}
