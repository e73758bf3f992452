package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;

/**
 * Copies that nobody changes: of numbers that were copied before and are still the same there is one copy, however
 * often they are told. A weight is told as an input, as saved, and before its update; its gradient as given, as arrived
 * and as used: one copy for each of these would take more than twice the memory.
 */
final class SharedCopies {
    /** By the {@code double[]} where numbers lie, which is equal to itself alone, their last copy: they may be others by now. */
    private final Map<Object, NdArray> copies = new WeakHashMap<>();

    /** An array that has these numbers for good. */
    NdArray copy(NdArray array) {
        return copy(array, null);
    }

    /**
     * The same.
     *
     * @param like a copy that may have the same numbers, or null
     */
    NdArray copy(NdArray array, @Nullable NdArray like) {
        NdArray last = copies.get(array.values());
        NdArray made = like != null && isSame(like, array)
                ? like
                : last != null && isSame(last, array) ? last : apart(array);
        copies.put(array.values(), made);
        return made;
    }

    /** Each of them, null for null. */
    List<@Nullable NdArray> of(List<@Nullable NdArray> arrays) {
        List<@Nullable NdArray> result = new ArrayList<>();
        for (NdArray array : arrays) {
            result.add(array == null ? null : copy(array));
        }
        return result;
    }

    /** To the last bit. */
    private static boolean isSame(NdArray copy, NdArray array) {
        if (!copy.shape().equals(array.shape())) {
            return false;
        }
        boolean inOrder = array.isContiguous();
        double[] values = inOrder ? array.values() : array.toArray();
        int from = inOrder ? array.offset() : 0;
        return Arrays.equals(copy.values(), 0, copy.numel(), values, from, from + array.numel());
    }

    private static NdArray apart(NdArray array) {
        NdArray[] result = new NdArray[1];
        Workspace.outside(() -> result[0] = array.copy());
        return result[0];
    }
}
