package tapedeck.python.bridge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.DefaultDType;
import tapedeck.autograd.Printer;
import tapedeck.autograd.Tensor;

/** Tensors as text, with the options of the run, and many numbers at once from one side to the other. */
public final class PrintCalls implements CallTable.Area {
    private static final int MOST_SHAPES = 1000;
    private final Map<Shape, Value> sizes = new HashMap<>();
    private Printer.Options options = Printer.Options.USUAL;
    private @Nullable Value sizeClass;

    @Override
    public void into(CallTable table) {
        table.put("repr", in -> Printer.print(in.tensor(0), DefaultDType.get(), options));
        table.put("print_options", this::set);
        table.put("hexadecimal", in -> hexadecimal(in.tensor(0)));
        table.put("unpacked", PrintCalls::unpacked);
        table.put("size_class", in -> {
            sizeClass = in.value(0);
            return null;
        });
        table.put("sizes", in -> sizes(in.tensor(0).shape()));
    }

    /** All elements, eight bytes each, the lowest first: what Python's struct unpacks at once. */
    private static String hexadecimal(Tensor tensor) {
        double[] values = tensor.data().toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        boolean isBool = tensor.dtype() == DType.BOOL;
        for (double value : values) {
            if (isBool) {
                bytes.put((byte) value);
            } else if (tensor.dtype().isFloating()) {
                bytes.putDouble(value);
            } else {
                bytes.putLong((long) value);
            }
        }
        return HexFormat.of().formatHex(bytes.array(), 0, bytes.position());
    }

    private static Tensor unpacked(Arguments in) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(in.text(0))).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        NdArray array = NdArray.of(values, in.integers(1));
        in.type(2).round(array);
        return new Tensor(array, in.type(2));
    }

    /** Python's {@code torch.Size}; shapes are few and never change, so each is made once. */
    private @Nullable Object sizes(Shape shape) {
        Value made = sizes.get(shape);
        if (made == null) {
            Object[] list = IntStream.of(shape.toArray()).boxed().toArray();
            made = Objects.requireNonNull(sizeClass).execute(ProxyArray.fromArray(list));
            if (sizes.size() < MOST_SHAPES) {
                sizes.put(shape, made);
            }
        }
        return made;
    }

    private @Nullable Object set(Arguments in) {
        Value scientific = in.value(4);
        options = new Printer.Options(in.integer(0), in.number(1), in.integer(2), in.integer(3),
                scientific.isNull() ? null : Boolean.valueOf(scientific.asBoolean()));
        return null;
    }
}
