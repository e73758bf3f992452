package tapedeck.ui.start;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A picture in a frame, and a short name below it. */
final class StartTile extends Button {
    private static final PseudoClass OPENING = PseudoClass.getPseudoClass("opening");

    private final StackPane frame = new StackPane();
    private final Label name = new Label();
    private final Tooltip says = new Tooltip();
    private String spoken = "";
    /** Turns while it is opened. */
    private @Nullable ProgressIndicator waits;

    StartTile(String id, Picture picture) {
        setId(id);
        getStyleClass().add("start-tile");
        frame.getStyleClass().add("start-frame");
        frame.getChildren().add(picture);
        frame.prefWidthProperty().bind(widthProperty());
        name.getStyleClass().add("start-tile-name");
        name.maxWidthProperty().bind(widthProperty());
        VBox both = new VBox(frame, name);
        both.getStyleClass().add("start-tile-inside");
        setGraphic(both);
        setTooltip(says);
        says.textProperty().bind(accessibleTextProperty());
    }

    /** The place of a tile that is to come: a frame, and the line of its name. */
    static Region place() {
        Region frame = new Region();
        frame.getStyleClass().addAll("start-frame", "start-place");
        Label name = new Label();
        name.getStyleClass().add("start-tile-name");
        VBox both = new VBox(frame, name);
        both.getStyleClass().add("start-tile-inside");
        return both;
    }

    /** @param full what a tooltip and a screen reader say */
    void name(String shortName, String full) {
        name.setText(shortName);
        spoken = full;
        setAccessibleText(full);
    }

    /** @param how what a screen reader says besides while it is opened; null while it is not */
    void opening(@Nullable String how) {
        pseudoClassStateChanged(OPENING, how != null);
        if (how == null) {
            frame.getChildren().remove(waits); // an endless indicator asks for frames also unseen
            waits = null;
        } else if (waits == null) {
            waits = new ProgressIndicator();
            waits.getStyleClass().addAll("start-mark", "start-waits");
            mark(waits);
        }
        setAccessibleText(how == null ? spoken : how + "\n" + spoken);
    }

    /** Lays a mark over the upper right corner of the frame. */
    void mark(Node mark) {
        frame.getChildren().add(mark);
        StackPane.setAlignment(mark, Pos.TOP_RIGHT);
    }
}
