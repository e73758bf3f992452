package tapedeck.ui.controls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;

/**
 * The hyperparameters as they are set in the window. A change is built on what is wanted of the deck, which may not be
 * in force yet: the deck holds, or runs through the past of a branch again. On the FX thread only.
 */
public final class HyperparametersModel {
    /** Rows of a batch that can be chosen while nobody said how many there are. */
    static final int UNKNOWN_ROWS = 1 << 16;
    /** What was sent and not yet seen to be wanted; more than anybody sets between two iterations. */
    private static final int MOST_SENT = 4096;

    private final ReadOnlyObjectWrapper<Hyperparameters> value = new ReadOnlyObjectWrapper<>(this, "value",
            Hyperparameters.of(0.1));
    private final ReadOnlyObjectWrapper<List<String>> groups = new ReadOnlyObjectWrapper<>(this, "groups", List.of());
    private final ReadOnlyLongWrapper iteration = new ReadOnlyLongWrapper(this, "iteration");
    private final ReadOnlyIntegerWrapper rows = new ReadOnlyIntegerWrapper(this, "rows", UNKNOWN_ROWS);
    private final Deque<Hyperparameters> sent = new ArrayDeque<>();
    private Consumer<Hyperparameters> listener = _ -> {};
    private @Nullable DeckState shown;
    private boolean held;

    /** A model at rate 0.1 that is shown nothing yet. */
    public HyperparametersModel() {
        // says nothing but its summary
    }

    /** Told of what is set here, never of what {@link #show} took over. */
    public void onChange(Consumer<Hyperparameters> then) {
        listener = then;
    }

    /** What is set. */
    public ReadOnlyObjectProperty<Hyperparameters> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The names of the parameter groups, in order. */
    public ReadOnlyObjectProperty<List<String>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** The last iteration begun, from 1. */
    public ReadOnlyLongProperty iterationProperty() {
        return iteration.getReadOnlyProperty();
    }

    /** The most rows of a batch. */
    public ReadOnlyIntegerProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Begins a new run: what is wanted at the next {@link #show} is taken over. */
    public void renew() {
        shown = null;
    }

    /** While held, nothing of the same run is taken over: somebody drags or types. */
    public void hold(boolean hold) {
        held = hold;
    }

    /**
     * Takes over what is wanted when a run begins, and when it was changed elsewhere; may be called at every pulse. A
     * run also begins where iterations or groups say so, and then even what is held gives way.
     */
    @SuppressWarnings("ReferenceEquality") // the deck gives the same state until something changed
    public void show(DeckState state) {
        DeckState before = shown;
        if (state == before) {
            return;
        }
        boolean fresh = before == null || state.iteration() < iteration.get()
                || !state.groups().equals(before.groups());
        iteration.set(state.iteration());
        if (held && !fresh) {
            return;
        }
        shown = state;
        groups.set(state.groups());
        rows.set(state.rows() > 0 ? state.rows() : UNKNOWN_ROWS);
        Hyperparameters now = state.wanted();
        boolean moved = before == null || !now.equals(before.wanted());
        if (fresh || (moved && !isAnswer(now))) {
            sent.clear();
            value.set(now);
        }
    }

    /** Whether {@code now} is something that was sent; what was sent before it is forgotten, for it was passed over. */
    private boolean isAnswer(Hyperparameters now) {
        if (!sent.contains(now)) {
            return false;
        }
        while (!sent.removeFirst().equals(now)) {
            // passed over
        }
        return true;
    }

    /** Sets what {@code next} makes of what is set. */
    public void change(UnaryOperator<Hyperparameters> next) {
        Hyperparameters changed = next.apply(value.get());
        if (changed.equals(value.get())) {
            return;
        }
        if (sent.size() == MOST_SENT) {
            sent.removeFirst();
        }
        sent.addLast(changed);
        value.set(changed);
        listener.accept(changed);
    }

    /** Sets the multiplier of group {@code index}. */
    public void setMultiplier(int index, double factor) {
        change(now -> {
            List<Double> factors = new ArrayList<>();
            for (int i = 0; i < Math.max(groups.get().size(), index + 1); i++) {
                factors.add(i == index ? factor : now.multiplier(i));
            }
            return now.withMultipliers(factors);
        });
    }
}
