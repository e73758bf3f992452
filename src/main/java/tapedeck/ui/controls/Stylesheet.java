package tapedeck.ui.controls;

import java.util.Objects;

/** The region's stylesheet. */
final class Stylesheet {
    private Stylesheet() {}

    static String url() {
        return Objects.requireNonNull(Stylesheet.class.getResource("controls.css"), "controls.css").toExternalForm();
    }
}
