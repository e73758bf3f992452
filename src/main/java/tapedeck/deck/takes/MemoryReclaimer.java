package tapedeck.deck.takes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Footprint;
import tapedeck.deck.training.Origin;

/**
 * Keeps takes within a budget of memory. What is dropped costs time, and nothing else: it is run again when somebody
 * wants it. Of takes that are not shown first their runs go, then all checkpoints but the last, and then that.
 */
final class MemoryReclaimer {
    /** Of the budget that share may be held by whoever saves all takes. */
    private static final int HELD = 16;

    private final long budget;

    /** @param budget in bytes, for all takes together */
    MemoryReclaimer(long budget) {
        this.budget = budget;
    }

    long budget() {
        return budget;
    }

    /** Returns what whoever saves so many takes may hold of each, in bytes. */
    long bytesPerTake(int takes) {
        return budget / HELD / Math.max(1, takes);
    }

    /**
     * Makes room for a run.
     *
     * @param wanted what it takes
     * @param others the takes that are not shown, those that are needed least first
     * @return the runs that end
     */
    List<Deck> shed(Footprint wanted, List<TakeRun> others) {
        List<Deck> ending = new ArrayList<>();
        for (TakeRun each : others) {
            if (left(others) < wanted.wished()) {
                @Nullable
                Deck ends = each.release();
                if (ends != null) {
                    ending.add(ends);
                }
            }
        }
        shrink(wanted, others, Origin::last);
        shrink(wanted, others, Origin::fromStart);
        return ending;
    }

    private void shrink(Footprint wanted, List<TakeRun> others, UnaryOperator<Origin> change) {
        for (TakeRun each : others) {
            if (left(others) < wanted.least()) {
                each.shrink(change);
            }
        }
    }

    /** Returns what these leave of the budget. */
    long left(List<TakeRun> others) {
        return budget - others.stream().mapToLong(TakeRun::bytes).sum();
    }
}
