package tapedeck.ui.plot;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The bar of what numbers the colours of a picture stand for: a column of captions and of colours between them, which run into each other
 * or go in steps. Built from top to bottom; it takes no mouse.
 */
public class ColourBar extends VBox {
    /** @param styleClass of this bar, besides {@code colour-bar} */
    @SuppressWarnings("this-escape") // nothing is called before it is in a window
    public ColourBar(String styleClass) {
        getStyleClass().addAll("colour-bar", styleClass);
        getStylesheets().add(Objects.requireNonNull(ColourBar.class.getResource("colour-bar.css"), "colour-bar.css")
                .toExternalForm());
        setMouseTransparent(true);
    }

    /** Adds a caption below what is there. */
    protected final Label caption(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().add(label);
        return label;
    }

    /** A picture of colours that run into each other, pulled to the size that the stylesheet gives. */
    public static StackPane box(ImageView view) {
        view.setSmooth(false);
        view.setManaged(false);
        StackPane box = new StackPane(view);
        box.getStyleClass().add("colour-bar-colours");
        box.widthProperty().subscribe(width -> view.setFitWidth(width.doubleValue()));
        box.heightProperty().subscribe(height -> view.setFitHeight(height.doubleValue()));
        return box;
    }

    /** Adds one step, of the colour and width that the stylesheet gives a class. */
    protected final void step(String styleClass) {
        Region step = new Region();
        step.getStyleClass().addAll("colour-bar-step", styleClass);
        getChildren().add(step);
    }
}
