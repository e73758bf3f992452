package tapedeck.function;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** Sums of tangents, where null stands for zero. */
final class Tangents {
    private Tangents() {}

    /** {@code a + b}, of the broadcast shape; at least one is not null. */
    static NdArray sum(@Nullable NdArray a, @Nullable NdArray b, Shape shape) {
        if (a != null && b != null) {
            return Arithmetic.add(a, b);
        }
        NdArray only = a != null ? a : Objects.requireNonNull(b, "at least one tangent");
        return Views.expand(only, shape);
    }

    /** The shape that inputs 0 and 1 broadcast to. */
    static Shape broadcast(Context context) {
        return Shape.broadcast(context.shape(0), context.shape(1));
    }
}
