package tapedeck.deck.breakpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.TapeSignal.Accumulated;
import tapedeck.autograd.Tensor;
import tapedeck.deck.breakpoints.Condition.Gradient;
import tapedeck.deck.training.Trainer;

/**
 * Compares gradients with bounds while training runs free. It copies nothing and only remembers the first breakpoint
 * that is met; the iteration is captured again to see where.
 */
public final class Watch implements TapeListener {
    private final List<Breakpoint> breakpoints;
    private final Trainer trainer;
    private @Nullable Breakpoint met;

    /** @param breakpoints on gradients */
    public Watch(List<Breakpoint> breakpoints, Trainer trainer) {
        this.breakpoints = breakpoints;
        this.trainer = trainer;
    }

    @Override
    public void on(TapeSignal signal) {
        if (signal instanceof Accumulated(Tensor tensor, _, _, NdArray after)) {
            compare(tensor, after);
        }
    }

    private void compare(Tensor tensor, NdArray after) {
        for (int i = 0; met == null && i < breakpoints.size(); i++) {
            Breakpoint each = breakpoints.get(i);
            if (each.condition() instanceof Gradient gradient && gradient.concerns(tensor.name(), isParameter(tensor))
                    && gradient.holds(after)) {
                met = each;
            }
        }
    }

    private boolean isParameter(Tensor tensor) {
        return trainer.parameters().stream().anyMatch(parameter -> parameter == tensor);
    }

    /** Returns what was met since it was asked last, or null. */
    @Nullable
    public Breakpoint take() {
        Breakpoint result = met;
        met = null;
        return result;
    }
}
