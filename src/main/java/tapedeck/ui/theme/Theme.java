package tapedeck.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Light or dark: the stylesheets of a scene and the {@link Palette} of its canvases. */
public enum Theme {
    /** Dark on bright. */
    LIGHT(Palette.LIGHT),
    /** Bright on dark. */
    DARK(Palette.DARK);

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    /** For what is painted. */
    public Palette palette() {
        return palette;
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Dresses a window's scene, and all popups. */
    public void apply(Scene scene) {
        applyApart(scene);
        Application.setUserAgentStylesheet(controls()); // popups are scenes of their own
    }

    private String controls() {
        return this == LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
    }

    /** Dresses a scene that is in no window, and nothing else; a region's own stylesheet is added by the region. */
    public void applyApart(Scene scene) {
        scene.setUserAgentStylesheet(controls());
        List<String> sheets = scene.getStylesheets();
        String dark = resource("dark.css");
        List<String> all = List.of(resource("base.css"), resource("input.css"), resource("light.css"));
        if (!sheets.containsAll(all)) { // the light colours stay below the dark ones: a colour is never without a value
            sheets.addAll(0, all);
        }
        if (this == LIGHT) {
            sheets.remove(dark);
        } else if (!sheets.contains(dark)) {
            sheets.add(dark);
        }
    }

    /**
     * Dresses a dialog as its window is, which is not dressed anew while the dialog is there.
     *
     * @param sheet the dialog's own
     */
    public static void lend(Window owner, DialogPane to, URL sheet) {
        Scene from = owner.getScene();
        to.getScene().setUserAgentStylesheet(from.getUserAgentStylesheet());
        to.getStylesheets().setAll(from.getStylesheets());
        to.getStylesheets().add(sheet.toExternalForm());
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/tapedeck/ui/theme/" + name), name).toExternalForm();
    }
}
