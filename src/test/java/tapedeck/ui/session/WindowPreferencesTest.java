package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** What is still so the next time the window opens. */
class WindowPreferencesTest {
    private final Preferences root = Preferences.userRoot().node("tapedeck-test-" + ProcessHandle.current().pid());

    @AfterEach
    void forget() throws BackingStoreException {
        root.removeNode();
    }

    private static BooleanProperty pane(boolean open) {
        return new SimpleBooleanProperty(null, "listing", open);
    }

    @Test
    void whatWasFoldedIsFoldedTheNextTime() {
        BooleanProperty first = pane(true);
        new WindowPreferences(root).follow(first);
        assertThat(first.get()).isTrue();
        first.set(false);
        BooleanProperty next = pane(true);
        new WindowPreferences(root).follow(next);
        assertThat(next.get()).isFalse();
    }

    /** Preferences that are written when they are told to be. */
    private static final class Written extends AbstractPreferences {
        private final Map<String, String> now = new ConcurrentHashMap<>();
        private final Map<String, String> disk;

        Written(@Nullable AbstractPreferences parent, String name, Map<String, String> disk) {
            super(parent, name);
            this.disk = disk;
        }

        @Override
        protected void putSpi(String key, String value) {
            now.put(key, value);
        }

        @Override
        protected @Nullable String getSpi(String key) {
            return now.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            now.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            now.clear();
        }

        @Override
        protected String[] keysSpi() {
            return now.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            return new Written(this, name, disk);
        }

        @Override
        protected void syncSpi() {
            flushSpi();
        }

        @Override
        protected void flushSpi() {
            disk.putAll(now);
        }
    }

    @Test
    void whatIsClearedIsAtOnceGoneFromTheDiskToo() {
        Map<String, String> disk = new ConcurrentHashMap<>();
        StringProperty recent = new SimpleStringProperty(null, "recent", "");
        new WindowPreferences(new Written(null, "", disk)).follow(recent);
        recent.set("/home/ada/secret.py");
        recent.set("");
        await().untilAsserted(() -> assertThat(disk).containsEntry("recent", ""));
    }

    @Test
    void whatIsFoldedIsAtOnceSoOnTheDiskAndNotOnlyWhenTheProcessEnds() {
        Map<String, String> disk = new ConcurrentHashMap<>();
        BooleanProperty pane = pane(true);
        new WindowPreferences(new Written(null, "", disk)).follow(pane);
        pane.set(false);
        await().untilAsserted(() -> assertThat(disk).containsEntry("listing", "false"));
    }

    @Test
    void theThemeThatWasWornIsWornTheNextTime() {
        Appearance first = new Appearance(Theme.LIGHT);
        new WindowPreferences(root).follow(first);
        assertThat(first.themeProperty().get()).isEqualTo(Theme.LIGHT);
        first.toggle();
        Appearance next = new Appearance(Theme.LIGHT);
        new WindowPreferences(root).follow(next);
        assertThat(next.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void theLanguageThatWasChosenIsSpokenTheNextTime() {
        LiveTexts words = new LiveTexts(Language.ENGLISH);
        WindowPreferences remembered = new WindowPreferences(root);
        assertThat(remembered.language()).isEmpty();
        remembered.follow(words);
        words.speak(Language.GERMAN);
        assertThat(new WindowPreferences(root).language()).contains(Language.GERMAN);
    }

    @Test
    void whatWasKeptUnderThePackagesNameIsTakenOverOnce() throws BackingStoreException {
        root.node("tapedeck/ui/shell").putBoolean("listing", false);
        BooleanProperty pane = pane(true);
        new WindowPreferences(root).follow(pane);
        assertThat(pane.get()).isFalse();
        assertThat(root.nodeExists("tapedeck/ui/shell")).isFalse();
    }
}
