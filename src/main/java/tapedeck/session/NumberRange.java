package tapedeck.session;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The least and the greatest number that is read for a component; never one that is not finite. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = NumberRange.Reader.class)
@interface NumberRange {
    double least();

    double most() default Double.MAX_VALUE;

    /** Reads the number that a component's type wants, and refuses what is beyond its limits. */
    final class Reader extends JsonDeserializer<Number> implements ContextualDeserializer {
        @Override
        public Number deserialize(JsonParser parser, DeserializationContext context) {
            throw new IllegalStateException("a component is known by now");
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty component) {
            NumberRange limits = component.getAnnotation(NumberRange.class);
            return new JsonDeserializer<Number>() {
                @Override
                public Number deserialize(JsonParser parser, DeserializationContext inFile) throws IOException {
                    Number value = inFile.readValue(parser, component.getType());
                    if (!(value.doubleValue() >= limits.least() && value.doubleValue() <= limits.most())) {
                        throw JsonMappingException.from(parser, component.getName());
                    }
                    return value;
                }
            };
        }
    }
}
