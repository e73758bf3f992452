package tapedeck.ui.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPicture;

/**
 * Reads what nodes show, as their stylesheets dress them: so a picture is of the same as the screen, whatever is drawn
 * there. Nodes have to be styled and laid out. A Canvas, whose strokes are gone, becomes pixels. On the FX thread.
 */
public final class SceneReader {
    /** Pixels a pixel for what can only be taken as pixels. */
    private static final int FINE = 2;

    private final List<DrawOp> marks = new ArrayList<>();

    private SceneReader() {}

    /**
     * Returns what {@code region} shows, as it stands, without what juts out.
     *
     * @param ground behind it
     */
    public static VectorPicture read(Region region, Color ground) {
        SceneReader reader = new SceneReader();
        reader.inside(region, NodePlacement.ORIGIN);
        return new VectorPicture(region.getWidth(), region.getHeight(), NodePlacement.argb(ground, 1),
                List.copyOf(reader.marks));
    }

    /**
     * All that {@code parent} holds, in its own pixels, however it is moved or zoomed, or hidden.
     *
     * @param margin around it, in pixels, for lines along its border
     * @param ground behind it
     */
    public static VectorPicture read(Parent parent, double width, double height, double margin, Color ground) {
        SceneReader reader = new SceneReader();
        reader.children(parent, new NodePlacement(1, margin, margin, 1));
        return new VectorPicture(width + 2 * margin, height + 2 * margin, NodePlacement.argb(ground, 1),
                List.copyOf(reader.marks));
    }

    private void children(Parent parent, NodePlacement place) {
        parent.getChildrenUnmodifiable().forEach(child -> read(child, place));
    }

    private void read(Node node, NodePlacement around) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        NodePlacement place = around.of(node);
        if (node instanceof Region && node.getClip() instanceof Rectangle window) {
            SceneReader part = new SceneReader();
            part.inside(node, place.within(window));
            marks.add(
                    new DrawOp.Cutout(place.x(window.getX()), place.y(window.getY()), place.scale() * window.getWidth(),
                            place.scale() * window.getHeight(), List.copyOf(part.marks)));
        } else {
            inside(node, place);
        }
    }

    private void inside(Node node, NodePlacement place) {
        switch (node) {
            case Text text -> TextReader.read(text, place, marks::add);
            case Rectangle rectangle -> marks.add(new DrawOp.Block(place.x(rectangle.getX()), place.y(rectangle.getY()),
                    place.scale() * rectangle.getWidth(), place.scale() * rectangle.getHeight(),
                    place.scale() * rectangle.getArcWidth() / 2, place.argb(rectangle.getFill()),
                    Outlines.pen(rectangle, place)));
            case Shape shape -> marks.add(new DrawOp.Trace(Outlines.of(shape, place), place.argb(shape.getFill()),
                    Outlines.pen(shape, place)));
            case ImageView view -> image(view, place);
            case Canvas canvas -> canvas(canvas, place);
            case Region region -> {
                Boxes.read(region, place, marks::add);
                children(region, place);
            }
            case Parent parent -> children(parent, place);
            default -> {
            }
        }
    }

    private void image(ImageView view, NodePlacement place) {
        Image image = view.getImage();
        double shown = view.getClip() instanceof Rectangle window && view.getFitWidth() > 0
                ? window.getWidth() / view.getFitWidth()
                : 1;
        if (image == null || shown <= 0) {
            return;
        }
        BufferedImage seen = Pixels.smallest(image, Math.max(1, (int) (Math.min(1, shown) * image.getWidth())));
        Bounds bounds = view.getLayoutBounds();
        DrawOp.Raster raster = new DrawOp.Raster(place.x(bounds.getMinX()), place.y(bounds.getMinY()),
                place.scale() * bounds.getWidth() * Math.min(1, shown), place.scale() * bounds.getHeight(), seen);
        if (!marks.isEmpty() && marks.getLast() instanceof DrawOp.Raster below && below.width() == raster.width()
                && below.x() == raster.x() && below.y() == raster.y()) {
            marks.removeLast(); // the numbers before, which the new ones cover
        }
        marks.add(raster);
    }

    private void canvas(Canvas canvas, NodePlacement place) {
        if (canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setTransform(Transform.scale(FINE, FINE));
        marks.add(new DrawOp.Raster(place.x(0), place.y(0), place.scale() * canvas.getWidth(),
                place.scale() * canvas.getHeight(), Pixels.of(canvas.snapshot(how, null))));
    }
}
