package tapedeck.ui.selection;

import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The model of what the viewer has picked, and of what the pointer is over: one for all panes of a window, so that what is picked in one
 * is picked in all. On the FX thread only.
 */
public final class SelectionModel {
    private final ReadOnlyObjectWrapper<@Nullable Selection> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable Selection> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<@Nullable BatchRow> row = new ReadOnlyObjectWrapper<>(this, "row");
    private final ReadOnlyObjectWrapper<Set<Long>> asked = new ReadOnlyObjectWrapper<>(this, "asked", Set.of());
    private final ObjectProperty<@Nullable Spotlight> spotlight = new SimpleObjectProperty<>(this, "spotlight");

    /** Returns what is lit while all else is dimmed, or null: nothing is dimmed. It goes before what is picked. */
    public ObjectProperty<@Nullable Spotlight> spotlightProperty() {
        return spotlight;
    }

    /** The tensors whose gradients are asked for, by their ids: one that has none yet shows that it is missing. */
    public ReadOnlyObjectProperty<Set<Long>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Asks for the gradients of these, and of no others. */
    public void ask(Set<Long> tensors) {
        asked.set(Set.copyOf(tensors));
    }

    /** The tensor or Function that is picked, or null. */
    public ReadOnlyObjectProperty<@Nullable Selection> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The tensor or Function that is picked, or null. */
    public @Nullable Selection selected() {
        return selected.get();
    }

    /** Picks something; null picks nothing. */
    public void select(@Nullable Selection picked) {
        selected.set(picked);
    }

    /** The tensor or Function that the pointer is over, or null. */
    public ReadOnlyObjectProperty<@Nullable Selection> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The tensor or Function that the pointer is over, or null. */
    public @Nullable Selection hovered() {
        return hovered.get();
    }

    /** The row of a batch that is followed, or null. */
    public ReadOnlyObjectProperty<@Nullable BatchRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** Says which row of the batch that is shown is followed; null is none. */
    void followRow(@Nullable BatchRow followed) {
        row.set(followed);
    }

    /** Says what the pointer is over; null is nothing. */
    public void hover(@Nullable Selection pointed) {
        hovered.set(pointed);
    }
}
