package tapedeck.python;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Has a script that runs raise an exception at the next turn of a loop, where it has a line. From any thread but its own. */
final class ExceptionInjector {
    /** In seconds, for a script that is to end by an exception: on a busy machine even that takes a while. */
    private static final int PATIENCE = 10;
    /** In seconds: who presses Ctrl+C waits no longer. */
    private static final int SOON = 2;

    private final Value runner;

    /** @param runner what bootstrap.py gives */
    ExceptionInjector(Value runner) {
        this.runner = runner;
    }

    /**
     * A MemoryError, at each turn. Waits for the script's end.
     *
     * @param otherwise if it does not come to one
     */
    void memoryError(String sentence, CountDownLatch ended, Runnable otherwise) throws InterruptedException {
        start("python-full", otherwise, () -> runner.getMember("full").executeVoid(sentence));
        if (!ended.await(PATIENCE, TimeUnit.SECONDS)) {
            otherwise.run();
        }
    }

    /** Python's KeyboardInterrupt, once; false if the script comes to no loop. */
    boolean keyboardInterrupt() throws InterruptedException {
        CountDownLatch raised = new CountDownLatch(1);
        ProxyExecutable raising = _ -> {
            raised.countDown();
            return null;
        };
        start("python-interrupt", () -> {}, () -> runner.getMember("interrupted").executeVoid(raising));
        return raised.await(SOON, TimeUnit.SECONDS);
    }

    private static void start(String name, Runnable otherwise, Runnable work) {
        Thread.ofPlatform().daemon().name(name).uncaughtExceptionHandler((_, _) -> otherwise.run()).start(work);
    }
}
