package tapedeck.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** Loads a state into a module, part by part, and gathers all that is wrong, in PyTorch's order and words. */
final class StateLoading {
    private final Map<String, NdArray> state;
    private final List<String> missing = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    private StateLoading(Map<String, NdArray> state) {
        this.state = state;
    }

    /** @throws EngineException after what fits has been loaded, if not all of it did */
    static void load(Module module, Map<String, NdArray> state) {
        StateLoading loading = new StateLoading(state);
        loading.load(module, "");
        loading.complain(module.getClass().getSimpleName());
    }

    private void load(Module module, String prefix) {
        module.ownState().forEach((name, own) -> {
            NdArray saved = state.get(prefix + name);
            if (saved != null) {
                assign(prefix + name, own.data(), saved);
            } else if (!module.isOptional(name)) {
                missing.add(prefix + name);
            }
        });
        for (String key : state.keySet()) {
            if (key.startsWith(prefix) && !isExpected(module, key.substring(prefix.length()))) {
                unexpected.add(key);
            }
        }
        module.ownModules().forEach((name, child) -> load(child, prefix + name + "."));
    }

    /** Whether a module has the name, or has a module for which it is then to say so. */
    private static boolean isExpected(Module module, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? module.ownState().containsKey(name)
                : module.ownModules().containsKey(name.substring(0, dot));
    }

    private void assign(String key, NdArray own, NdArray saved) {
        boolean first = own.dim() == 0 && saved.dim() == 1 && saved.numel() > 0; // so single numbers once were saved
        NdArray value = first ? Views.reshape(Views.narrow(saved, 0, 0, 1)) : saved;
        if (value.shape().equals(own.shape())) {
            own.assign(value);
        } else {
            misfits.add("size mismatch for " + key + ": copying a param with shape " + size(value)
                    + " from checkpoint, the shape in current model is " + size(own) + ".");
        }
    }

    private static String size(NdArray array) {
        Shape shape = array.shape();
        return "torch.Size(" + shape + ")";
    }

    private void complain(String name) {
        List<String> all = new ArrayList<>();
        if (!missing.isEmpty()) {
            all.add("Missing key(s) in state_dict: " + quoted(missing) + ". ");
        }
        if (!unexpected.isEmpty()) {
            all.add("Unexpected key(s) in state_dict: " + quoted(unexpected) + ". ");
        }
        all.addAll(misfits);
        if (!all.isEmpty()) {
            throw new EngineException(
                    "Error(s) in loading state_dict for " + name + ":\n\t" + String.join("\n\t", all));
        }
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "));
    }
}
