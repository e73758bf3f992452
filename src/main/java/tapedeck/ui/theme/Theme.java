package tapedeck.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

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

    /** Dresses a scene; a region's own stylesheet is added by the region. */
    public void apply(Scene scene) {
        String controls = this == LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        scene.setUserAgentStylesheet(controls);
        Application.setUserAgentStylesheet(controls); // popups are scenes of their own
        List<String> sheets = scene.getStylesheets();
        String dark = resource("dark.css");
        for (String always : List.of(resource("base.css"), resource("input.css"), resource("light.css"))) {
            if (!sheets.contains(always)) { // the light colours stay below the dark ones: a colour is never without a value
                sheets.add(always);
            }
        }
        if (this == LIGHT) {
            sheets.remove(dark);
        } else if (!sheets.contains(dark)) {
            sheets.add(dark);
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/tapedeck/ui/theme/" + name), name).toExternalForm();
    }
}
