package tapedeck.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A stranger who would stop the server of a class, in a JVM of his own: holds thousands of connections from one address, by each of which
 * a letter of a request comes a second, and opens those anew that are closed; and others who send nicknames of a megabyte as fast as they
 * can. Prints once a second how many connections are open, and how many nicknames have been sent; for ever.
 */
final class ClassAttack {
    private static final int SENDERS = 4;
    private static final byte[] BEGINNING = "GET / HTTP/1.1\r\nHost: x\r\nX: ".getBytes(StandardCharsets.ISO_8859_1);

    private ClassAttack() {}

    /**
     * Attacks.
     *
     * @param args host, port, how many connections
     */
    public static void main(String[] args) throws Exception {
        InetSocketAddress server = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        @Nullable
        SocketChannel[] held = new SocketChannel[Integer.parseInt(args[2])];
        AtomicLong nicknames = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                byte sender = (byte) (1 + i);
                threads.submit(() -> {
                    while (true) {
                        nickname(server, InetAddress.getByAddress(new byte[]{127, 9, 9, sender}));
                        nicknames.incrementAndGet();
                    }
                });
            }
            while (true) {
                long begun = System.nanoTime();
                int open = 0;
                for (int i = 0; i < held.length; i++) {
                    held[i] = goOn(held[i], server);
                    open += held[i] == null ? 0 : 1;
                }
                System.out.println("open " + open + " nicknames " + nicknames.get());
                long rest = TimeUnit.SECONDS.toNanos(1) - (System.nanoTime() - begun);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, rest));
            }
        }
    }

    /** Sends a letter more, or begins anew where the server has had enough. */
    private static @Nullable SocketChannel goOn(@Nullable SocketChannel channel, InetSocketAddress server)
            throws IOException {
        try {
            if (channel != null) {
                if (channel.isConnectionPending()) {
                    if (channel.finishConnect()) {
                        channel.write(ByteBuffer.wrap(BEGINNING));
                    }
                } else {
                    channel.write(ByteBuffer.wrap(new byte[]{'x'}));
                }
                return channel;
            }
            SocketChannel fresh = SocketChannel.open();
            fresh.configureBlocking(false);
            fresh.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 10, 0, 1}), 0));
            fresh.connect(server);
            return fresh;
        } catch (IOException _) {
            if (channel != null) {
                channel.close();
            }
            return null;
        }
    }

    private static void nickname(InetSocketAddress server, InetAddress from) {
        byte[] megabyte = "x".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(server, 5_000);
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /nickname HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                    + megabyte.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(megabyte);
            socket.getInputStream().readNBytes(1);
        } catch (IOException _) {
            // it does not want all of it
        }
    }
}
