package tapedeck.classroom.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.Participant;

/**
 * Any bytes at all are sent to the server of a class, as a whole request or as the path or body of one: that is refused or answered as a
 * page's request is, and the class stays what it was but for votes and nicknames. Jazzer calls it:
 * {@code mvn -q -Pfuzz verify -Dfuzz.target=tapedeck.classroom.server.RequestFuzzer}.
 */
public final class RequestFuzzer {
    private static final int PATIENCE = 5_000;
    private static final Set<Integer> STATUSES = Set.of(200, 204, 400, 403, 404, 405, 408, 409, 413, 414, 415, 417, 426,
            429, 431, 505);
    private static final Classroom CLASSROOM = new Classroom(new Random(1));
    private static final ClassServer SERVER = open();
    private static final String ID = CLASSROOM.join().orElseThrow();
    private static final String VOTE = CLASSROOM.snapshot().vote();
    private static final String REMOTE = "/remote/" + CLASSROOM.codes().remote();
    /** What comes before the bytes in a request, and whether they are its body: else they end its first line. */
    private static final List<Frame> FRAMES = List.of(new Frame("", false), new Frame("GET /", false),
            new Frame("GET /events?id=", false), new Frame("GET /run/state?", false), new Frame("GET " + REMOTE, false),
            new Frame("POST /join", true), new Frame("POST /answer", true), new Frame("POST /nickname", true),
            new Frame("POST " + REMOTE + "/command", true), new Frame("POST /answer#", true));

    private static int sent;

    /** The part of a request that is in order. */
    private record Frame(String begins, boolean hasBody) {}

    private RequestFuzzer() {}

    private static ClassServer open() {
        CLASSROOM.useNicknames(true);
        CLASSROOM.follow(new byte[]{1});
        CLASSROOM.ask(new ClassQuestion.Choose(ClassText.plain("?"), IntStream.range(0, 4)
                .mapToObj(i -> new ClassQuestion.Option(Integer.toString(i), ClassText.plain(Integer.toString(i))))
                .toList()));
        try {
            return ClassServer.open(CLASSROOM, new LocalAddress(InetAddress.getLoopbackAddress(), ""), _ -> {});
        } catch (ServerRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first byte says what the others are: all of a request, a part of its first line, or its body. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        int which = (data[0] & 0xff) % FRAMES.size();
        byte[] status = send(which, Arrays.copyOfRange(data, 1, data.length));
        check(status);
    }

    private static byte[] send(int which, byte... rest) throws IOException {
        String[] address = SERVER.address().split(":", 2);
        sent++;
        byte[] from = {127, (byte) (1 + sent / 62_500), (byte) (sent / 250 % 250), (byte) (1 + sent % 250)}; // a stranger each
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
            socket.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
            OutputStream out = socket.getOutputStream();
            out.write(request(which, rest));
            socket.shutdownOutput();
            return socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        } catch (SocketException closed) {
            return new byte[0];
        }
    }

    private static byte[] request(int which, byte... rest) {
        Frame frame = FRAMES.get(which);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(frame.begins.getBytes(StandardCharsets.ISO_8859_1));
        if (frame.hasBody) {
            byte[] body = frame.begins.endsWith("#")
                    ? ("{\"id\":\"" + ID + "\",\"question\":1,\"round\":1,\"answer\":"
                            + new String(rest, StandardCharsets.ISO_8859_1) + "}").getBytes(StandardCharsets.ISO_8859_1)
                    : rest;
            bytes.writeBytes((" HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                    + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(body);
        } else {
            bytes.writeBytes(rest);
            bytes.writeBytes(" HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static void check(byte... said) {
        if (said.length > 0) { // else it closed the connection
            String line = new String(said, StandardCharsets.ISO_8859_1);
            if (!line.startsWith("HTTP/1.")
                    || !STATUSES.contains(Integer.parseInt(line.substring(line.length() - 3)))) {
                throw new IllegalStateException("the server said " + line);
            }
        }
        ClassSnapshot seen = CLASSROOM.snapshot();
        List<Participant> all = CLASSROOM.participants();
        if (!seen.vote().equals(VOTE) || seen.answered() > all.size() || all.stream().map(Participant::nickname)
                .anyMatch(each -> each.codePointCount(0, each.length()) > Participant.MOST_LETTERS)) {
            throw new IllegalStateException("the class is another: " + seen + all);
        }
    }
}
