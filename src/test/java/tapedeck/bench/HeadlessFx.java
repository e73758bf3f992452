package tapedeck.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** JavaFX on its platform without a screen, once in a process. */
final class HeadlessFx {
    private static final int LOOK_MICROS = 200;

    private HeadlessFx() {}

    /** Starts it; it goes on when the last window is closed, until it is told to exit. */
    static void start() throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException _) {
            ready.countDown(); // another group has started it
        }
        Platform.setImplicitExit(false);
        ready.await();
    }

    /** What {@code body} gives, run on the FX thread. */
    static <T> T call(Callable<T> body) throws Exception {
        FutureTask<T> task = new FutureTask<>(body);
        Platform.runLater(task);
        return task.get();
    }

    /** Waits for what is asked on the FX thread. */
    static void until(BooleanSupplier condition) throws Exception {
        while (!call(condition::getAsBoolean)) {
            TimeUnit.MICROSECONDS.sleep(LOOK_MICROS);
        }
    }
}
