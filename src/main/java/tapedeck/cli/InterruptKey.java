package tapedeck.cli;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl+C, while it is open: given to somebody instead of ending the process. By reflection, since the compiler warns of the
 * one class that Java has for it, {@code sun.misc.Signal}; without that class the process is ended as before.
 */
final class InterruptKey implements AutoCloseable {
    private static final String SIGNAL = "sun.misc.Signal";

    private final @Nullable Object before;

    /** @param pressed called on a thread of its own each time */
    InterruptKey(Runnable pressed) {
        before = handle(pressed);
    }

    private static @Nullable Object handle(Runnable pressed) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            return handle(Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[]{handler},
                    (_, method, _) -> {
                        if (method.getName().equals("handle")) {
                            pressed.run();
                        }
                        return null;
                    }));
        } catch (ReflectiveOperationException e) {
            return null; // started so that it leaves signals alone
        }
    }

    private static Object handle(Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName(SIGNAL);
        return signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler);
    }

    @Override
    public void close() {
        try {
            if (before != null) {
                handle(before);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // it could be set, so it can be set back
        }
    }
}
