package tapedeck.ui.input;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** A text that is seen only once what it says has lasted a moment: what is over sooner would flash. On the FX thread only. */
public final class LateText {
    private static final Duration PATIENCE = Duration.millis(300);

    private final Node node;
    private final PauseTransition moment = new PauseTransition(PATIENCE);
    private boolean waits;

    /** @param node that shows the text; it keeps its room meanwhile */
    public LateText(Node node) {
        this.node = node;
        moment.setOnFinished(_ -> node.setOpacity(1));
    }

    /** Has it wait for the moment, if it does not already, or be seen at once. */
    public void setLate(boolean late) {
        if (late == waits) {
            return;
        }
        waits = late;
        node.setOpacity(late ? 0 : 1);
        if (late) {
            moment.playFromStart();
        } else {
            moment.stop();
        }
    }
}
