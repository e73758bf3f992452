package tapedeck.deck.replay;

import java.util.NavigableSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.RecordedProgram;

/** The iterations of a run that have begun and can be shown: all, or of a {@link RecordedProgram} one those that were recorded. */
public final class ReachableIterations {
    /** Null for all. */
    private final @Nullable NavigableSet<Long> recorded;
    private final BooleanSupplier prologue;

    /** @param prologue whether what came before the first iteration is kept */
    public ReachableIterations(Program program, BooleanSupplier prologue) {
        recorded = program instanceof RecordedProgram told ? told.shown() : null;
        this.prologue = prologue;
    }

    /** The first that can be shown: the prologue, if the Program has one, else iteration 1. */
    public long first() {
        if (prologue.getAsBoolean()) {
            return CapturedIteration.PROLOGUE;
        }
        return recorded == null || recorded.isEmpty() ? 1 : recorded.first();
    }

    /** The last one before {@code iteration}; before the first 0, or less. */
    public long before(long iteration) {
        Long found = recorded == null ? Long.valueOf(iteration - 1) : recorded.lower(iteration);
        return found == null ? 0 : found;
    }

    /** The next one; beyond all others if there is none. */
    public long after(long iteration) {
        Long found = recorded == null ? Long.valueOf(iteration + 1) : recorded.higher(iteration);
        return found == null ? Long.MAX_VALUE : found;
    }

    /** Returns whether it can be captured again. */
    public boolean has(long iteration) {
        return recorded == null || recorded.contains(iteration);
    }

    /** The one that is nearest to it, the earlier of two. */
    public long nearest(long iteration) {
        long before = before(iteration);
        long after = after(iteration);
        return before <= 0 || (after != Long.MAX_VALUE && after - iteration < iteration - before) ? after : before;
    }
}
