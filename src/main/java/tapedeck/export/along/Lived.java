package tapedeck.export.along;

import java.util.List;
import tapedeck.deck.training.Load;
import tapedeck.program.Settings;
import tapedeck.tape.Change;

/**
 * How a run was started, and what was done to it on its way. Immutable.
 *
 * @param changes of the hyperparameters, in order
 * @param loads weights that were put in, in order
 */
public record Lived(Settings settings, List<Change> changes, List<Load> loads) {
    public Lived {
        changes = List.copyOf(changes);
        loads = List.copyOf(loads);
    }

    /** One that is left alone. */
    public Lived(Settings settings) {
        this(settings, List.of(), List.of());
    }
}
