package tapedeck;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Lets a class of tests end only when every deck it began has ended: one that is forgotten trains on beside all tests that
 * follow, with a core of its own and all its memory. Where two classes run at a time it is not known whose a deck is.
 */
public final class NothingLeftRunning implements BeforeAllCallback, AfterAllCallback {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    @Override
    public void beforeAll(ExtensionContext context) {
        store(context).put(Set.class, decks());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Set<?> before = store(context).get(Set.class, Set.class);
        if (!context.getConfigurationParameter(PARALLEL).map(Boolean::valueOf).orElse(false)) {
            // Awaitility looks only after a tenth of a second, which 250 classes would wait for nothing
            await(context.getDisplayName() + " closes its decks").pollDelay(Duration.ZERO).until(() -> decks().stream()
                    .filter(each -> !before.contains(each)).map(Thread::getName).toList(), List::isEmpty);
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(NothingLeftRunning.class));
    }

    private static Set<Thread> decks() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("deck "))
                .collect(Collectors.toSet());
    }
}
