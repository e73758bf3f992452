package tapedeck.ui.input;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A small box that says what stands where the pointer is. It is a child of the pane it is over, stays inside it and takes
 * no mouse and no keys. On the FX thread.
 */
public class Card extends GridPane {
    /**
     * A line of a card.
     *
     * @param colour of what it is about, or null
     */
    public record Row(String name, String value, @Nullable Color colour) {}

    private final Region pane;
    private final Label text = label("", "card-text");
    private List<Row> rows = List.of();

    /** @param pane of which it is to be a child */
    @SuppressWarnings("this-escape") // nothing is called before it is in a window
    public Card(Region pane) {
        this.pane = pane;
        getStyleClass().add("card");
        getStylesheets().add(Objects.requireNonNull(Card.class.getResource("card.css"), "card.css").toExternalForm());
        setMouseTransparent(true);
        setFocusTraversable(false);
        setManaged(false);
        setVisible(false);
    }

    /** Says this text. */
    public final void say(String what) {
        rows = List.of();
        text.setText(what);
        if (!getChildren().equals(List.of(text))) {
            getChildren().setAll(text);
        }
    }

    /** Says these lines. */
    public final void say(List<Row> next) {
        if (next.equals(rows)) {
            return;
        }
        rows = List.copyOf(next);
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Label name = label(row.name, "card-name");
            if (row.colour != null) {
                Rectangle swatch = new Rectangle(8, 8, row.colour);
                swatch.getStyleClass().add("card-swatch");
                name.setGraphic(swatch);
            }
            Label value = label(row.value, "card-value");
            value.setMinWidth(USE_PREF_SIZE);
            setHalignment(value, HPos.RIGHT);
            addRow(i, name, value);
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /**
     * Opens on the first of {@code sides} on which it hides nothing of what it is about, else on the first.
     *
     * @param about in the pane's pixels
     * @param gap between both, in pixels
     */
    public final void openNextTo(Bounds about, double gap, Side... sides) {
        open();
        Bounds place = Arrays.stream(sides).map(side -> inside(about, gap, side))
                .filter(box -> !box.intersects(about)).findFirst().orElseGet(() -> inside(about, gap, sides[0]));
        relocate(place.getMinX(), place.getMinY());
    }

    /** Opens where {@code place} puts the upper left corner of what is so large. */
    public final void open(Function<Dimension2D, Point2D> place) {
        open();
        Point2D corner = place.apply(new Dimension2D(getWidth(), getHeight()));
        relocate(corner.getX(), corner.getY());
    }

    /** Opens where it stands, as large as what it says. */
    protected final void open() {
        setVisible(true);
        applyCss();
        autosize();
        layout();
    }

    private Bounds inside(Bounds about, double gap, Side side) {
        double x = switch (side) {
            case LEFT -> about.getMinX() - gap - getWidth();
            case RIGHT -> about.getMaxX() + gap;
            default -> about.getMinX();
        };
        double y = switch (side) {
            case TOP -> about.getMinY() - gap - getHeight();
            case BOTTOM -> about.getMaxY() + gap;
            default -> about.getMinY();
        };
        return new BoundingBox(Math.clamp(x, 0, Math.max(0, pane.getWidth() - getWidth())),
                Math.clamp(y, 0, Math.max(0, pane.getHeight() - getHeight())), getWidth(), getHeight());
    }

    /** Closes. */
    public final void close() {
        setVisible(false);
    }
}
