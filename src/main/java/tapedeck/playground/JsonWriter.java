package tapedeck.playground;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Writes JSON, for who reads it in a browser. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** An object with fields. */
    static String object(Consumer<JsonWriter> fields) {
        JsonWriter json = new JsonWriter();
        json.braces('{', '}', fields);
        return json.out.toString();
    }

    private void braces(char open, char close, Consumer<JsonWriter> content) {
        out.append(open);
        first = true;
        content.accept(this);
        out.append(close);
        first = false;
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void name(String name) {
        comma();
        quote(name);
        out.append(':');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    void text(String name, String value) {
        name(name);
        quote(value);
    }

    void number(String name, long value) {
        name(name);
        out.append(value);
    }

    void flag(String name, boolean value) {
        name(name);
        out.append(value);
    }

    void numbers(String name, List<? extends Number> values) {
        name(name);
        out.append(values);
    }

    /** A list of objects, each with the fields that are written of an item. */
    <T> void objects(String name, List<T> items, BiConsumer<JsonWriter, T> fields) {
        name(name);
        braces('[', ']', _ -> items.forEach(item -> {
            comma();
            braces('{', '}', _ -> fields.accept(this, item));
        }));
    }

    /** A sentence for people, to be said in a language where it is read: its key, and the values that it names. */
    void message(String name, Message message) {
        name(name);
        message(message);
    }

    private void message(Message message) {
        braces('{', '}', _ -> {
            text("key", message.key());
            name("values");
            braces('{', '}', _ -> message.values().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(each -> value(each.getKey(), each.getValue())));
        });
    }

    private void value(String name, Object value) {
        name(name);
        switch (value) {
            case Message message -> message(message);
            case Double number -> quote(Numbers.of(number, 4));
            case Number count -> out.append(count);
            default -> quote(value.toString());
        }
    }
}
