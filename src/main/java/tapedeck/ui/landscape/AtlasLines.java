package tapedeck.ui.landscape;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/** Two lines from the box on the map of an atlas to the finer map of it: what is seen there lies here. On the FX thread only. */
final class AtlasLines extends Group {
    private final Line upper = line();
    private final Line lower = line();

    AtlasLines() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().setAll(upper, lower);
    }

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("atlas-line");
        return line;
    }

    /**
     * Draws them from the right side of the box to the left side of the finer map.
     *
     * @param corners of the box, the upper right and the lower right, in the map's pixels; none for no lines
     * @param finer lies in the same parent as these lines, at some depth
     */
    void show(List<Point2D> corners, Node map, Node finer) {
        setVisible(!corners.isEmpty() && finer.isVisible() && map.isVisible());
        if (isVisible()) {
            Bounds to = sceneToLocal(finer.localToScene(finer.getLayoutBounds()));
            put(upper, sceneToLocal(map.localToScene(corners.getFirst())), to.getMinX(), to.getMinY());
            put(lower, sceneToLocal(map.localToScene(corners.getLast())), to.getMinX(), to.getMaxY());
        }
    }

    private static void put(Line line, Point2D from, double x, double y) {
        line.setStartX(from.getX());
        line.setStartY(from.getY());
        line.setEndX(x);
        line.setEndY(y);
    }
}
