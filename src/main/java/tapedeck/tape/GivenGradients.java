package tapedeck.tape;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;

/** Copies of the gradients that a Function gave, until all of them have arrived. Nobody changes one meanwhile. */
final class GivenGradients {
    private final IdentityHashMap<NdArray, NdArray> copies = new IdentityHashMap<>();

    /** An array of its own, which nobody uses again for other numbers. */
    static NdArray copy(NdArray array) {
        NdArray[] result = new NdArray[1];
        Workspace.outside(() -> result[0] = array.copy());
        return result[0];
    }

    /** Copies of what a Function gives, each array once; they are told again as they arrive. */
    List<@Nullable NdArray> given(@Nullable NdArray[] arrays) {
        copies.clear();
        List<@Nullable NdArray> result = new ArrayList<>();
        for (NdArray array : arrays) {
            result.add(array == null ? null : copies.computeIfAbsent(array, GivenGradients::copy));
        }
        return result;
    }

    /** The copy of what arrives. */
    NdArray arrived(NdArray contribution) {
        NdArray known = copies.get(contribution);
        return known == null ? copy(contribution) : known;
    }

    /** All have arrived. */
    void clear() {
        copies.clear();
    }
}
