package tapedeck.ui.graph;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The frame around the rows of one scope, with its name. */
final class FrameView extends Region {
    private final Text title = new Text();
    private final Metrics metrics;

    FrameView(Metrics metrics) {
        this.metrics = metrics;
        getStyleClass().add("frame");
        title.getStyleClass().add("frame-title");
        getChildren().add(title);
        setMouseTransparent(true);
    }

    void show(GraphLayout.Frame frame) {
        title.setText(frame.title());
        Box box = frame.box();
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    protected void layoutChildren() {
        title.relocate(metrics.em(0.7), metrics.em(0.35));
    }
}
