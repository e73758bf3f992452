package tapedeck.python.numpy;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.numpy.ArrayIndex;
import tapedeck.numpy.Element;
import tapedeck.numpy.NumpyArray;
import tapedeck.numpy.UfuncOperand;
import tapedeck.python.bridge.Arguments;

/** The arguments that Python gave a call of numpy's. */
final class NumpyArguments {
    private NumpyArguments() {}

    /** Returns whether it is an ndarray. */
    static boolean isArray(Value value) {
        return value.isHostObject() && value.asHostObject() instanceof NumpyArray;
    }

    /**
     * The ndarray.
     *
     * @throws EngineException of kind TYPE if it is none
     */
    static NumpyArray array(Arguments in, int i) {
        if (i < in.count() && isArray(in.value(i))) {
            return in.value(i).asHostObject();
        }
        throw EngineException.type("expected a numpy.ndarray");
    }

    /** The ndarrays of a list. */
    static List<NumpyArray> arrays(Arguments in, int i) {
        return in.elements(i).stream().map(each -> each.<NumpyArray>asHostObject()).toList();
    }

    /** An ndarray, or one of Python's or numpy's numbers; null for anything else. */
    static @Nullable UfuncOperand operand(Value value) {
        if (value.isHostObject()) {
            return value.asHostObject() instanceof NumpyArray array ? new UfuncOperand(array, false) : null;
        }
        if (value.isBoolean()) {
            Element bool = Element.of(DType.BOOL);
            return number(value.asBoolean() ? 1 : 0, bool, !Arguments.typeName(value).equals("bool_"));
        }
        if (!value.isNumber()) {
            return null;
        }
        return switch (Arguments.typeName(value)) { // interop says of any 1.0 that it is an int
            case "float" -> number(value.asDouble(), Element.of(DType.FLOAT64), true);
            case "int" ->
                number(DType.INT64.of(value.fitsInLong() ? value.asLong() : 1e300), Element.of(DType.INT64), true);
            default -> number(value.asDouble(), Element.of(Arguments.typeName(value)), false);
        };
    }

    private static UfuncOperand number(double value, Element element, boolean weak) {
        return new UfuncOperand(new NumpyArray(NdArray.scalar(value), element), weak);
    }

    /** The items of an index, as Python's side writes them: None, "...", a number, (start, stop, step) or an ndarray. */
    static List<ArrayIndex.Item> items(Arguments in, int i) {
        List<ArrayIndex.Item> items = new ArrayList<>();
        for (Value each : in.elements(i)) {
            items.add(item(each));
        }
        return items;
    }

    private static ArrayIndex.Item item(Value value) {
        if (value.isNull()) {
            return new ArrayIndex.Item.NewAxis();
        }
        if (value.isString()) {
            return new ArrayIndex.Item.Ellipsis();
        }
        if (isArray(value)) {
            return new ArrayIndex.Item.Array(value.asHostObject());
        }
        if (value.hasArrayElements()) {
            return new ArrayIndex.Item.Slice(bound(value, 0), bound(value, 1), bound(value, 2));
        }
        return new ArrayIndex.Item.Int(value.asLong());
    }

    private static @Nullable Long bound(Value slice, int i) {
        Value value = slice.getArrayElement(i);
        return value.isNull() ? null : value.fitsInLong() ? value.asLong() : Long.valueOf(Integer.MAX_VALUE);
    }

    /** The element type by its word. */
    static Element element(Arguments in, int i) {
        return Element.of(in.text(i));
    }

    /** Axes: none for None. */
    static int[] axes(Arguments in, int i) {
        return in.isNone(i) ? new int[0] : in.integers(i);
    }
}
