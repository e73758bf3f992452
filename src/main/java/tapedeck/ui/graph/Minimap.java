package tapedeck.ui.graph;

import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.graph.drawing.FarPainter;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** All of the graph, small, with a frame around what is seen; a click or drag goes there. Only while most of it is not seen. */
final class Minimap extends CanvasRegion {
    private static final double PAD = 4;
    /** From the edges of the view. */
    private static final double MARGIN = 5;
    /** The share of the graph below which, if no more is seen, a map is of use. */
    private static final double PARTLY = 0.5;
    /** So much of what is seen one arrow key moves it. */
    private static final double STEP = 0.25;

    private final GraphView view;
    private final Rectangle frame = new Rectangle();
    private @Nullable FarPainter painted;

    Minimap(GraphView view, LiveTexts words, Appearance appearance) {
        super(appearance);
        this.view = view;
        getStyleClass().add("minimap");
        OwnKeys.leave(this, key -> key.isArrowKey() && isFocusVisible());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty().bind(words.text("graph.map"));
        frame.setManaged(false);
        frame.getStyleClass().add("minimap-frame");
        getChildren().add(frame);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private double scale() {
        Box size = view.drawing().arrangement().size();
        return Math.min((getWidth() - 2 * PAD) / Math.max(1, size.width()),
                (getHeight() - 2 * PAD) / Math.max(1, size.height()));
    }

    private double left() {
        Box size = view.drawing().arrangement().size();
        return (getWidth() - scale() * size.width()) / 2 - scale() * size.x();
    }

    private double top() {
        Box size = view.drawing().arrangement().size();
        return (getHeight() - scale() * size.height()) / 2 - scale() * size.y();
    }

    /**
     * After something else is drawn or seen: it is there while most of it is not seen, in a corner where it hides nothing. Where
     * there is none it is there only if the viewer has moved the view, and may want to know where it is.
     */
    void update(boolean wanted) {
        Box seen = view.viewport().seen(view.getWidth(), view.getHeight());
        Box size = view.drawing().arrangement().size();
        boolean moving = view.viewport().isFollowing() && view.viewport().isRunning();
        boolean partly = wanted && !moving && view.drawing().shown() != null && size.width() > 0
                && share(size, seen) < PARTLY && getWidth() > 0;
        setVisible(partly && (settle() || !view.viewport().isFollowing()));
        FarPainter now = isVisible() ? view.far().painter() : null;
        if (now == null) {
            painted = null;
            return;
        }
        if (now != painted) {
            painted = now;
            repaint();
        }
        double x = Math.clamp(left() + scale() * seen.x(), 1, getWidth() - 2);
        double y = Math.clamp(top() + scale() * seen.y(), 1, getHeight() - 2);
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(Math.clamp(left() + scale() * seen.right(), x + 1, getWidth() - 1) - x);
        frame.setHeight(Math.clamp(top() + scale() * seen.bottom(), y + 1, getHeight() - 1) - y);
    }

    /** Returns how much of {@code size} is seen, from 0 to 1. */
    private static double share(Box size, Box seen) {
        double width = Math.min(size.right(), seen.right()) - Math.max(size.x(), seen.x());
        double height = Math.min(size.bottom(), seen.bottom()) - Math.max(size.y(), seen.y());
        return Math.max(0, width) * Math.max(0, height) / (size.width() * size.height());
    }

    /** Goes to the corner where it hides least, and says whether that is nothing. */
    private boolean settle() {
        double right = view.getWidth() - getWidth() - MARGIN;
        double bottom = view.getHeight() - getHeight() - MARGIN;
        double[][] corners = {{right, bottom}, {MARGIN, bottom}, {right, MARGIN}, {MARGIN, MARGIN}};
        double least = Double.POSITIVE_INFINITY;
        for (double[] corner : corners) {
            double hidden = hidden(corner[0], corner[1]);
            if (hidden < least) {
                least = hidden;
                relocate(corner[0], corner[1]);
            }
        }
        return least == 0;
    }

    /** How many cards and junctions it would lie over. */
    private long hidden(double x, double y) {
        double zoom = view.viewport().scale();
        Box box = new Box((x - view.viewport().x()) / zoom, (y - view.viewport().y()) / zoom, getWidth() / zoom,
                getHeight() / zoom);
        return Stream.concat(view.drawing().arrangement().cards().values().stream(),
                view.drawing().arrangement().junctions().values().stream()).filter(box::overlaps).count();
    }

    @Override
    protected void paint(Pen pen) {
        if (painted != null) {
            painted.paint(pen.g(), scale(), left(), top(), pen.width(), pen.height());
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode().isArrowKey() && !event.isShortcutDown()) {
            double dx = view.getWidth() * STEP;
            double dy = view.getHeight() * STEP;
            switch (event.getCode()) {
                case LEFT, KP_LEFT -> view.viewport().pan(dx, 0);
                case RIGHT, KP_RIGHT -> view.viewport().pan(-dx, 0);
                case UP, KP_UP -> view.viewport().pan(0, dy);
                default -> view.viewport().pan(0, -dy);
            }
            event.consume();
        }
    }

    private void go(MouseEvent event) {
        Box seen = view.viewport().seen(view.getWidth(), view.getHeight());
        double x = (event.getX() - left()) / scale();
        double y = (event.getY() - top()) / scale();
        view.viewport().pan((seen.centerX() - x) * view.viewport().scale(),
                (seen.centerY() - y) * view.viewport().scale());
        event.consume();
    }
}
