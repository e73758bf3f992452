package tapedeck.classroom.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.Scheduler;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassCodes;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.FollowedRun;

/** The addresses of the server: its pages, and what they send and are sent. There are no files. */
final class ClassRoutes extends Handler.Abstract {
    static final int MOST_BYTES = 8_192;
    private static final String REMOTE = "/remote/";
    /** Of one participant: faster than anybody taps. */
    private static final double TAPS_AT_ONCE = 20;
    private static final double TAPS = 5;
    /** How often a phone may ask for the run: as often as the window has another, and a little more. */
    private static final double RUNS_AT_ONCE = 10;
    private static final double RUNS = 4;
    /** Of one address, behind which a whole school may be. */
    private static final double REQUESTS_AT_ONCE = 6_000;
    private static final double REQUESTS = 2_000;
    /** Wrong codes from one address: of a hall that types them, not of a machine that tries them all. */
    private static final double MISTAKES_AT_ONCE = 30;
    private static final double MISTAKES = 1;

    private final Classroom classroom;
    private final EventStreams streams;
    private final Consumer<RemoteCommand> remote;
    private final Duration patience;
    private final ClassPages pages = new ClassPages();
    private final RequestLimits taps;
    private final RequestLimits runs;
    private final RequestLimits requests;
    private final RequestLimits mistakes;

    /**
     * @param patience in which a body has to come
     * @param clock nanoseconds
     */
    ClassRoutes(Classroom classroom, EventStreams streams, Consumer<RemoteCommand> remote, Duration patience,
            LongSupplier clock) {
        this.classroom = classroom;
        this.streams = streams;
        this.remote = remote;
        this.patience = patience;
        taps = new RequestLimits(TAPS_AT_ONCE, TAPS, clock);
        runs = new RequestLimits(RUNS_AT_ONCE, RUNS, clock);
        requests = new RequestLimits(REQUESTS_AT_ONCE, REQUESTS, clock);
        mistakes = new RequestLimits(MISTAKES_AT_ONCE, MISTAKES, clock);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Reply reply = new Reply(response, callback);
        if (!requests.take(address(request))) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        String path = request.getHttpURI().getCanonicalPath();
        switch (request.getMethod()) {
            case "GET" -> get(request, path == null ? "" : path, reply);
            case "POST" -> post(request, path == null ? "" : path, reply);
            default -> reply.status(HttpStatus.METHOD_NOT_ALLOWED_405);
        }
        return true;
    }

    private void get(Request request, String path, Reply reply) {
        if (path.matches("/([A-Za-z]{" + ClassCodes.LETTERS + "})?")) {
            reply.page(pages.phone());
        } else if (path.equals("/run")) {
            reply.page(pages.run());
        } else if (path.equals("/run/state")) {
            run(id(request), reply);
        } else if (path.equals("/events")) {
            String id = id(request);
            if (classroom.isMember(id)) {
                reply.stream();
                streams.addPhone(id, reply.response(), reply.whole());
            } else {
                reply.status(HttpStatus.FORBIDDEN_403);
            }
        } else if (path.startsWith(REMOTE)) {
            remote(request, path, reply).ifPresent(rest -> {
                switch (rest) {
                    case "" -> reply.page(pages.remote());
                    case "/events" -> {
                        reply.stream();
                        streams.addRemote(reply.response(), reply.whole());
                    }
                    default -> reply.status(HttpStatus.NOT_FOUND_404);
                }
            });
        } else {
            reply.status(HttpStatus.NOT_FOUND_404);
        }
    }

    private static String id(Request request) {
        return Optional.ofNullable(Request.extractQueryParameters(request).get("id")).map(Fields.Field::getValue)
                .orElse("");
    }

    private void run(String id, Reply reply) {
        FollowedRun followed = classroom.followed();
        if (!classroom.isMember(id)) {
            reply.status(HttpStatus.FORBIDDEN_403);
        } else if (!followed.isShown()) {
            reply.status(HttpStatus.NOT_FOUND_404);
        } else if (!runs.take(id)) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS_429);
        } else {
            reply.zipped(followed.content());
        }
    }

    private void post(Request request, String path, Reply reply) throws IOException {
        Optional<JsonNode> body = body(request, reply);
        if (body.isEmpty()) {
            return;
        }
        JsonNode sent = body.get();
        if (path.startsWith(REMOTE)) {
            remote(request, path, reply).ifPresent(rest -> command(rest, sent, reply));
            return;
        }
        switch (path) {
            case "/join" -> join(request, sent, reply);
            case "/answer" -> answer(sent, reply);
            case "/nickname" -> aboutHimself(sent, reply,
                    id -> classroom.nickname(id, BodyReader.text(sent, "nickname")));
            case "/row" -> aboutHimself(sent, reply, id -> classroom.sit(id, BodyReader.whole(sent, "row")));
            default -> reply.status(HttpStatus.NOT_FOUND_404);
        }
    }

    /** What was sent, if it can be read; else the request is answered. */
    private Optional<JsonNode> body(Request request, Reply reply) throws IOException {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/json")) { // what a form of another site cannot send
            reply.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return Optional.empty();
        }
        byte[] bytes;
        Scheduler.Task tooSlow = request.getComponents().getScheduler().schedule(
                () -> request.getConnectionMetaData().getConnection().getEndPoint().close(), patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try (InputStream in = Content.Source.asInputStream(request)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } finally {
            tooSlow.cancel();
        }
        if (bytes.length > MOST_BYTES) {
            reply.status(HttpStatus.PAYLOAD_TOO_LARGE_413);
            return Optional.empty();
        }
        Optional<JsonNode> body = BodyReader.object(bytes);
        if (body.isEmpty()) {
            reply.status(HttpStatus.BAD_REQUEST_400);
        }
        return body;
    }

    private void join(Request request, JsonNode sent, Reply reply) {
        String address = address(request);
        if (!mistakes.allows(address)) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS_429);
        } else if (!classroom.codes().isJoin(BodyReader.text(sent, "code"))) {
            mistakes.take(address);
            reply.status(HttpStatus.FORBIDDEN_403);
        } else {
            classroom.join().ifPresentOrElse(id -> reply.json(ClassJson.object().put("id", id)),
                    () -> reply.status(HttpStatus.SERVICE_UNAVAILABLE_503));
        }
    }

    private void answer(JsonNode sent, Reply reply) {
        String id = BodyReader.text(sent, "id");
        Optional<Answer> answer = BodyReader.answer(sent);
        if (!classroom.isMember(id)) {
            reply.status(HttpStatus.FORBIDDEN_403);
        } else if (!taps.take(id)) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS_429);
        } else if (answer.isEmpty()) {
            reply.status(HttpStatus.BAD_REQUEST_400);
        } else if (classroom.answer(id, BodyReader.whole(sent, "question"), BodyReader.whole(sent, "round"),
                answer.get())) {
            reply.json(ClassJson.own(classroom.own(id)));
        } else {
            reply.status(HttpStatus.CONFLICT_409); // too late, or no answer to that
        }
    }

    private void aboutHimself(JsonNode sent, Reply reply, Consumer<String> what) {
        String id = BodyReader.text(sent, "id");
        if (!classroom.isMember(id)) {
            reply.status(HttpStatus.FORBIDDEN_403);
        } else if (!taps.take(id)) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS_429);
        } else {
            what.accept(id);
            reply.json(ClassJson.own(classroom.own(id)));
        }
    }

    private void command(String rest, JsonNode sent, Reply reply) {
        if (!rest.equals("/command")) {
            reply.status(HttpStatus.NOT_FOUND_404);
            return;
        }
        Optional<RemoteCommand> command = BodyReader.command(sent);
        command.ifPresent(remote);
        reply.status(command.isPresent() ? HttpStatus.NO_CONTENT_204 : HttpStatus.BAD_REQUEST_400);
    }

    /** Returns what follows the right code; else the request is answered, as if nothing were there. */
    private Optional<String> remote(Request request, String path, Reply reply) {
        String address = address(request);
        byte[] right = (REMOTE + classroom.codes().remote()).getBytes(StandardCharsets.UTF_8);
        byte[] given = path.substring(0, Math.min(path.length(), right.length)).getBytes(StandardCharsets.UTF_8);
        if (!mistakes.allows(address)) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS_429);
        } else if (MessageDigest.isEqual(right, given)) {
            return Optional.of(path.substring(right.length));
        } else {
            mistakes.take(address);
            reply.status(HttpStatus.NOT_FOUND_404);
        }
        return Optional.empty();
    }

    private static String address(Request request) {
        SocketAddress from = request.getConnectionMetaData().getRemoteSocketAddress();
        return from instanceof InetSocketAddress inet ? inet.getAddress().getHostAddress() : from.toString();
    }
}
