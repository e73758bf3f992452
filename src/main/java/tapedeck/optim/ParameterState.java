package tapedeck.optim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;

/** The state of an optimizer for one parameter. Its arrays are made at the first step, and outlive any workspace. */
final class ParameterState {
    private final List<String> names;
    private final @Nullable NdArray[] arrays;
    private final boolean[] had;
    long step;

    ParameterState(List<String> names) {
        this.names = names;
        this.arrays = new NdArray[names.size()];
        this.had = new boolean[names.size()];
    }

    /** Notes what it has before the updates of a step, of which a parameter that is there twice has several. */
    void begin() {
        for (int slot = 0; slot < arrays.length; slot++) {
            had[slot] = arrays[slot] != null;
        }
    }

    /** Returns whether the slot was filled before this step. */
    boolean had(int slot) {
        return had[slot];
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

    /** A slot of one number, {@code initial} when first asked for. */
    double[] scalar(int slot, double initial) {
        return values(slot, NdArray.scalar(0), initial);
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

    /** Returns what there is, not copied. */
    OptimizerState.Entry live() {
        Map<String, NdArray> made = new LinkedHashMap<>();
        for (int i = 0; i < arrays.length; i++) {
            NdArray array = arrays[i];
            if (array != null) {
                made.put(names.get(i), array);
            }
        }
        return new OptimizerState.Entry(step, made);
    }

    /** @throws EngineException with PyTorch's text if what was kept is not of a parameter of this shape */
    static void check(OptimizerState.Entry entry, Shape parameter) {
        for (NdArray array : entry.arrays().values()) {
            Shape both = Shape.broadcast(array.shape(), parameter);
            if (!both.equals(array.shape()) || !both.equals(parameter)) {
                throw new EngineException(
                        "output with shape " + array.shape() + " doesn't match the broadcast shape " + both);
            }
        }
    }

    void restore(OptimizerState.Entry entry) {
        step = entry.step();
        Map<String, NdArray> kept = new HashMap<>(entry.arrays()); // an empty copy can be asked for nothing where TeaVM compiles it
        Workspace.outside(() -> {
            for (int i = 0; i < arrays.length; i++) {
                NdArray saved = kept.get(names.get(i));
                arrays[i] = saved == null ? null : saved.copy();
            }
        });
    }
}
