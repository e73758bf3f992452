package tapedeck.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tapedeck.text.Message;

/** Names for people. Only such keys are read whose texts take words alone: a file must not choose any other text. */
final class TitleJson {
    private static final Pattern KEYS = Pattern
            .compile("text\\.verbatim|table\\.pasted|shell\\.networkOn|(?:lesson|data)\\.[A-Za-z-]+");

    private TitleJson() {}

    static void write(Message title, ObjectNode to) {
        to.put("key", title.key());
        ObjectNode values = to.putObject("values");
        new TreeMap<>(title.values()).forEach((name, value) -> {
            if (value instanceof Message inner) {
                write(inner, values.putObject(name));
            } else {
                values.put(name, value.toString());
            }
        });
    }

    static Message title(Fields from) throws SessionException {
        String key = from.text("key");
        if (!KEYS.matcher(key).matches()) {
            throw from.refused("key");
        }
        Fields values = from.fields("values");
        Map<String, Object> named = new LinkedHashMap<>();
        for (String name : values.names()) {
            named.put(name, values.isText(name) ? values.text(name) : title(values.fields(name)));
        }
        return new Message(key, named);
    }
}
