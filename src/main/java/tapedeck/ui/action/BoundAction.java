package tapedeck.ui.action;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import tapedeck.action.Action;

/**
 * An action with what does it.
 *
 * @param icon of its buttons, or null
 * @param possible whether it can be done now
 * @param on whether it is chosen, of what can be on or off; else null
 * @param what does it, or changes {@code on}
 */
public record BoundAction(Action action, @Nullable Ikon icon, ObservableValue<Boolean> possible,
        @Nullable ObservableValue<Boolean> on, Runnable what) {
    /** Does it, if it is possible. */
    public void run() {
        if (possible.getValue()) {
            what.run();
        }
    }
}
