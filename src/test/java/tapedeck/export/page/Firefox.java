package tapedeck.export.page;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import tapedeck.Patience;

/** Firefox, by the protocol that it speaks itself, WebDriver BiDi: Debian has no driver for it. */
final class Firefox implements Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path profile = Files.createTempDirectory("firefox");
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Process process;
    private final WebSocket socket;
    private final String page;
    private String context;
    private int sent;

    Firefox(File executable) throws IOException {
        Files.writeString(profile.resolve("user.js"), "user_pref('intl.accept_languages', 'en');\n");
        process = new ProcessBuilder(executable.getPath(), "--headless", "--no-remote", "--profile", profile.toString(),
                "--remote-debugging-port", "0", "about:blank").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Path where = profile.resolve("WebDriverBiDiServer.json");
        await("Firefox listens").until(() -> Files.exists(where) && Files.readString(where).contains("ws_port"));
        socket = client.newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:"
                + JSON.readTree(where.toFile()).get("ws_port").asInt() + "/session"), new Answers(answers)).join();
        send("session.new", Map.of("capabilities", Map.of()));
        page = send("browsingContext.getTree", Map.of()).at("/contexts/0/context").asText();
        context = page;
        resize(new Dimension(1280, 860));
    }

    /** The pieces of what the browser sends, put together. */
    private record Answers(BlockingQueue<String> whole, StringBuilder part) implements WebSocket.Listener {
        Answers(BlockingQueue<String> whole) {
            this(whole, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Sends a command and waits for its result. */
    private JsonNode send(String method, Map<String, ?> params) {
        int id = ++sent;
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true).join();
            while (true) {
                String text = answers.poll(Patience.SECONDS, TimeUnit.SECONDS);
                JsonNode answer = JSON.readTree(Objects.requireNonNull(text, () -> "no answer to " + method));
                if (answer.path("id").asInt() == id) {
                    if (!answer.has("result")) {
                        throw new AssertionError(method + ": " + answer);
                    }
                    return answer.get("result");
                }
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(method, failed);
        }
    }

    @Override
    public void go(String address) {
        send("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
    }

    private JsonNode call(String body) {
        JsonNode answer = send("script.callFunction", Map.of("functionDeclaration", "async () => {" + body + "}",
                "awaitPromise", true, "target", Map.of("context", context), "userActivation", true));
        if (!answer.path("type").asText().equals("success")) {
            throw new AssertionError(body + ": " + answer.at("/exceptionDetails/text").asText());
        }
        return answer.get("result");
    }

    @Override
    public @Nullable Object run(String body) {
        return plain(call(body));
    }

    private static @Nullable Object plain(JsonNode value) {
        return switch (value.get("type").asText()) {
            case "string" -> value.get("value").asText();
            case "number" -> value.get("value").numberValue();
            case "boolean" -> value.get("value").asBoolean();
            case "array" -> {
                List<@Nullable Object> all = new ArrayList<>();
                value.get("value").forEach(each -> all.add(plain(each)));
                yield all;
            }
            default -> null;
        };
    }

    private void act(String type, List<Map<String, Object>> actions) {
        send("input.performActions", Map.of("context", context,
                "actions", List.of(Map.of("type", type, "id", type, "actions", actions))));
    }

    @Override
    public void turn(boolean toFrame) {
        context = toFrame
                ? send("browsingContext.getTree", Map.of("root", page)).at("/contexts/0/children/0/context").asText()
                : page;
    }

    @Override
    public void type(CharSequence keys) {
        List<Map<String, Object>> actions = new ArrayList<>();
        keys.chars().mapToObj(Character::toString).forEach(key -> {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        });
        act("key", actions);
    }

    @Override
    public void click(String selector, int index) {
        String node = call("const node = document.querySelectorAll('" + selector + "')[" + index
                + "]; node.scrollIntoView({block: 'nearest'}); return node").get("sharedId").asText();
        act("pointer", List.of(Map.of("type", "pointerMove", "x", 0, "y", 0, "origin",
                Map.of("type", "element", "element", Map.of("sharedId", node))),
                Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0)));
    }

    @Override
    public void resize(Dimension size) {
        send("browsingContext.setViewport", Map.of("context", context, "viewport",
                Map.of("width", size.getWidth(), "height", size.getHeight())));
    }

    @Override
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(send("browsingContext.captureScreenshot", Map.of("context", context)).get("data").asText());
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return "firefox";
    }
}
