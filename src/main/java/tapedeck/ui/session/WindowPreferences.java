package tapedeck.ui.session;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import tapedeck.text.Language;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.work.Newest;

/**
 * The settings of the window that outlive it, however its process ends, under a name that no move of code changes. On the FX thread; the disk
 * is written on another.
 */
public final class WindowPreferences {
    private static final String NODE = "tapedeck/window";
    /** Where it was kept before: under the name of a package. */
    private static final String FORMER = "tapedeck/ui/shell";
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";

    private final Preferences preferences;
    private final Newest<String, Boolean> disk = new Newest<>("remembered", (_, _) -> flush());

    /** @param root under which its node is */
    public WindowPreferences(Preferences root) {
        preferences = root.node(NODE);
        takeOver(root);
    }

    private void takeOver(Preferences root) {
        try {
            if (root.nodeExists(FORMER)) {
                Preferences former = root.node(FORMER);
                for (String key : former.keys()) {
                    if (preferences.get(key, null) == null) {
                        preferences.put(key, former.get(key, ""));
                    }
                }
                former.removeNode();
            }
        } catch (BackingStoreException _) { // then the window begins as it does the first time
        }
    }

    /** Sets a property as it was left, and from now on keeps it under its name. */
    public void follow(BooleanProperty property) {
        follow(property, () -> true);
    }

    /** The same, keeping only what it becomes while {@code kept}. */
    public void follow(BooleanProperty property, BooleanSupplier kept) {
        property.set(preferences.getBoolean(property.getName(), property.get()));
        property.addListener((_, _, on) -> {
            if (kept.getAsBoolean()) {
                put(property.getName(), String.valueOf(on));
            }
        });
    }

    /** Returns whether it was ever set by hand. */
    public boolean has(BooleanProperty property) {
        return preferences.get(property.getName(), null) != null;
    }

    /** Sets a share as it was left, and from now on keeps it under its name; a drag changes it too often to write each to the disk at once. */
    public void follow(DoubleProperty property) {
        double left = preferences.getDouble(property.getName(), property.get());
        property.set(left > 0 && left < 1 ? left : property.get());
        property.addListener((_, _, now) -> preferences.putDouble(property.getName(), now.doubleValue()));
    }

    /** Sets a text as it was left, and from now on keeps it under its name. */
    public void follow(StringProperty property) {
        property.set(preferences.get(property.getName(), property.get()));
        property.addListener((_, _, now) -> put(property.getName(), now));
    }

    /** Wears the theme as it was left, and from now on keeps the one that is worn. */
    public void follow(Appearance appearance) {
        String left = preferences.get(THEME, appearance.themeProperty().get().name());
        appearance.wear(Theme.DARK.name().equals(left) ? Theme.DARK : Theme.LIGHT);
        appearance.themeProperty().addListener((_, _, now) -> put(THEME, now.name()));
    }

    private void put(String key, String value) {
        preferences.put(key, value);
        disk.submit(key);
    }

    private Boolean flush() throws BackingStoreException {
        preferences.flush();
        return true;
    }

    /** The language that was chosen, or none. */
    public Optional<Language> language() {
        return Language.ofCode(preferences.get(LANGUAGE, ""));
    }

    /** From now on keeps the language that is chosen. */
    public void follow(LiveTexts words) {
        words.textsProperty().addListener((_, _, texts) -> put(LANGUAGE, texts.language().code()));
    }
}
