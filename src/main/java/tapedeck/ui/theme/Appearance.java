package tapedeck.ui.theme;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/**
 * The appearance of the window, now and from now on. There is one for a window, handed down: scenes are dressed by it, and what is
 * painted takes its colours from {@link #palette} and is painted anew when {@link #paletteProperty} changes. On the FX thread.
 */
public final class Appearance {
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<Palette> palette;

    public Appearance(Theme theme) {
        this.theme = new ReadOnlyObjectWrapper<>(this, "theme", theme);
        palette = new ReadOnlyObjectWrapper<>(this, "palette", theme.palette());
    }

    /** Light or dark. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** The colours of what is painted. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** The colours of what is painted, as they are now. */
    public Palette palette() {
        return palette.get();
    }

    /** Goes over to {@code next}. */
    public void wear(Theme next) {
        theme.set(next);
        palette.set(next.palette());
    }

    /** Light to dark and back. */
    public void toggle() {
        wear(theme.get().other());
    }

    /** Dresses a scene in the theme, now and whenever that changes. */
    public void dress(Scene scene) {
        theme.subscribe(now -> now.apply(scene));
    }
}
