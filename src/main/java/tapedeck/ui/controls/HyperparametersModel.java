package tapedeck.ui.controls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/**
 * The hyperparameters as they are set in the window. A change is built on what is wanted of the deck, which may not be
 * in force yet: the deck holds, or runs through the past of a branch again. On the FX thread only.
 */
public final class HyperparametersModel {
    /** Rows of a batch that can be chosen while nobody said how many there are. */
    static final int UNKNOWN_ROWS = 1 << 16;

    private final ReadOnlyObjectWrapper<Hyperparameters> value = new ReadOnlyObjectWrapper<>(this, "value",
            Hyperparameters.of(0.1));
    private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate", value.get().learningRate()) {
        @Override
        public void set(double next) {
            if (next == HyperparametersModel.this.value.get().learningRate()) {
                super.set(next);
            } else {
                change(now -> now.withLearningRate(next)); // which comes back as what is set
            }
        }
    };
    private final ReadOnlyObjectWrapper<List<String>> groups = new ReadOnlyObjectWrapper<>(this, "groups", List.of());
    private final ReadOnlyObjectWrapper<Knobs> knobs = new ReadOnlyObjectWrapper<>(this, "knobs", Knobs.NONE);
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());
    private final ReadOnlyLongWrapper iteration = new ReadOnlyLongWrapper(this, "iteration");
    private final ReadOnlyIntegerWrapper rows = new ReadOnlyIntegerWrapper(this, "rows", UNKNOWN_ROWS);
    private Listener listener = (_, _) -> 0;
    /** The number of the last request; states that do not have it yet are older. */
    private long sent;
    private @Nullable DeckState shown;
    private final EditStack edits;
    private BooleanSupplier busy = () -> false;
    /** The last change was a step of a drag, and it may go on. */
    private boolean dragging;
    /** The number of the last drag: other than those of all that the run has seen. */
    private long gesture;

    private Object run = "nothing";

    /** Takes up what is changed. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Has this wanted; {@code gesture} is the number of the drag that it is a step of, or null.
         *
         * @return the number that {@link DeckState.RunSettings#request} will have at least, once it is wanted
         */
        long change(UnaryOperator<Hyperparameters> change, @Nullable Long gesture);
    }

    /** The owner of an edit. */
    private record OfRun(HyperparametersModel model, Object run) {}

    /** A model at rate 0.1 that is shown nothing yet; what is set goes through {@code edits}. */
    public HyperparametersModel(EditStack edits) {
        this.edits = edits;
        value.subscribe(now -> rate.set(now.learningRate()));
        edits.hide(subject -> subject instanceof OfRun(var model, Object of) && model.equals(this) && !of.equals(run));
    }

    /** Has {@code then} told of what is changed here, never of what {@link #show} took over. */
    public void onChange(Listener then) {
        listener = then;
    }

    /** Returns what is set. */
    public ReadOnlyObjectProperty<Hyperparameters> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The learning rate that is set; to set it is to {@link #change} it. */
    DoubleProperty rateProperty() {
        return rate;
    }

    /** The names of the parameter groups, in order. */
    public ReadOnlyObjectProperty<List<String>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** Returns what the Program has of its own that can be turned. */
    public ReadOnlyObjectProperty<Knobs> knobsProperty() {
        return knobs.getReadOnlyProperty();
    }

    /** The last iteration begun, from 1. */
    public ReadOnlyLongProperty iterationProperty() {
        return iteration.getReadOnlyProperty();
    }

    /** The most rows of a batch. */
    public ReadOnlyIntegerProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /**
     * Shows another run: what is wanted at the next {@link #show} is taken over, and what was set for the one before is taken back
     * only when that is shown again.
     *
     * @param shownNow by what it is known
     */
    public void enter(Object shownNow) {
        shown = null;
        sent = 0;
        run = shownNow;
        dragging = false;
        edits.look();
    }

    /**
     * While somebody drags or types, nothing of the same run is taken over, and what he sets is one edit.
     *
     * @param isBusy whether somebody does
     */
    public void holdWhile(BooleanSupplier isBusy) {
        busy = isBusy;
    }

    /**
     * Takes over what is wanted when a run begins, and when it was changed elsewhere; may be called at every pulse. A
     * run also begins where iterations or groups say so, and then even what is held gives way.
     */
    @SuppressWarnings("ReferenceEquality") // the deck gives the same state until something changed
    public void show(DeckState state) {
        pulse();
        boolean held = busy.getAsBoolean();
        DeckState before = shown;
        if (state == before) {
            return;
        }
        boolean again = before != null && state.position().iteration() < iteration.get();
        boolean fresh = before == null || again || !state.settings().groups().equals(before.settings().groups())
                || !state.settings().knobs().equals(before.settings().knobs());
        iteration.set(state.position().iteration());
        if (held && !fresh) {
            return;
        }
        shown = state;
        groups.set(state.settings().groups());
        knobs.set(state.settings().knobs());
        rows.set(state.settings().rows() > 0 ? state.settings().rows() : UNKNOWN_ROWS);
        if (again) {
            edits.forget(new OfRun(this, run)::equals); // it is another run
        }
        if (fresh) {
            sent = 0;
        }
        if (state.settings().request() >= sent) {
            value.set(state.settings().wanted());
        }
    }

    /** Once a pulse, also while nothing runs: a drag that was let go is over, and the next one is another edit. */
    public void pulse() {
        if (dragging && !busy.getAsBoolean()) {
            dragging = false;
            edits.endSteps();
        }
    }

    /** Sets what {@code next} makes of what is set. */
    public void change(UnaryOperator<Hyperparameters> next) {
        Hyperparameters before = value.get();
        Hyperparameters changed = next.apply(before);
        if (changed.equals(before)) {
            return;
        }
        boolean goesOn = dragging;
        dragging = busy.getAsBoolean();
        if (dragging && !goesOn) {
            gesture = Math.max(gesture, lastGesture()) + 1;
        }
        Edit edit = new Edit(new OfRun(this, run), SettingEditName.of(before, changed, groups.get()),
                () -> turn(before, changed), () -> turn(changed, before));
        if (dragging) {
            edits.performStep(edit);
        } else {
            edits.perform(edit);
        }
    }

    private long lastGesture() {
        DeckState now = shown;
        return now == null
                ? 0
                : now.settings().changes().commands().stream().map(Change::gesture).filter(Objects::nonNull)
                        .mapToLong(Long::longValue).max().orElse(0);
    }

    /** The numbers of scripts, by name, that somebody has made knobs. */
    ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Makes a number a knob. */
    void choose(String knob) {
        Set<String> next = new HashSet<>(chosen.get());
        if (next.add(knob)) {
            edits.perform(Edit.ofValue(chosen, Message.of("controls.edit.choose", "name", knob), chosen::set,
                    chosen.get(), Set.copyOf(next)));
        }
    }

    /** Turns a knob. */
    void turn(String knob, double to) {
        change(now -> knobs.get().turn(now, knob, to));
    }

    /** Only what differs: a Program turns its own knobs meanwhile. */
    private void turn(Hyperparameters from, Hyperparameters to) {
        UnaryOperator<Hyperparameters> step = now -> now.changedAs(from, to);
        value.set(step.apply(value.get()));
        sent = listener.change(step, dragging ? gesture : null);
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
