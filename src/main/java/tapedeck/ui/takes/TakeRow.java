package tapedeck.ui.takes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tapedeck.deck.takes.Take;

/** A take in the table. The row stays while what it shows goes on, so that selection and editing do too. */
final class TakeRow {
    private final int id;
    private final ReadOnlyObjectWrapper<Take> take;
    private final ReadOnlyBooleanWrapper current;

    TakeRow(Take first, boolean isCurrent) {
        id = first.id();
        take = new ReadOnlyObjectWrapper<>(this, "take", first);
        current = new ReadOnlyBooleanWrapper(this, "current", isCurrent);
    }

    int id() {
        return id;
    }

    Take take() {
        return take.get();
    }

    ReadOnlyObjectProperty<Take> takeProperty() {
        return take.getReadOnlyProperty();
    }

    /** Whether it is the one that runs. */
    boolean isCurrent() { return current.get(); }

    ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    void show(Take next, boolean isCurrent) {
        take.set(next);
        current.set(isCurrent);
    }
}
