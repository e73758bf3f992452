package tapedeck.ui.takes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;

/** A take in the table. The row stays while what it shows goes on, so that selection and editing do too. */
final class TakeRow {
    private final int id;
    private final ReadOnlyObjectWrapper<Take> take;
    private final ReadOnlyBooleanWrapper current;
    private final ReadOnlyObjectWrapper<Group> group;
    private final ReadOnlyObjectWrapper<Fold> fold = new ReadOnlyObjectWrapper<>(this, "fold",
            new Fold("", true, false, 1));

    /**
     * The group of the takes of a lesson.
     *
     * @param lesson its title
     * @param own whether that is the lesson that is open
     * @param first whether it is the first of its lesson
     */
    record Group(Message lesson, boolean own, boolean first) {}

    /**
     * The fold of the group that a take was put into.
     *
     * @param group its name; empty for none
     * @param first whether it is the first of those that stand together
     * @param folded whether the others are not seen
     * @param takes how many there are of them
     */
    record Fold(String group, boolean first, boolean folded, int takes) {}

    TakeRow(Take first, boolean isCurrent, Group where) {
        id = first.id();
        group = new ReadOnlyObjectWrapper<>(this, "group", where);
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

    /** Returns whether it is the one that runs. */
    boolean isCurrent() { return current.get(); }

    ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Group> groupProperty() {
        return group.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Fold> foldProperty() {
        return fold.getReadOnlyProperty();
    }

    void stand(Fold next) {
        fold.set(next);
    }

    void show(Take next, boolean isCurrent, Group where) {
        group.set(where);
        take.set(next);
        current.set(isCurrent);
    }
}
