package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;

/**
 * The calls of one run by name, as Python's module {@code _tapedeck} has them. What the engine refuses becomes Python's
 * own exception on the way back, so that {@code except RuntimeError} sees it. Confined to the run's thread.
 */
public final class CallTable {
    private static final String EXPAND = "expand(torch.DoubleTensor";
    /** The kind of what is raised where Java cannot take what was given: the shim says what PyTorch says of it. */
    private static final String CLASH = "CLASH";
    private static final String MEMORY = "MEMORY";
    private static final String RUNTIME = "RUNTIME";

    private final Map<String, ProxyExecutable> calls = new HashMap<>();
    private @Nullable Value raise;
    private @Nullable Value none;
    private volatile @Nullable String refusal;

    /** The calls of one kind, such as activations or losses. */
    public interface Area {
        /** Puts its calls into the table. */
        void into(CallTable table);
    }

    /** The calls of these areas. */
    public CallTable(Area... areas) {
        for (Area area : areas) {
            area.into(this);
        }
    }

    /**
     * Adds a call.
     *
     * @throws IllegalStateException if there is one of that name
     */
    public void put(String name, Call call) {
        ProxyExecutable guarded = values -> guarded(name, call, values);
        if (calls.put(name, guarded) != null) {
            throw new IllegalStateException("two calls are called " + name);
        }
    }

    /** All calls by name, for a module's namespace. */
    public Map<String, ProxyExecutable> all() {
        return Map.copyOf(calls);
    }

    /**
     * Says what stands in Python for what Java has not.
     *
     * @param raises raises an exception: called with a kind of {@link EngineException.Kind}, a text, the shapes and types
     *        of the tensors that the call was given, and those tensors
     * @param isNone Python's own None: Java's null would be a foreign one there, of another class
     */
    public void speaks(Value raises, Value isNone) {
        raise = raises;
        none = isNone;
    }

    /**
     * Has every call from now on raise Python's MemoryError instead. From any thread.
     *
     * @param sentence that it carries
     */
    public void refuse(String sentence) {
        refusal = sentence;
    }

    private @Nullable Object guarded(String name, Call call, Value[] values) {
        String full = refusal;
        if (full != null) {
            throw raised(MEMORY, full, values);
        }
        try {
            return toPython(call.call(new Arguments(name, values)));
        } catch (EngineException e) {
            boolean torchs = e.kind() == EngineException.Kind.MEMORY && !name.startsWith("np_");
            throw raised(torchs ? RUNTIME : e.kind().name(), typed(e.getMessage(), values), values);
        } catch (IndexOutOfBoundsException | ClassCastException | NegativeArraySizeException | IllegalArgumentException
                | ArithmeticException | NullPointerException | UnsupportedOperationException e) {
            throw Arrays.stream(values).anyMatch(CallTable::isTooLong)
                    ? raised(RUNTIME, "Overflow when unpacking long", values)
                    : raised(CLASH, "Tapedeck's " + name + " could not do this: " + e, values);
        }
    }

    /** Returns whether it is a whole number of more than 64 bits, or one is among it. */
    private static boolean isTooLong(Value value) {
        if (value.hasArrayElements() && !value.isHostObject()) {
            return LongStream.range(0, value.getArraySize()).anyMatch(i -> isTooLong(value.getArrayElement(i)));
        }
        return value.isNumber() && value.fitsInBigInteger() && !value.fitsInLong();
    }

    private RuntimeException raised(String kind, @Nullable String message, Value[] values) {
        Value function = raise;
        if (function == null) {
            return new IllegalStateException(message);
        }
        List<Tensor> given = tensors(values);
        function.execute(kind, message, // throws Python's exception through here
                ProxyArray.fromList(new ArrayList<>(given.stream()
                        .map(each -> each.shape() + " " + each.dtype().word()).toList())),
                ProxyArray.fromList(new ArrayList<>(given)));
        return new IllegalStateException("Python raised nothing");
    }

    private static List<Tensor> tensors(Value[] values) {
        return Arrays.stream(values).filter(each -> each.isHostObject() && each.asHostObject() instanceof Tensor)
                .map(each -> each.<Tensor>asHostObject()).toList();
    }

    /** The engine knows no types while it computes, and speaks of float64: it is the last tensor's type that is meant. */
    private static @Nullable String typed(@Nullable String message, Value[] values) {
        List<Tensor> tensors = tensors(values);
        return message == null || tensors.isEmpty() || !message.startsWith(EXPAND)
                ? message
                : EXPAND.replace(DType.FLOAT64.tensorType(), tensors.getLast().dtype().tensorType())
                        + message.substring(EXPAND.length());
    }

    private @Nullable Object toPython(@Nullable Object result) {
        return switch (result) {
            case null -> none;
            case Iterable<?> many -> ProxyArray.fromList(list(many));
            case int[] ints -> ProxyArray.fromArray(Arrays.stream(ints).boxed().toArray());
            case double[] doubles -> ProxyArray.fromArray(Arrays.stream(doubles).boxed().toArray());
            case long[] longs -> ProxyArray.fromArray(Arrays.stream(longs).boxed().toArray());
            default -> result;
        };
    }

    private List<Object> list(Iterable<?> many) {
        List<Object> list = new ArrayList<>();
        many.forEach(each -> list.add(toPython(each)));
        return list;
    }
}
