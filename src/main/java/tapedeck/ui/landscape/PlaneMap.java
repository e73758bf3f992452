package tapedeck.ui.landscape;

import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.LossGrid.Extent;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.view.landscape.PlanePainter;
import tapedeck.view.landscape.PlaneScene;

/** The map of a plane, with a cross that the mouse and the arrow keys move, and that begins something. On the FX thread only. */
final class PlaneMap extends CanvasRegion {
    private static final double CORNER = 1.8;
    private static final double STEP = 0.01;
    private static final double STRIDE = 0.1;

    /** A place in the plane. */
    record Place(double x, double y) {}

    private final PlanePainter painter = new PlanePainter(1);
    private final DoubleFunction<String> crossWords;
    private @Nullable PlaneScene scene;
    private @Nullable Place cross;
    /** Where the mouse points; null where the cross was moved by keys, or is not. */
    private @Nullable Point2D pointer;
    private Consumer<Place> onPick = _ -> {};

    /** @param crossWords what is written at the cross, by the loss there */
    PlaneMap(Appearance appearance, DoubleFunction<String> crossWords) {
        super(appearance);
        this.crossWords = crossWords;
        setId("plane-map");
        getStyleClass().add("plane-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        takeFocus();
        setOnMouseMoved(event -> {
            pointer = new Point2D(event.getX(), event.getY());
            repaint();
        });
        setOnMouseExited(_ -> {
            pointer = null;
            point(null);
        });
        setOnMouseClicked(event -> {
            Place at = at(new Point2D(event.getX(), event.getY()));
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && at != null) {
                onPick.accept(at);
            }
        });
        setOnKeyPressed(this::press);
        Rectangle round = new Rectangle();
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        heightProperty().subscribe(() -> {
            round.setArcWidth(CORNER * em());
            round.setArcHeight(CORNER * em());
        });
        setClip(round);
    }

    /** Has {@code action} told of the place that is clicked, or where Enter is pressed. */
    void setOnPick(Consumer<Place> action) {
        onPick = action;
    }

    /** Draws this; null for nothing. */
    void show(@Nullable PlaneScene next) {
        scene = next;
        repaint();
    }

    /** Width over height. */
    double aspect() {
        return getHeight() < 1 ? 1 : getWidth() / getHeight();
    }

    private @Nullable Place at(Point2D point) {
        if (scene == null || getWidth() < 1) {
            return null;
        }
        Extent extent = scene.frame().extent();
        return new Place(extent.left() + point.getX() / getWidth() * extent.width(),
                extent.top() - point.getY() / getHeight() * extent.height());
    }

    private void point(@Nullable Place at) {
        cross = at;
        repaint();
    }

    private void press(KeyEvent event) {
        if (scene == null) {
            return;
        }
        Place at = cross == null ? new Place(scene.frame().present().x(), scene.frame().present().y()) : cross;
        double step = scene.frame().extent().width() * (event.isShiftDown() ? STRIDE : STEP);
        switch (event.getCode()) {
            case KeyCode.LEFT -> move(at.x - step, at.y);
            case KeyCode.RIGHT -> move(at.x + step, at.y);
            case KeyCode.UP -> move(at.x, at.y + step);
            case KeyCode.DOWN -> move(at.x, at.y - step);
            case KeyCode.ENTER -> {
                if (cross != null) {
                    onPick.accept(cross);
                }
            }
            default -> {
                return; // somebody else's
            }
        }
        event.consume();
    }

    private void move(double x, double y) {
        if (scene != null) {
            Extent extent = scene.frame().extent();
            pointer = null;
            point(new Place(Math.clamp(x, extent.left(), extent.right()),
                    Math.clamp(y, extent.bottom(), extent.top())));
        }
    }

    @Override
    protected void paint(Pen pen) {
        PlaneScene now = scene;
        if (now != null) {
            if (pointer != null) { // what is under it may have become another place
                cross = at(pointer);
            }
            Place at = cross;
            painter.draw(pen, at == null || now.ground() == null
                    ? now
                    : now.pointedAt(at.x, at.y, crossWords.apply(now.ground().loss(at.x, at.y))));
        }
    }
}
