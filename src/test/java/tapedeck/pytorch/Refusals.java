package tapedeck.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tapedeck.array.EngineException;

/** What PyTorch refuses, under the names of {@code refusal_fixtures.py}: the same text, and the same exception. */
public final class Refusals {
    private final String room;
    private final Map<String, Runnable> calls = new LinkedHashMap<>();

    private Refusals(String room) {
        this.room = room;
    }

    public static Refusals of(String room) {
        return new Refusals(room);
    }

    public Refusals refuses(String name, Runnable call) {
        calls.put(name, call);
        return this;
    }

    /** A test for each, and one that none is missing. */
    public Stream<DynamicTest> tests() {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        Cases.read("refusals.json").get(room).forEach(each -> expected.put(each.get("name").asText(), each));
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("all that PyTorch was asked",
                        () -> assertThat(calls.keySet()).isEqualTo(expected.keySet()))),
                calls.entrySet().stream().filter(call -> expected.containsKey(call.getKey())).map(call -> DynamicTest
                        .dynamicTest(call.getKey(), () -> check(call.getValue(), expected.get(call.getKey())))));
    }

    private static void check(Runnable call, JsonNode expected) {
        EngineException refused = catchThrowableOfType(EngineException.class, call::run);
        assertThat(refused).hasMessage(expected.get("text").asText());
        assertThat(raised(refused)).isEqualTo(expected.get("kind").asText());
    }

    /** The class of the exception that Python sees. */
    private static String raised(EngineException refused) {
        return switch (refused.kind()) {
            case INDEX -> "IndexError";
            case VALUE -> "ValueError";
            case TYPE -> "TypeError";
            case RUNTIME, MEMORY -> "RuntimeError";
        };
    }
}
