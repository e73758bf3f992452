package tapedeck.session;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Repeats;
import tapedeck.text.Message;

/**
 * Records as JSON and back, within limits. Of a file nothing is believed: only the records that {@link JsonForms} and their
 * components name are made, a value of another kind is never taken for one that fits, and what is not {@code @Nullable} must
 * be there. For any thread.
 */
final class JsonRecords {
    private static final int DEPTH = 40;
    private static final int DIGITS = 400;
    private static final int NAME = 1_000;
    private static final int TEXT = 20_000_000;
    private static final long TOKENS = 5_000_000;
    private static final JsonMapper MAPPER = mapper();

    private JsonRecords() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(DIGITS)
                        .maxNameLength(NAME).maxStringLength(TEXT).maxTokenCount(TOKENS).build())
                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .annotationIntrospector(new NullMarked());
        builder.withCoercionConfigDefaults(config -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.Fail);
            }
        });
        builder.withCoercionConfig(LogicalType.Float,
                config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
        JsonForms.addTo(builder);
        return builder.build();
    }

    /** Refuses null, and what is missing, except for components that are {@code @Nullable}. */
    private static final class NullMarked extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                    ? JsonSetter.Value.construct(isNullable(parameter) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL)
                    : super.findSetterInfo(annotated);
        }

        private static boolean isNullable(AnnotatedParameter parameter) {
            return parameter.getOwner().getMember() instanceof Executable creator
                    && creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        }
    }

    /** The same text wherever it is written. */
    static byte[] bytes(Object value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return (MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines)).writeValueAsString(value)
                    + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can be written", e);
        }
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** @throws SessionException if it is no object of JSON, or beyond the limits */
    static JsonNode read(String entry, byte[] bytes) throws SessionException {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(bytes);
        } catch (IOException _) {
            throw new SessionException(Message.of("session.noJson", "entry", entry));
        }
        if (!tree.isObject()) {
            throw new SessionException(Message.of("session.noObject", "member", entry));
        }
        return tree;
    }

    /** @throws SessionException that says which member is missing, or cannot be; {@code place} is that of the whole */
    static <T> T bind(JsonNode tree, Class<T> type, String place) throws SessionException {
        return bind(tree, type, place, new InjectableValues.Std());
    }

    /** As above, with values that the JSON does not hold. */
    static <T> T bind(JsonNode tree, Class<T> type, String place, InjectableValues files) throws SessionException {
        try {
            return MAPPER.reader(files).treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw wrong(e, tree, place);
        } catch (JsonProcessingException _) {
            throw new SessionException(Message.of("session.value", "member", place));
        }
    }

    private static SessionException wrong(JsonMappingException e, JsonNode tree, String place) {
        StringBuilder member = new StringBuilder(place);
        JsonNode value = tree;
        for (JsonMappingException.Reference each : e.getPath()) {
            if (each.getFieldName() == null) {
                member.append('[').append(each.getIndex()).append(']');
                value = value.path(each.getIndex());
            } else {
                member.append(member.isEmpty() ? "" : ".").append(each.getFieldName());
                value = value.path(each.getFieldName());
            }
        }
        boolean isNoObject = wantsObject(e) && !value.isObject();
        if (e instanceof InvalidTypeIdException unknown && value.isObject()) {
            String type = typeMember(unknown);
            member.append(member.isEmpty() ? "" : ".").append(type);
            value = value.path(type);
        }
        String key = value.isMissingNode() || value.isNull()
                ? "session.missing"
                : isNoObject ? "session.noObject" : "session.value";
        return new SessionException(Message.of(key, "member", member.toString()));
    }

    private static boolean wantsObject(JsonMappingException e) {
        Class<?> wanted = e instanceof MismatchedInputException other ? other.getTargetType() : null;
        if (wanted == null) {
            return e instanceof InvalidTypeIdException;
        }
        return Map.class.isAssignableFrom(wanted) || (wanted.isRecord() && wanted != Repeats.Range.class);
    }

    /** The name of the member that says which of several records it is. */
    private static String typeMember(InvalidTypeIdException unknown) {
        return MAPPER.getDeserializationConfig().introspectClassAnnotations(unknown.getBaseType())
                .getClassAnnotations().get(JsonTypeInfo.class).property();
    }
}
