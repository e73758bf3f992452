package tapedeck.classroom.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/** Closes connections by which no whole request has come in time, however steadily its bytes drip. */
final class ConnectionGuard implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration patience;
    private final Map<Connection, Scheduler.Task> watched = new ConcurrentHashMap<>();

    ConnectionGuard(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        watched.put(connection, scheduler.schedule(() -> {
            if (watched.remove(connection) != null && connection.getMessagesIn() == 0) {
                connection.getEndPoint().close();
            }
        }, patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void onClosed(Connection connection) {
        Scheduler.Task task = watched.remove(connection);
        if (task != null) {
            task.cancel();
        }
    }
}
