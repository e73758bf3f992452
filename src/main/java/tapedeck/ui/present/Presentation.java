package tapedeck.ui.present;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Gives a window letters that grow with it, and while it is presented larger ones, that the back row reads. On the FX thread only. */
public final class Presentation {
    /** The smallest text is 0.8 em before a class, and at least 1/50 of the window's height. */
    private static final double PRESENTED_PER_HEIGHT = 40;
    private static final double PER_HEIGHT = 48;
    private static final double PER_WIDTH = 85;
    /** Pixels of a letter in the smallest window, and in the largest. */
    private static final double LEAST = 13;
    private static final double MOST = 24;

    /** Of a letter's height, where not all is large already. */
    private static final double ICON = 1.2;

    /** What a finger finds, in pixels, and in widths of the font. */
    private static final double FINGER = 40;
    private static final double TARGET = 1.6;

    private final Region view;
    private final ObservableValue<Boolean> on;
    private @Nullable String sheet;

    private Presentation(Region view, ObservableValue<Boolean> on) {
        this.view = view;
        this.on = on;
    }

    /** Sizes the letters of the window whose root {@code view} is; for a class as long as {@code on} is true. */
    public static void follow(Region view, ObservableValue<Boolean> on) {
        Presentation presentation = new Presentation(view, on);
        on.subscribe(presentation::dress);
        view.heightProperty().subscribe(_ -> presentation.dress());
        view.widthProperty().subscribe(_ -> presentation.dress());
        view.sceneProperty().subscribe(presentation::move);
    }

    /** The stylesheet is the scene's, for menus and tooltips take theirs from there. */
    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getStylesheets().remove(sheet);
        }
        if (now != null && sheet != null) {
            now.getStylesheets().add(sheet);
        }
    }

    /**
     * The size of a letter, in pixels.
     *
     * @param width of the window, in pixels
     * @param height the same
     */
    static double size(double width, double height, boolean presented) {
        return presented
                ? Math.ceil(height / PRESENTED_PER_HEIGHT)
                : Math.clamp(Math.rint(Math.min(height / PER_HEIGHT, width / PER_WIDTH)), LEAST, MOST);
    }

    private void dress() {
        if (view.getHeight() <= 0 || view.getWidth() <= 0) {
            return;
        }
        boolean presented = on.getValue();
        String wanted = sheet(size(view.getWidth(), view.getHeight(), presented), presented);
        if (wanted.equals(sheet)) {
            return;
        }
        move(view.getScene(), null);
        sheet = wanted;
        move(null, view.getScene());
        view.getStyleClass().remove("present");
        if (presented) {
            view.getStyleClass().add("present");
        }
    }

    /** A size that follows the window can stand in no file. */
    private static String sheet(double pixels, boolean presented) {
        double target = Math.max(FINGER, TARGET * pixels);
        String css = ".root { -fx-font-size: " + pixels + "px; } "
                + ".root .ikonli-font-icon { -fx-icon-size: " + (presented ? 1 : ICON) * pixels
                + "px; } "; // em is its own size there
        if (presented) {
            css += ".main-view.present .button, .main-view.present .toggle-button, .main-view.present .menu-button, "
                    + ".main-view.present .text-field, .main-view.present .tab { -fx-min-height: " + target + "px; } "
                    + ".main-view.present .window-bar #play { -fx-min-width: " + target + "px; -fx-min-height: "
                    + target
                    + "px; } .main-view.present .choice-list { -fx-fixed-cell-size: " + target + "px; } "
                    + ".main-view.present .scale-slider:horizontal > .thumb { "
                    + "-fx-padding: " + target / 2 + "px; -fx-background-radius: " + target / 2 + "px; }";
        }
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
