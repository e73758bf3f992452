package tapedeck.ui.work;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tapedeck.program.Failure;
import tapedeck.text.Message;

/**
 * The handler of what goes wrong on the window's own thread, in a pulse or anywhere else: it is logged, said in the window, and the
 * window goes on. On the FX thread only.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(UncaughtErrors.class.getName());
    /** So many different ones are logged; what fails in a pulse fails sixty times a second. */
    private static final int MOST_LOGGED = 100;

    private final Consumer<Message> say;
    private final Set<String> logged = new HashSet<>();
    private boolean saying;

    /** @param say tells the user */
    public UncaughtErrors(Consumer<Message> say) {
        this.say = say;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (logged.size() < MOST_LOGGED && logged.add(kind(failure))) {
            LOG.log(System.Logger.Level.ERROR, "the window failed", failure);
        }
        if (!saying) { // what shows it may be what fails
            saying = true;
            try {
                say.accept(Message.of("shell.notice.mishap", "why", Failure.describe(failure)));
            } finally {
                saying = false;
            }
        }
    }

    private static String kind(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    }
}
