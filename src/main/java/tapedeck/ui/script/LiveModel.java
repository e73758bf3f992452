package tapedeck.ui.script;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.recording.live.LiveProgram;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.link.DeckLink;

/** The model of a program that runs elsewhere, while one does. On the FX thread only. */
public final class LiveModel {
    private final BooleanProperty runs = new SimpleBooleanProperty(this, "runs");

    /** @param open opens the graph */
    public LiveModel(DeckLink link, Actions actions, Runnable open) {
        actions.bind(Action.LOOK, Feather.CAMERA, runs, () -> {
            link.commands().lookNow();
            open.run();
        });
        link.follow(() -> runs
                .set(link.workbench().program() instanceof LiveProgram program && program.isRunning()));
    }

    /** Records the next iteration and opens it; there only while one can. */
    public ButtonBase button(Actions actions) {
        ButtonBase button = new Buttons(actions).text(Action.LOOK);
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(runs);
        return button;
    }
}
