package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.AllocationLimit;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;
import tapedeck.numpy.NumpyArray;

/** The arguments that Python gave a call, by position; what is missing at the end is None. Positions are counted from 0. */
public final class Arguments {
    private final String call;
    private final Value[] values;

    /** @param call the name of what is called, for texts */
    public Arguments(String call, Value[] values) {
        this.call = call.startsWith("nn_") ? call.substring("nn_".length()) : call;
        this.values = values;
    }

    /** How many there are. */
    public int count() {
        return values.length;
    }

    /** The argument as Python has it. */
    public Value value(int i) {
        return values[i];
    }

    /** Returns whether it is None, or was not given. */
    public boolean isNone(int i) {
        return i >= values.length || values[i].isNull();
    }

    /** Returns whether it is a tensor. */
    public boolean isTensor(int i) {
        return i < values.length && values[i].isHostObject() && values[i].asHostObject() instanceof Tensor;
    }

    /**
     * The tensor.
     *
     * @throws EngineException of kind TYPE with PyTorch's text if it is none
     */
    public Tensor tensor(int i) {
        return tensor(i, "input");
    }

    /**
     * The tensor that is called {@code name}.
     *
     * @throws EngineException of kind TYPE with PyTorch's text if it is none
     */
    public Tensor tensor(int i, String name) {
        if (i < values.length && values[i].isHostObject() && values[i].asHostObject() instanceof Tensor tensor) {
            return tensor;
        }
        throw EngineException.type(call + "(): argument '" + name + "' (position " + (i + 1) + ") must be Tensor, not "
                + (i < values.length ? typeName(values[i]) : "NoneType"));
    }

    /** The tensor, or null for None. */
    public @Nullable Tensor tensorOrNull(int i) {
        return isNone(i) ? null : tensor(i);
    }

    /** A tensor, or a number as one; null if it is neither. */
    public @Nullable Tensor operandOrNull(int i) {
        return operandOrNull(values[i]);
    }

    private static @Nullable Tensor operandOrNull(Value value) {
        if (value.isHostObject()) {
            return value.asHostObject() instanceof Tensor tensor ? tensor : null;
        }
        if (value.isBoolean()) {
            return Tensor.number(value.asBoolean() ? 1 : 0, DType.BOOL);
        }
        if (!value.isNumber()) {
            return null;
        }
        return isFloat(value)
                ? Tensor.number(value.asDouble(), DType.FLOAT64)
                : Tensor.number(whole(value), DType.INT64);
    }

    /**
     * A tensor, or a number as one.
     *
     * @throws EngineException of kind TYPE with PyTorch's text if it is neither
     */
    public Tensor operand(int i, String name) {
        Tensor operand = i < values.length ? operandOrNull(values[i]) : null;
        if (operand == null) {
            throw EngineException.type(call + "(): argument '" + name + "' (position " + (i + 1)
                    + ") must be Tensor, not " + (i < values.length ? typeName(values[i]) : "NoneType"));
        }
        return operand;
    }

    /** A tensor, or a number as one. */
    public Tensor operand(int i) {
        return operand(i, "other");
    }

    /** Returns whether a number is Python's float: interop says that 1.0 fits an int. */
    public static boolean isFloat(Value number) {
        Object plain = number.as(Object.class);
        return plain instanceof Double || typeName(number).startsWith("float"); // a class of float's may seem an int
    }

    private static double whole(Value value) {
        return value.fitsInLong()
                ? DType.INT64.of((double) value.asLong())
                : DType.INT64.of(value.fitsInDouble() ? value.asDouble() : 1e300);
    }

    /** The number. */
    public double number(int i) {
        Value value = values[i];
        return value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asDouble();
    }

    /** The number, or this if it was not given. */
    public double number(int i, double otherwise) {
        return isNone(i) ? otherwise : number(i);
    }

    /** The whole number. */
    public int integer(int i) {
        return narrow(values[i]);
    }

    /** A number that is no {@code int} can only be meant as a size, which no memory holds. */
    private static int narrow(Value value) {
        if (value.fitsInInt() || !value.fitsInBigInteger()) {
            return value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asInt();
        }
        return AllocationLimit.size(value.asBigInteger().doubleValue());
    }

    /** The whole number, or this if it was not given. */
    public int integer(int i, int otherwise) {
        return isNone(i) ? otherwise : integer(i);
    }

    /** The whole number of 64 bits. */
    public long longInteger(int i) {
        return values[i].asLong();
    }

    /** The truth value; false if it was not given. */
    public boolean flag(int i) {
        return i < values.length && !values[i].isNull() && values[i].asBoolean();
    }

    /** The text. */
    public String text(int i) {
        return values[i].asString();
    }

    /** The text, or null for None. */
    public @Nullable String textOrNull(int i) {
        return isNone(i) ? null : text(i);
    }

    /** Whole numbers: of a tuple or list, or a single one. */
    public int[] integers(int i) {
        Value value = values[i];
        if (!value.hasArrayElements()) {
            return new int[]{integer(i)};
        }
        int[] result = new int[(int) value.getArraySize()];
        for (int k = 0; k < result.length; k++) {
            result[k] = narrow(value.getArrayElement(k));
        }
        return result;
    }

    /** Numbers of a tuple or list. */
    public double[] numbers(int i) {
        Value value = values[i];
        double[] result = new double[(int) value.getArraySize()];
        for (int k = 0; k < result.length; k++) {
            Value each = value.getArrayElement(k);
            result[k] = each.isBoolean() ? (each.asBoolean() ? 1 : 0) : each.asDouble();
        }
        return result;
    }

    /** The elements of a tuple or list. */
    public List<Value> elements(int i) {
        List<Value> list = new ArrayList<>();
        for (long k = 0; k < values[i].getArraySize(); k++) {
            list.add(values[i].getArrayElement(k));
        }
        return list;
    }

    /**
     * The tensors of a tuple or list.
     *
     * @throws EngineException of kind TYPE with PyTorch's text if something else is among them
     */
    public List<Tensor> tensors(int i) {
        List<Tensor> list = new ArrayList<>();
        for (Value value : elements(i)) {
            if (!value.isHostObject() || !(value.asHostObject() instanceof Tensor tensor)) {
                throw EngineException.type("expected Tensor as element " + list.size() + " in argument " + i
                        + ", but got " + typeName(value));
            }
            list.add(tensor);
        }
        return list;
    }

    /** The type of numbers by its word, {@code float32}. */
    public DType type(int i) {
        return DType.valueOf(values[i].asString().toUpperCase(Locale.ROOT));
    }

    /** The type of numbers by its word, or this for None. */
    public DType type(int i, DType otherwise) {
        return isNone(i) ? otherwise : type(i);
    }

    /** The name of Python's class of a value: {@code str}. */
    public static String typeName(Value value) {
        if (value.isNull()) {
            return "NoneType";
        }
        if (value.isHostObject()) {
            return value.asHostObject() instanceof NumpyArray ? "numpy.ndarray" : "Tensor";
        }
        String name = String.valueOf(value.getMetaObject().getMetaSimpleName());
        return switch (name) { // what crossed as Java's own says so
            case "Integer", "Long", "Byte", "Short", "BigInteger" -> "int";
            case "Double", "Float" -> "float";
            case "Boolean" -> "bool";
            case "String", "TruffleString" -> "str";
            default -> name;
        };
    }
}
