package tapedeck.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Keys;

/** Binds what a presenter's remote control and keys do; they mean it only while one presents. */
public final class PresentActions {
    private PresentActions() {}

    /** Binds them in {@code view}, which is presented or blank as these two say. */
    public static void bind(Actions actions, Node view, BooleanProperty present, BooleanProperty blank) {
        actions.bind(Action.PRESENT_NEXT, null, () -> actions.of(Action.STEP).run());
        actions.bind(Action.PRESENT_BACK, null, () -> actions.of(Action.BACK).run());
        actions.bind(Action.BLANK, null, () -> blank.set(!blank.get()));
        actions.bind(Action.PRESENT_LEAVE, null, () -> present.set(false));
        present.subscribe(on -> {
            if (on) {
                Keys.enter(view, ActionContext.PRESENTING);
            } else {
                Keys.leave(view);
                blank.set(false);
            }
        });
    }
}
