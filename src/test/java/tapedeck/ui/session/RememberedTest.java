package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.text.Words;

/** What is still so the next time the window opens. */
class RememberedTest {
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
        new Remembered(root).follow(first);
        assertThat(first.get()).isTrue();
        first.set(false);
        BooleanProperty next = pane(true);
        new Remembered(root).follow(next);
        assertThat(next.get()).isFalse();
    }

    @Test
    void theLanguageThatWasChosenIsSpokenTheNextTime() {
        Words words = new Words(Language.ENGLISH);
        Remembered remembered = new Remembered(root);
        assertThat(remembered.language()).isEmpty();
        remembered.follow(words);
        words.speak(Language.GERMAN);
        assertThat(new Remembered(root).language()).contains(Language.GERMAN);
    }

    @Test
    void whatWasKeptUnderThePackagesNameIsTakenOverOnce() throws BackingStoreException {
        root.node("tapedeck/ui/shell").putBoolean("listing", false);
        BooleanProperty pane = pane(true);
        new Remembered(root).follow(pane);
        assertThat(pane.get()).isFalse();
        assertThat(root.nodeExists("tapedeck/ui/shell")).isFalse();
    }
}
