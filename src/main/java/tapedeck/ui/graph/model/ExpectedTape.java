package tapedeck.ui.graph.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The longest tape that was seen of a program: what an iteration that begins like it will record. On one thread. */
public final class ExpectedTape {
    private @Nullable TapeSnapshot whole;

    /** Returns what was remembered; null if nothing was. */
    public @Nullable TapeSnapshot whole() {
        return whole;
    }

    /** Nothing is known of what comes. */
    public void forget() {
        whole = null;
    }

    /** Returns the tape that {@code now} is the beginning of; where none is known, {@code now}, which is remembered. */
    public TapeSnapshot of(TapeSnapshot now) {
        TapeSnapshot known = whole;
        if (now.tensors().stream().anyMatch(tensor -> MissingFunction.isUnmade(tensor.id()))) {
            return now; // nobody should expect a mistake
        }
        if (known == null || !isBeginning(now, known)) {
            whole = now;
            return now;
        }
        return now.functions().size() == known.functions().size() ? now : known;
    }

    private static boolean isBeginning(TapeSnapshot now, TapeSnapshot known) {
        List<FunctionState> functions = now.functions();
        if (functions.size() > known.functions().size() || now.tensors().size() > known.tensors().size()) {
            return false;
        }
        for (int i = 0; i < functions.size(); i++) {
            FunctionState a = functions.get(i);
            FunctionState b = known.functions().get(i);
            if (a.output() != b.output() || !a.call().equals(b.call()) || !a.scope().equals(b.scope())
                    || !a.inputs().equals(b.inputs())) {
                return false;
            }
        }
        Map<Long, TensorState> tensors = new HashMap<>();
        known.tensors().forEach(tensor -> tensors.put(tensor.id(), tensor));
        return now.tensors().stream().allMatch(tensor -> {
            TensorState same = tensors.get(tensor.id());
            return same != null && same.whole().equals(tensor.whole()) && same.requiresGrad() == tensor.requiresGrad();
        });
    }
}
