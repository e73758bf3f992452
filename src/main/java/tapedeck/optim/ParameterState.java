package tapedeck.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;

/** What an optimizer keeps for one parameter. Its arrays are made at the first step, and outlive any workspace. */
final class ParameterState {
    private final List<String> names;
    private final @Nullable NdArray[] arrays;
    long step;

    ParameterState(List<String> names) {
        this.names = names;
        this.arrays = new NdArray[names.size()];
    }

    boolean has(int slot) {
        return arrays[slot] != null;
    }

    /** The numbers in a slot, filled with {@code initial} when first asked for. */
    double[] values(int slot, NdArray parameter, double initial) {
        NdArray array = arrays[slot];
        if (array == null) {
            NdArray[] made = new NdArray[1];
            Workspace.outside(() -> made[0] = NdArray.full(parameter.shape(), initial));
            array = made[0];
            arrays[slot] = array;
        }
        return array.values();
    }

    OptimizerState.Entry save() {
        Map<String, NdArray> copies = new LinkedHashMap<>();
        Workspace.outside(() -> {
            for (int i = 0; i < arrays.length; i++) {
                NdArray array = arrays[i];
                if (array != null) {
                    copies.put(names.get(i), array.copy());
                }
            }
        });
        return new OptimizerState.Entry(step, copies);
    }

    void restore(OptimizerState.Entry entry) {
        step = entry.step();
        Workspace.outside(() -> {
            for (int i = 0; i < arrays.length; i++) {
                NdArray saved = entry.arrays().get(names.get(i));
                arrays[i] = saved == null ? null : saved.copy();
            }
        });
    }
}
