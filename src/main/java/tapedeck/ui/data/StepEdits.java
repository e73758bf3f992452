package tapedeck.ui.data;

import java.util.function.UnaryOperator;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.text.Message;

/** Changes of the chain's steps, each to be taken back. On the FX thread only. */
record StepEdits(PreparationModel model) {
    /** Puts a step where {@code at} is, from 0 to their number, and picks its card. */
    void add(int at, PreparationStep step) {
        change("preparing.edit.add", step, now -> now.added(at, step));
        model.pickedProperty().set(new CardPlace.OfStep(at));
    }

    /** Puts a step in the place of another. */
    void replace(int index, PreparationStep step) {
        Preparation now = model.preparation();
        if (now != null) {
            model.change(Message.of("preparing.edit"), now.replaced(index, step));
        }
    }

    /** Takes a step out. */
    void remove(int index) {
        model.pickedProperty().set(null);
        change("preparing.edit.remove", step(index), now -> now.removed(index));
    }

    /** Returns whether a step can be moved so far. */
    boolean canMove(int index, int by) {
        Preparation now = model.preparation();
        return now != null && index + by >= 0 && index + by < now.steps().size();
    }

    /** Moves a step by so many places, if it can be; its card stays picked. */
    void move(int index, int by) {
        if (canMove(index, by)) {
            model.pickedProperty().set(new CardPlace.OfStep(index + by));
            change("preparing.edit.move", step(index), now -> now.moved(index, index + by));
        }
    }

    /** Switches a step off, or on. */
    void toggle(int index) {
        Preparation now = model.preparation();
        boolean on = now != null && now.steps().get(index).isOn();
        change(on ? "preparing.edit.off" : "preparing.edit.on", step(index), chain -> chain.toggled(index));
    }

    private PreparationStep step(int index) {
        Preparation now = model.preparation();
        if (now == null) {
            throw new IllegalStateException("there is no table");
        }
        return now.steps().get(index).step();
    }

    private void change(String key, PreparationStep step, UnaryOperator<Preparation> to) {
        Preparation now = model.preparation();
        if (now != null) {
            model.change(Message.of(key, "step", step.title()), to.apply(now));
        }
    }
}
