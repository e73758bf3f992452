package tapedeck.ui.link;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/** What the user must know: one thing at a time, until he does something. On the FX thread only. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Message> latest = new ReadOnlyObjectWrapper<>(this, "latest");

    Notices() {}

    /** Something the user must know, or null: a file that is wrong, a Program that failed. */
    public ReadOnlyObjectProperty<@Nullable Message> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Says something, in the place of what was said before. */
    public void say(Message message) {
        latest.set(message);
    }

    public void clear() {
        latest.set(null);
    }
}
