package tapedeck.ui.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Python;

/** One Python name for each tensor: the Program's, or t1, t2 … in the order of appearance. */
final class TensorNames {
    private final Map<Long, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Long, TensorState> tensors = new HashMap<>();
    private int unnamed;

    TensorNames(List<TapeEvent> events) {
        for (TapeEvent event : events) {
            if (event instanceof TapeEvent.FunctionRecorded recorded) {
                recorded.inputs().forEach(this::see);
                see(recorded.output());
            }
        }
    }

    private void see(TensorState tensor) {
        tensors.putIfAbsent(tensor.id(), tensor);
        String wished = tensor.name().isEmpty() ? "" : Python.name(tensor.name());
        if (!wished.isEmpty() && !names.containsKey(tensor.id())) {
            String name = wished;
            for (int i = 2; !taken.add(name); i++) {
                name = wished + "_" + i;
            }
            names.put(tensor.id(), name);
        }
    }

    /** As it was first seen, or null. */
    @Nullable
    TensorState tensor(long id) {
        return tensors.get(id);
    }

    boolean isNamed(long id) {
        return names.containsKey(id);
    }

    String name(long id) {
        String known = names.get(id);
        if (known != null) {
            return known;
        }
        String name = "t" + ++unnamed;
        while (!taken.add(name)) {
            name = "t" + ++unnamed;
        }
        names.put(id, name);
        return name;
    }

    /** The parameters that were used, by their ids. */
    List<Long> parameters() {
        return tensors.values().stream().filter(TensorState::parameter).map(TensorState::id).sorted().toList();
    }
}
