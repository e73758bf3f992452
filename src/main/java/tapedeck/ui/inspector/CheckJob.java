package tapedeck.ui.inspector;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.tape.TapeSnapshot;

/**
 * The job of a check.
 *
 * @param whole whether every element of the tensor, not only the one at {@code place}
 */
record CheckJob(TapeSnapshot snapshot, ElementPlace place, double h, boolean whole) {
    /** Returns whether the same is asked, if of another moment. */
    boolean asksLike(CheckJob other) {
        return place.equals(other.place) && h == other.h && whole == other.whole;
    }

    /** Returns what comes out; null if there is no loss. Slow, for the background. */
    @Nullable
    NumericCheck run(BooleanSupplier cancelled) {
        return NumericCheck.of(snapshot, place, h, whole, cancelled);
    }
}
