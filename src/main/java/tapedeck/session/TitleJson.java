package tapedeck.session;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import tapedeck.text.Message;

/** The form of names for people. Only such keys are read whose texts take words alone: a file must not choose any other text. */
interface TitleJson {
    Pattern KEYS = Pattern
            .compile("text\\.verbatim|table\\.pasted|shell\\.networkOn|(?:lesson|data)\\.[A-Za-z-]+");

    @JsonDeserialize(using = KeyReader.class)
    String key();
    @JsonSerialize(contentUsing = ValueWriter.class)
    @JsonDeserialize(contentUsing = ValueReader.class)
    Map<String, Object> values();

    final class KeyReader extends JsonDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String key = context.readValue(parser, String.class);
            if (!KEYS.matcher(key).matches()) {
                throw JsonMappingException.from(parser, key);
            }
            return key;
        }
    }

    /** Reads a text, or another name. */
    final class ValueReader extends JsonDeserializer<Object> {
        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? context.readValue(parser, String.class)
                    : context.readValue(parser, Message.class);
        }
    }

    /** Writes another name, or a text: of a number, too. */
    final class ValueWriter extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator to, SerializerProvider provider) throws IOException {
            if (value instanceof Message name) {
                provider.defaultSerializeValue(name, to);
            } else {
                to.writeString(value.toString());
            }
        }
    }
}
