package tapedeck.ui.work;

import javafx.scene.Scene;

/** Does something when a window is seen, after its second layout: what is said before is read by nobody. */
public final class OnceSeen implements Runnable {
    private final Scene scene;
    private final Runnable then;
    private boolean laidOut;

    private OnceSeen(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Has {@code then} run once, within the pulse in which the scene is laid out the second time. */
    public static void then(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new OnceSeen(scene, then));
    }

    @Override
    public void run() {
        if (laidOut) {
            scene.removePostLayoutPulseListener(this);
            then.run();
        }
        laidOut = true;
    }
}
