package tapedeck.ui.landscape;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.view.landscape.AtlasLayout;
import tapedeck.view.landscape.AtlasPainter;
import tapedeck.view.landscape.AtlasScene;

/** The map of an atlas: mouse, wheel and keys point at its places. On the FX thread only. */
final class AtlasMap extends CanvasRegion {
    private static final double LEAST_BOX = 0.6;
    private static final int STRIDE = 10;
    private static final Set<KeyCode> KEYS = EnumSet.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS, KeyCode.MINUS,
            KeyCode.SUBTRACT, KeyCode.ENTER);

    /** Is told what is done on the map, by places in columns and rows, which may be fractions. */
    interface Gestures {
        /** The place that is pointed at; NaN for none. */
        void point(double column, double row);

        /** A place was clicked, or the cross was moved there. */
        void pick(double column, double row);

        /** A box was drawn. */
        void box(double left, double bottom, double right, double top);

        /** Nearer, or further, with that place where it is. */
        void zoom(double column, double row, boolean in);

        /** Begins where the cross is. */
        void train();
    }

    private final Gestures gestures;
    private final Supplier<String> spoken;
    private @Nullable AtlasScene scene;
    private @Nullable Point2D pressed;
    private double scrolled;

    /** @param spoken what a screen reader says of it */
    AtlasMap(Appearance appearance, Gestures gestures, Supplier<String> spoken) {
        super(appearance);
        this.gestures = gestures;
        this.spoken = spoken;
        setId("atlas-map");
        getStyleClass().add("atlas-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        takeFocus();
        OwnKeys.leave(this, key -> isFocusVisible() && (key.isArrowKey() || KEYS.contains(key)));
        setOnMouseMoved(event -> at(event, gestures::point));
        setOnMouseExited(_ -> gestures.point(Double.NaN, Double.NaN));
        setOnMousePressed(event -> pressed = event.getButton() == MouseButton.PRIMARY && isOnMap(event)
                ? new Point2D(event.getX(), event.getY())
                : null);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::press);
    }

    /** Draws this; null for nothing. */
    void show(@Nullable AtlasScene next) {
        scene = next;
        repaint();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private @Nullable AtlasQuestion question() {
        return scene == null ? null : scene.ground().view().question();
    }

    private AtlasLayout place() {
        return AtlasLayout.of(em(), getWidth(), getHeight());
    }

    /** Points of a new map across, where each takes about {@code pixels}. */
    int columns(double pixels) {
        return (int) (place().width() / pixels);
    }

    /** Points of a new map from the bottom up, where each takes about {@code pixels}. */
    int rows(double pixels) {
        return (int) (place().height() / pixels);
    }

    /** How many times wider a point is than high, on a map of so many. */
    double point(int columns, int rows) {
        return place().width() / columns / (place().height() / rows);
    }

    /** The upper right and the lower right corner of the box that is drawn, in pixels; none where there is none, or one is being drawn. */
    List<Point2D> corners() {
        AtlasScene now = scene;
        AtlasQuestion question = question();
        if (now == null || question == null || pressed != null || now.box().isEmpty()) {
            return List.of();
        }
        double right = place().x(question, now.box().right());
        return List.of(new Point2D(right, place().y(question, now.box().top())),
                new Point2D(right, place().y(question, now.box().bottom())));
    }

    private boolean isOnMap(MouseEvent event) {
        return place().contains(event.getX(), event.getY());
    }

    private void at(MouseEvent event, BiConsumer<Double, Double> then) {
        AtlasQuestion question = question();
        if (question == null) {
            return;
        }
        if (isOnMap(event)) {
            then.accept(place().column(question, event.getX()), place().row(question, event.getY()));
        } else {
            gestures.point(Double.NaN, Double.NaN);
        }
    }

    private AtlasScene.@Nullable Box box(MouseEvent event) {
        AtlasQuestion question = question();
        Point2D from = pressed;
        if (question == null || from == null || from.distance(event.getX(), event.getY()) < LEAST_BOX * em()) {
            return null;
        }
        AtlasLayout map = place();
        double x = Math.clamp(event.getX(), map.left(), map.left() + map.width());
        double y = Math.clamp(event.getY(), map.top(), map.top() + map.height());
        return new AtlasScene.Box(map.column(question, Math.min(x, from.getX())),
                map.row(question, Math.max(y, from.getY())), map.column(question, Math.max(x, from.getX())),
                map.row(question, Math.min(y, from.getY())));
    }

    private void drag(MouseEvent event) {
        AtlasScene.Box box = box(event);
        AtlasScene now = scene;
        if (now != null && box != null) {
            show(now.with(box));
        }
    }

    private void release(MouseEvent event) {
        AtlasScene.Box box = box(event);
        boolean began = pressed != null;
        pressed = null;
        if (box != null) {
            gestures.box(box.left(), box.bottom(), box.right(), box.top());
        } else if (began) {
            at(event, gestures::pick);
        }
    }

    private void scroll(ScrollEvent event) {
        AtlasQuestion question = question();
        if (question == null || event.getDeltaY() == 0 || !place().contains(event.getX(), event.getY())) {
            return;
        }
        scrolled = Math.signum(scrolled) == -Math.signum(event.getDeltaY()) ? 0 : scrolled + event.getDeltaY();
        if (Math.abs(scrolled) >= event.getMultiplierY()) { // a touch pad sends many small ones
            boolean in = scrolled > 0;
            scrolled = 0;
            gestures.zoom(place().column(question, event.getX()), place().row(question, event.getY()), in);
        }
        event.consume();
    }

    private void press(KeyEvent event) {
        AtlasScene now = scene;
        AtlasQuestion question = question();
        if (now == null || question == null || event.isShortcutDown()) {
            return;
        }
        double column = Math.clamp(question.x().place(now.x()), 0, question.x().points() - 1.0);
        double row = Math.clamp(question.y().place(now.y()), 0, question.y().points() - 1.0);
        int step = event.isShiftDown() ? STRIDE : 1;
        switch (event.getCode()) {
            case LEFT -> gestures.pick(column - step, row);
            case RIGHT -> gestures.pick(column + step, row);
            case DOWN -> gestures.pick(column, row - step);
            case UP -> gestures.pick(column, row + step);
            case PLUS, ADD, EQUALS -> gestures.zoom(Math.rint(column), Math.rint(row), true);
            case MINUS, SUBTRACT -> gestures.zoom(Math.rint(column), Math.rint(row), false);
            case ENTER -> gestures.train();
            default -> {
                return; // somebody else's
            }
        }
        event.consume();
    }

    @Override
    protected void paint(Pen pen) {
        AtlasScene now = scene;
        if (now != null) {
            AtlasPainter.draw(pen, now);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? spoken.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
