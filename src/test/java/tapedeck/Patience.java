package tapedeck;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a test wait for a minute rather than for Awaitility's ten seconds. It is a bound on failure only: what is awaited comes
 * at once, except on a machine that is busy with something else.
 */
public final class Patience implements BeforeAllCallback {
    /** How long a test waits for what must come. */
    public static final int SECONDS = 60;

    /** How long a test looks on where nothing may happen. */
    public static final Duration A_WHILE = Duration.ofMillis(50);

    private static final int POLL_MILLIS = 2;

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(SECONDS, TimeUnit.SECONDS);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(POLL_MILLIS, TimeUnit.MILLISECONDS);
        Awaitility.pollInSameThread();
    }
}
