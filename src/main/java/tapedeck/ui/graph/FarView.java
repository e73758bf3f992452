package tapedeck.ui.graph;

import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.drawing.FarPainter;
import tapedeck.ui.graph.model.ShownGraph;

/** The drawing as blocks, from afar and in the place of nodes that are still to be made. */
final class FarView extends Canvas {
    private final Drawing drawing;
    private final Viewport viewport;
    private @Nullable FarPainter painter;
    private boolean named = true;

    FarView(Drawing drawing, Viewport viewport) {
        this.drawing = drawing;
        this.viewport = viewport;
        drawing.setOnShown(this::renew);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Sets whether modules have their names, when it is painted next: while a zoom goes on, letters would make it stutter. */
    void setNamed(boolean withNames) {
        named = withNames;
    }

    /** Made when it is first needed, for it measures every gradient; null if nothing is drawn. */
    @Nullable
    FarPainter painter() {
        ShownGraph now = drawing.shown();
        if (painter == null && now != null) {
            painter = drawing.painter(now);
        }
        return painter;
    }

    /** After something else is drawn, or nothing any more. */
    private void renew() {
        painter = null;
        if (drawing.shown() == null) {
            getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        }
        paint();
    }

    void paint() {
        FarPainter now = isVisible() ? painter() : null;
        if (now != null) {
            now.paint(getGraphicsContext2D(), viewport.scale(), viewport.x(), viewport.y(), getWidth(), getHeight());
        }
        if (now != null && named) {
            now.name(getGraphicsContext2D(), viewport.scale(), viewport.x(), viewport.y(), getWidth(), getHeight());
        }
    }
}
