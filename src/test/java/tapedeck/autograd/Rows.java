package tapedeck.autograd;

import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The rows of one call: they are one test, which says of each that fails which it is. */
public record Rows<T>(String call, List<T> rows) {
    private static final int SHOWN = 300;
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    /** As many rows of a call as {@code mvn verify} has time for. */
    private static final int SAMPLES = 3;

    /** The rows of fixtures by what they call. */
    static Stream<Rows<JsonNode>> ofFixtures(Stream<JsonNode> fixtures) {
        return by(fixture -> fixture.get("call").asText(), fixtures);
    }

    /** The entries by what they call: a sample of each call's, all of them in {@code mvn -Plong verify}. */
    public static Stream<Rows<Catalogue.Entry>> ofEntries(Stream<Catalogue.Entry> entries) {
        return by(entry -> entry.title().split("\\W", 2)[0], entries).map(each -> ALL ? each : each.sample());
    }

    private Rows<T> sample() {
        int most = Math.min(SAMPLES, rows.size());
        return new Rows<>(call, IntStream.range(0, most)
                .mapToObj(i -> rows.get(i * (rows.size() - 1) / Math.max(1, most - 1))).toList());
    }

    private static <T> Stream<Rows<T>> by(Function<T, String> call, Stream<T> rows) {
        Map<String, List<T>> all = new LinkedHashMap<>();
        rows.forEach(row -> all.computeIfAbsent(call.apply(row), _ -> new ArrayList<>()).add(row));
        return all.entrySet().stream().map(each -> new Rows<>(each.getKey(), each.getValue()));
    }

    /** Runs {@code test} with each row; those that fail are said together, after the last. */
    public void each(ThrowingConsumer<T> test) {
        assertAll(call, rows.stream().map(row -> (Executable) () -> {
            try {
                test.accept(row);
            } catch (Throwable failed) {
                String shown = String.valueOf(row);
                throw new AssertionError(shown.substring(0, Math.min(SHOWN, shown.length())) + ": " + failed, failed);
            }
        }));
    }

    @Override
    public String toString() {
        return call;
    }
}
