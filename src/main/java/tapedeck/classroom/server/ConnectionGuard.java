package tapedeck.classroom.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections by which no whole request has come in time, however steadily its bytes drip, and those of an address that has too
 * many: they are there for others.
 */
final class ConnectionGuard implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration patience;
    private final int mostOfOne;
    private final Map<Connection, Watch> watched = new ConcurrentHashMap<>();
    private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

    /**
     * The watch over a connection.
     *
     * @param address it comes from
     */
    private record Watch(Object address, Scheduler.Task tooSlow) {}

    /** @param mostOfOne connections of one address, behind which a whole school may be */
    ConnectionGuard(Scheduler scheduler, Duration patience, int mostOfOne) {
        this.scheduler = scheduler;
        this.patience = patience;
        this.mostOfOne = mostOfOne;
    }

    @Override
    public void onOpened(Connection connection) {
        SocketAddress from = connection.getEndPoint().getRemoteSocketAddress();
        Object address = from instanceof InetSocketAddress inet ? inet.getAddress() : from;
        int open = counts.merge(address, 1, Integer::sum);
        watched.put(connection, new Watch(address, scheduler.schedule(() -> {
            if (watched.containsKey(connection) && connection.getMessagesIn() == 0) {
                connection.getEndPoint().close();
            }
        }, patience.toMillis(), TimeUnit.MILLISECONDS)));
        if (open > mostOfOne) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Watch watch = watched.remove(connection);
        if (watch != null) {
            watch.tooSlow.cancel();
            counts.computeIfPresent(watch.address, (_, count) -> count > 1 ? count - 1 : null);
        }
    }
}
