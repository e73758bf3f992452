package tapedeck.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, of which none is believed. What is missing or of another kind throws
 * {@link IllegalArgumentException} with its name.
 */
public record JsonMembers(JsonNode node) {
    private static final int DEPTH = 40;
    private static final int TEXT = 20_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(TEXT).build())
            .build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public JsonMembers {
        if (!node.isObject()) {
            throw new IllegalArgumentException("no object");
        }
    }

    public static JsonMembers of(String line) {
        try {
            return new JsonMembers(MAPPER.readTree(line));
        } catch (IOException _) {
            throw new IllegalArgumentException("no JSON");
        }
    }

    /** One object a line. */
    static List<JsonMembers> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(JsonMembers::of)
                .toList();
    }

    /** Says it as Python does, where it is an exception: of one without a message its kind alone. */
    public String exception() {
        String message = text("message", "");
        return text("type", "") + (message.isEmpty() ? "" : ": " + message);
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    private JsonNode member(String name, boolean fits) {
        if (!has(name) || !fits) {
            throw new IllegalArgumentException(name);
        }
        return node.get(name);
    }

    public String text(String name) {
        return member(name, node.path(name).isTextual()).textValue();
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    boolean flag(String name) {
        return has(name) && member(name, node.get(name).isBoolean()).booleanValue();
    }

    public long whole(String name) {
        return member(name, node.path(name).isIntegralNumber() && node.path(name).canConvertToLong()).longValue();
    }

    int count(String name) {
        return Math.toIntExact(whole(name));
    }

    /** A number; NaN if there is none. */
    public double number(String name) {
        return has(name) ? number(node.get(name)) : Double.NaN;
    }

    public static double number(JsonNode value) {
        if (value.isTextual()) {
            return switch (value.textValue()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw new IllegalArgumentException("no number");
            };
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException("no number");
        }
        return value.doubleValue();
    }

    public @Nullable JsonMembers object(String name) {
        return has(name) ? new JsonMembers(node.get(name)) : null;
    }

    /** The elements of a list, of which those that are null stay so; none if it is missing. */
    public <T> List<@Nullable T> list(String name, Function<JsonNode, T> each) {
        List<@Nullable T> all = new ArrayList<>();
        if (has(name)) {
            member(name, node.get(name).isArray()).forEach(value -> all.add(value.isNull() ? null : each.apply(value)));
        }
        return all;
    }

    /** The same, where none may be null. */
    <T> List<T> all(String name, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        for (T value : list(name, each)) {
            if (value == null) {
                throw new IllegalArgumentException(name);
            }
            all.add(value);
        }
        return all;
    }

    List<Long> wholes(String name) {
        return all(name, value -> {
            if (!value.isIntegralNumber()) {
                throw new IllegalArgumentException(name);
            }
            return value.longValue();
        });
    }

    /** Its members that are numbers or truth values, lists as {@code betas1}, {@code betas2}. */
    Map<String, Double> numbers() {
        Map<String, Double> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            if (value.isNumber()) {
                all.put(member.getKey(), value.doubleValue());
            } else if (value.isBoolean()) {
                all.put(member.getKey(), value.booleanValue() ? 1.0 : 0);
            }
        }
        return all;
    }
}
