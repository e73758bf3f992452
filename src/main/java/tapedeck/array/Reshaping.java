package tapedeck.array;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shape that a reshape means, and whether it can be a view. */
public final class Reshaping {
    private static final long MANY = 1L << 31;

    private Reshaping() {}

    /**
     * The sizes with a -1 replaced by what is left.
     *
     * @throws EngineException with PyTorch's text if the sizes do not fit
     */
    public static Shape infer(NdArray a, int... sizes) {
        int[] result = sizes.clone();
        int unknown = -1;
        long known = 1;
        for (int d = 0; d < sizes.length; d++) {
            if (sizes[d] == -1 && unknown >= 0) {
                throw new EngineException("only one dimension can be inferred");
            } else if (sizes[d] == -1) {
                unknown = d;
            } else if (sizes[d] < 0) {
                throw new EngineException("invalid shape dimension " + sizes[d]);
            } else {
                known = Math.min(known * sizes[d], MANY);
            }
        }
        if (known == a.numel() && unknown < 0) {
            return Shape.owning(result);
        }
        if (unknown < 0 || (known == 0 && a.numel() > 0) || (known > 0 && a.numel() % known != 0)) {
            throw new EngineException(
                    "shape '" + Arrays.toString(sizes) + "' is invalid for input of size " + a.numel());
        }
        if (known == 0) {
            throw new EngineException("cannot reshape tensor of 0 elements into shape " + Arrays.toString(sizes)
                    + " because the unspecified dimension size -1 can be any value and is ambiguous");
        }
        result[unknown] = (int) (a.numel() / known);
        return Shape.owning(result);
    }

    /**
     * The strides under which {@code a} reads as {@code shape}, or null if there are none. Dimensions of
     * {@code a} that lie evenly behind one another form a block; every block must be filled by whole sizes.
     */
    static int @Nullable [] strides(NdArray a, Shape shape) {
        int[] old = a.shape.sizes();
        int[] sizes = shape.sizes();
        int[] result = new int[sizes.length];
        int to = sizes.length - 1;
        int step = old.length == 0 ? 1 : a.strides[old.length - 1];
        long block = 1;
        long filled = 1;
        for (int d = old.length - 1; d >= 0; d--) {
            block *= old[d];
            boolean ends = d == 0 || (old[d - 1] != 1 && a.strides[d - 1] != block * step);
            if (!ends) {
                continue;
            }
            while (to >= 0 && (filled < block || sizes[to] == 1)) {
                result[to] = (int) (filled * step);
                filled *= sizes[to--];
            }
            if (filled != block) {
                return null;
            }
            if (d > 0) {
                step = a.strides[d - 1];
                block = 1;
                filled = 1;
            }
        }
        return to < 0 ? result : null;
    }
}
