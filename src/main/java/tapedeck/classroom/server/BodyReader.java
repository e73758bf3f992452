package tapedeck.classroom.server;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.classroom.Answer;

/** Reads what a page has sent: all of it is taken for what a stranger made up. */
final class BodyReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private BodyReader() {}

    /** The object in a body; empty if it is none. */
    static Optional<JsonNode> object(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** A text of that name; empty if there is none. */
    static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isTextual() ? value.textValue() : "";
    }

    /** A whole number of that name; -1 if there is none. */
    static int whole(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : -1;
    }

    /** An answer; empty if it is none. */
    static Optional<Answer> answer(JsonNode object) {
        JsonNode answer = object.get("answer");
        if (answer == null || !answer.isObject() || answer.size() != 1) {
            return Optional.empty();
        }
        String name = answer.fieldNames().next();
        JsonNode value = answer.get(name);
        return Optional.ofNullable(switch (name) {
            case "key" -> value.isTextual() ? new Answer.Chosen(value.textValue()) : null;
            case "number" -> value.isNumber() ? new Answer.Typed(value.doubleValue()) : null;
            case "name" -> value.isTextual() ? new Answer.Pointed(value.textValue()) : null;
            case "heights" -> numbers(value).map(Answer.Drawn::new).orElse(null);
            case "rate" -> value.isNumber() ? new Answer.Rated(value.doubleValue()) : null;
            default -> null;
        });
    }

    private static Optional<List<Double>> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode each : array) {
            if (!each.isNumber()) {
                return Optional.empty();
            }
            numbers.add(each.doubleValue());
        }
        return array.isArray() ? Optional.of(numbers) : Optional.empty();
    }

    /** A command of the remote; empty if it is none. */
    static Optional<RemoteCommand> command(JsonNode object) {
        JsonNode value = object.path("value");
        return Optional.ofNullable(switch (text(object, "command")) {
            case "next" -> new RemoteCommand.Next(text(object, "value"));
            case "close" -> new RemoteCommand.Close();
            case "again" -> new RemoteCommand.Again();
            case "reveal" -> new RemoteCommand.Reveal();
            case "forward" -> new RemoteCommand.Step(true);
            case "back" -> new RemoteCommand.Step(false);
            case "play" -> new RemoteCommand.Play();
            case "rate" -> value.isNumber() && value.doubleValue() > 0 && Double.isFinite(value.doubleValue())
                    ? new RemoteCommand.Rate(value.doubleValue())
                    : null;
            case "share" -> value.isBoolean() ? new RemoteCommand.Share(value.booleanValue()) : null;
            case "strike-nickname" -> value.isInt() ? new RemoteCommand.StrikeNickname(value.intValue()) : null;
            case "strike" -> value.isInt() ? new RemoteCommand.Strike(value.intValue()) : null;
            default -> null;
        });
    }
}
