package tapedeck.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ScriptFailure;

/** Reads what {@code tapedeck_errors.py} tells of a failure. */
final class FailureReader {
    private FailureReader() {}

    /** The failure, or null if the shim knows nothing of it. */
    static @Nullable ScriptFailure of(Value told) {
        if (told.isNull()) {
            return null;
        }
        String kind = told.getArrayElement(7).asString();
        String raised = told.getArrayElement(4).asString();
        String text = told.getArrayElement(5).asString();
        return new ScriptFailure(told.getArrayElement(0).asInt(), told.getArrayElement(1).asInt(),
                told.getArrayElement(2).asInt(), told.getArrayElement(3).asString(),
                text.isEmpty() ? raised : raised + ": " + text,
                list(told.getArrayElement(6), FailureReader::operand),
                kind.isEmpty() ? null : ErrorHint.valueOf(kind).sentence(values(told.getArrayElement(8))),
                change(told.getArrayElement(9)));
    }

    private static <T> List<T> list(Value many, Function<Value, T> one) {
        return LongStream.range(0, many.getArraySize()).mapToObj(many::getArrayElement).map(one).toList();
    }

    private static ScriptFailure.Operand operand(Value told) {
        return new ScriptFailure.Operand(told.getArrayElement(0).asString(), told.getArrayElement(1).asString(),
                told.getArrayElement(2).asString());
    }

    /** A name, its value, the next name, its value … */
    private static Map<String, String> values(Value told) {
        List<String> all = list(told, Value::asString);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i += 2) {
            values.put(all.get(i), all.get(i + 1));
        }
        return values;
    }

    private static ScriptFailure.@Nullable Change change(Value told) {
        return told.isNull()
                ? null
                : new ScriptFailure.Change(told.getArrayElement(0).asInt(), told.getArrayElement(1).asBoolean(),
                        told.getArrayElement(2).asString());
    }
}
