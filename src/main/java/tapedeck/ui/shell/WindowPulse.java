package tapedeck.ui.shell;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.UncaughtErrors;

/**
 * The pulse of the window's link: once a frame while anything happens, four times a second while the window rests. A started
 * timer has JavaFX make sixty frames a second, whether anything is to be drawn or not, so it stops at rest. What nobody
 * announces (background work that is done, a file that changes, a notice whose time is over) is then seen a quarter of a
 * second late at most, and the frames come again with it. On the FX thread only.
 */
final class WindowPulse extends AnimationTimer {
    private static final long BEAT_MILLIS = 250;

    private final DeckLink link;
    private final UncaughtErrors mishaps;
    private @Nullable ScheduledExecutorService beats;
    private boolean rests;

    WindowPulse(DeckLink link, UncaughtErrors mishaps) {
        this.link = link;
        this.mishaps = mishaps;
    }

    @Override
    public void start() {
        if (beats == null) {
            beats = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("pulse").factory());
            link.setOnStirred(this::wake);
            link.stir();
        }
        rests = false;
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        rests = false;
        if (beats != null) {
            link.setOnStirred(() -> {});
            beats.shutdownNow();
            beats = null;
        }
    }

    @Override
    public void handle(long now) {
        pulse(now);
        if (link.isQuiet()) {
            super.stop();
            rests = true;
            beatLater();
        }
    }

    private void wake() {
        if (rests) {
            rests = false;
            super.start();
        }
    }

    private void beatLater() {
        if (beats != null) {
            var _ = beats.schedule(() -> Platform.runLater(this::beat), BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        if (rests) {
            pulse(System.nanoTime());
        }
        if (rests) { // still: the pulse may have found something
            beatLater();
        }
    }

    private void pulse(long now) {
        try {
            link.pulse(now);
        } catch (RuntimeException | Error e) { // a window that stands still says nothing
            mishaps.uncaughtException(Thread.currentThread(), e);
        }
    }
}
