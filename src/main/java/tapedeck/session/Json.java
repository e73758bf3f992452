package tapedeck.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tapedeck.text.Message;

/** Trees of JSON, within limits; no class is ever named by one. For any thread. */
final class Json {
    private static final int DEPTH = 40;
    private static final int DIGITS = 400;
    private static final int NAME = 1_000;
    private static final int TEXT = 20_000_000;
    private static final long TOKENS = 5_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(DIGITS)
                    .maxNameLength(NAME).maxStringLength(TEXT).maxTokenCount(TOKENS).build())
            .build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A number of any kind, which JSON does not have. */
    static void put(ObjectNode object, String name, double value) {
        if (Double.isFinite(value)) {
            object.put(name, value);
        } else {
            object.put(name, Double.toString(value));
        }
    }

    static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.add(Double.toString(value));
        }
    }

    static void put(ObjectNode object, String name, List<String> texts) {
        ArrayNode array = object.putArray(name);
        texts.forEach(array::add);
    }

    /** The same text wherever it is written. */
    static byte[] bytes(ObjectNode object) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return (MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines)).writeValueAsString(object)
                    + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** @throws SessionException if it is no JSON, or beyond the limits */
    static Fields read(String name, byte[] bytes) throws SessionException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return new Fields(node == null ? JsonNodeFactory.instance.missingNode() : node, "");
        } catch (IOException e) {
            throw new SessionException(Message.of("session.noJson", "entry", name));
        }
    }
}
