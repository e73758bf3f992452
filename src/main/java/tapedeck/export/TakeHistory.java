package tapedeck.export;

import java.util.List;
import tapedeck.deck.takes.Take;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Settings;
import tapedeck.tape.Change;

/**
 * The history of a take: how its run was started, and what was done to it on its way. Immutable.
 *
 * @param changes of the hyperparameters, in order
 * @param loads weights that were put in, in order
 */
public record TakeHistory(Settings settings, List<Change> changes, List<WeightLoad> loads) {
    public TakeHistory {
        changes = List.copyOf(changes);
        loads = List.copyOf(loads);
    }

    /** Epochs of what runs until somebody holds it, and has not begun. */
    public static final int ENDLESS = 10_000;

    /**
     * That of a take: as long as what ran goes by itself, or as the take went where that is longer. What never ends by itself goes
     * as long as the take went.
     *
     * @param own how many epochs what ran has; the greatest integer if it never ends
     */
    public static TakeHistory of(Take take, int own, List<WeightLoad> loads) {
        boolean isEndless = own == Integer.MAX_VALUE;
        long went = take.epochs();
        long epochs = isEndless && went == 0 ? ENDLESS : Math.max(isEndless ? 1 : own, went);
        return new TakeHistory(take.settings().withEpochs((int) Math.min(Integer.MAX_VALUE, epochs)),
                take.changes().commands(),
                loads);
    }

    /** One that is left alone. */
    public TakeHistory(Settings settings) {
        this(settings, List.of(), List.of());
    }
}
