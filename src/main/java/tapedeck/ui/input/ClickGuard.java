package tapedeck.ui.input;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** The guard against clicks that were meant for something else: what comes over others by itself. On the FX thread only. */
public final class ClickGuard {
    /** So long after it came a press is meant for what it has come over. */
    private static final Duration MEANT_FOR_OTHERS = Duration.millis(600);

    private ClickGuard() {}

    /** Lets presses through {@code bar} for a moment after it has become visible. */
    public static void sparesPresses(Node bar) {
        PauseTransition fresh = new PauseTransition(MEANT_FOR_OTHERS);
        fresh.setOnFinished(_ -> bar.setMouseTransparent(false));
        bar.visibleProperty().subscribe(there -> {
            bar.setMouseTransparent(there);
            fresh.stop();
            if (there) {
                fresh.playFromStart();
            }
        });
    }
}
