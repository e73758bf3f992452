package tapedeck.array;

import java.util.concurrent.ForkJoinTask;

/** The two halves of large work, the second on another thread if one is free. */
final class Halves {
    private Halves() {}

    /** Runs both, and returns when both are done. */
    static void run(Runnable first, Runnable second) {
        ForkJoinTask<?> other = ForkJoinTask.adapt(second).fork();
        first.run();
        if (other.tryUnfork()) { // nobody was free to do it, or there is nobody
            second.run();
        } else {
            other.join();
        }
    }
}
