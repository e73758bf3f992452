package tapedeck.classroom.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A phone as the server meets it: a client of HTTP that joins, listens and answers. */
public final class TestPhone implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PATIENCE = 20;

    private final HttpClient client;
    private final String server;
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private String id = "";
    private @Nullable InputStream stream;

    /** @param server {@code http://127.0.0.1:8421} */
    public TestPhone(HttpClient client, String server) {
        this.client = client;
        this.server = server;
    }

    /** One client for any number of phones. */
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    public String id() {
        return id;
    }

    /** Comes in; the status says whether it may. */
    public int join(String code) throws IOException, InterruptedException {
        HttpResponse<String> joined = post("/join", "{\"code\":\"" + code + "\"}");
        if (joined.statusCode() == 200) {
            id = MAPPER.readTree(joined.body()).get("id").textValue();
        }
        return joined.statusCode();
    }

    /** Listens on a thread of its own. */
    public void listen() throws IOException, InterruptedException {
        listen("/events?id=" + id);
    }

    /** The same on the stream of that path. */
    public void listen(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(path).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        InputStream in = response.body();
        stream = in;
        Thread.startVirtualThread(() -> read(in));
    }

    private void read(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    events.add(MAPPER.readTree(line.substring("data: ".length())));
                }
            }
        } catch (IOException _) {
            // closed from here or there
        }
    }

    /** The next event, if one comes in time; else null. */
    @Nullable
    JsonNode poll(long millis) throws InterruptedException {
        return events.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Returns whether the next event is there, and is so. */
    public boolean isComing(Predicate<JsonNode> isSo) {
        JsonNode next = events.poll();
        return next != null && isSo.test(next);
    }

    /** The first event from now on that is so. */
    public JsonNode await(Predicate<JsonNode> isSo) throws InterruptedException {
        for (JsonNode each = events.poll(PATIENCE, TimeUnit.SECONDS); each != null; each = events.poll(PATIENCE,
                TimeUnit.SECONDS)) {
            if (isSo.test(each)) {
                return each;
            }
        }
        throw new AssertionError("no such event");
    }

    /** The first event in which a question is open, closed or revealed. */
    public JsonNode awaitPhase(String phase) throws InterruptedException {
        return await(each -> each.path("class").path("phase").asText().equals(phase));
    }

    /** Answers; {@code answer} as JSON. */
    public int answer(int question, int round, String answer) throws IOException, InterruptedException {
        return post("/answer", "{\"id\":\"" + id + "\",\"question\":" + question + ",\"round\":" + round
                + ",\"answer\":" + answer + "}").statusCode();
    }

    /** Sends a command of the teacher's phone whose page is at {@code remote}. Returns the status. */
    public int command(String remote, String command, Object value) throws IOException, InterruptedException {
        return post(remote + "/command", MAPPER.writeValueAsString(Map.of("command", command, "value", value)))
                .statusCode();
    }

    /** Posts that body. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(PATIENCE));
    }

    /** The net is lost. */
    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
