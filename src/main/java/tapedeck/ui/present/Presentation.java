package tapedeck.ui.present;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Gives a view, while it is presented, letters that the back row reads: they grow with the window. */
public final class Presentation {
    /** The smallest text is 0.8 em, and at least 1/50 of the window's height. */
    private static final double EMS_PER_HEIGHT = 40;

    /** What a finger finds, in pixels, and in widths of the font. */
    private static final double FINGER = 40;
    private static final double TARGET = 1.6;

    private final Region view;
    private @Nullable String sheet;

    private Presentation(Region view) {
        this.view = view;
    }

    /** Dresses {@code view} for a class as long as {@code on} is true. */
    public static void follow(Region view, ObservableValue<Boolean> on) {
        Presentation presentation = new Presentation(view);
        on.subscribe(presentation::dress);
        view.heightProperty().subscribe(_ -> presentation.dress(on.getValue()));
    }

    private void dress(boolean on) {
        String wanted = on && view.getHeight() > 0 ? sheet(Math.ceil(view.getHeight() / EMS_PER_HEIGHT)) : null;
        if (wanted != null && wanted.equals(sheet)) {
            return;
        }
        view.getStylesheets().remove(sheet);
        if (wanted != null) {
            view.getStylesheets().add(wanted);
        }
        sheet = wanted;
        view.getStyleClass().remove("present");
        if (on) {
            view.getStyleClass().add("present");
        }
    }

    /** A size that follows the window can stand in no file. */
    private static String sheet(double pixels) {
        double target = Math.max(FINGER, TARGET * pixels);
        String css = ".main-view.present { -fx-font-size: " + pixels + "px; } "
                + ".main-view.present .ikonli-font-icon { -fx-icon-size: " + pixels + "px; } " // em is its own size there
                + ".main-view.present .button, .main-view.present .toggle-button, .main-view.present .choice, "
                + ".main-view.present .text-field, .main-view.present .tab { -fx-min-height: " + target + "px; } "
                + ".main-view.present .choice-list { -fx-fixed-cell-size: " + target + "px; } "
                + ".main-view.present .scale-slider:horizontal > .thumb, .main-view.present .speed .slider > .thumb { "
                + "-fx-padding: " + target / 2 + "px; -fx-background-radius: " + target / 2 + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
