package tapedeck.classroom.server;

import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tapedeck.classroom.Classroom;
import tapedeck.text.Message;

/**
 * The web server of one class, on one address of this machine: there from {@link #open} to {@link #close}. What comes from phones goes
 * straight to the {@link Classroom}; what the remote wants is handed on. For any thread.
 */
public final class ClassServer implements AutoCloseable {
    private static final int FIRST_PORT = 8_421;
    private static final int PORTS = 10;
    /** Phones that listen, and as many that just ask for something. */
    private static final int MOST_CONNECTIONS = 4_500;
    /** Of one address: of a thousand phones behind one, and of no stranger all. */
    static final int MOST_OF_ONE = 2_100;
    private static final int QUEUE = 1_024;
    /** Threads that wait for bytes; requests have virtual ones. */
    private static final int THREADS = 8;

    private final Classroom classroom;
    private final LocalAddress where;
    private final EventStreams streams;
    private final Server server;
    private final ServerConnector connector;

    /**
     * Delays of a server.
     *
     * @param request in which a whole request has to come
     * @param idle after which a connection by which nothing goes is closed; longer than {@code beat}
     * @param beat after which a page is given a sign of life
     */
    record Delays(Duration request, Duration idle, Duration beat) {
        static final Delays USUAL = new Delays(Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(15));
    }

    private ClassServer(Classroom classroom, LocalAddress where, int port, Consumer<RemoteCommand> remote,
            Delays delays) {
        this.classroom = classroom;
        this.where = where;
        streams = new EventStreams(classroom, delays.beat());
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 2);
        pool.setName("class-server");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(pool);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(where.address().getHostAddress());
        connector.setPort(port);
        connector.setAcceptQueueSize(QUEUE);
        connector.setIdleTimeout(delays.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        connector.addBean(new ConnectionGuard(connector.getScheduler(), delays.request(), MOST_OF_ONE));
        server.setHandler(new ClassRoutes(classroom, streams, remote, delays.request(), System::nanoTime));
        server.setErrorHandler((_, _, callback) -> {
            callback.succeeded(); // the status says it; nothing of what was sent comes back
            return true;
        });
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(ClassRoutes.MOST_BYTES);
        http.setSendServerVersion(false);
        http.setPersistentConnectionsEnabled(false); // each has one request to bring, in time
        return http;
    }

    /**
     * Begins to serve a class. Takes some tenths of a second: not for the thread of the window.
     *
     * @param where phones reach it; see {@link LocalAddress#all}
     * @param remote is handed what the teacher's own phone wants, on a thread of the server: it returns at once, such as by adding to a
     *        queue that the window's pulse empties
     * @throws ServerRefusal if that address is not there any more, or all ports are taken
     */
    public static ClassServer open(Classroom classroom, LocalAddress where, Consumer<RemoteCommand> remote)
            throws ServerRefusal {
        for (int port = FIRST_PORT;; port++) {
            try {
                return open(classroom, where, port, remote, Delays.USUAL);
            } catch (ServerRefusal taken) {
                if (port == FIRST_PORT + PORTS - 1) {
                    throw taken;
                }
            }
        }
    }

    static ClassServer open(Classroom classroom, LocalAddress where, int port, Consumer<RemoteCommand> remote,
            Delays delays) throws ServerRefusal {
        ClassServer opened = new ClassServer(classroom, where, port, remote, delays);
        try {
            opened.server.start();
        } catch (Exception e) { // Jetty throws any
            opened.close();
            throw new ServerRefusal(Message.of("classroom.server.refused", "address", where.text() + ":" + port), e);
        }
        opened.streams.start();
        return opened;
    }

    /** The address that people type: {@code 192.168.1.20:8421}. */
    public String address() {
        return where.text() + ":" + connector.getLocalPort();
    }

    /** The link with the class's code, for a {@link QrSquare}: in capitals, as that is smaller. */
    public String joinLink() {
        return "HTTP://" + address() + "/" + classroom.codes().join();
    }

    /** The link of the remote: whoever has it is the teacher. */
    public String remoteLink() {
        return "http://" + address() + "/remote/" + classroom.codes().remote();
    }

    /** Shows this on the teacher's own phone, besides the votes. */
    public void show(RemoteView view) {
        streams.show(view);
    }

    /** Ends it: no phone reaches anything any more. */
    @Override
    public void close() {
        streams.close();
        try {
            server.stop();
        } catch (Exception e) { // Jetty throws any; what does not end is a daemon
            throw new IllegalStateException(e);
        }
    }
}
