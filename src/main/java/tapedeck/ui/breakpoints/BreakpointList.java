package tapedeck.ui.breakpoints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnTensor;

/** The breakpoints as the viewer has set them. An id is never given twice. On the FX thread only. */
public final class BreakpointList {
    private final ReadOnlyObjectWrapper<List<Breakpoint>> breakpoints = new ReadOnlyObjectWrapper<>(this, "breakpoints",
            List.of());
    private int lastId;

    /** An empty list. */
    public BreakpointList() {
        // says nothing but its summary
    }

    /** All, in the order they were made; each value is immutable. */
    public ReadOnlyObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints.getReadOnlyProperty();
    }

    /** Whether both hold at the same place or on the same numbers, whatever the place is called. */
    public static boolean isSame(Condition a, Condition b) {
        return switch (a) {
            case OnFunction(int index, String _, var phase) ->
                b instanceof OnFunction other && other.index() == index && other.phase() == phase;
            case OnTensor(long id, String _, var phase) ->
                b instanceof OnTensor other && other.id() == id && other.phase() == phase;
            default -> a.equals(b);
        };
    }

    /** The breakpoint of this condition among {@code all}, or null. */
    public static @Nullable Breakpoint find(List<Breakpoint> all, @Nullable Condition condition) {
        return condition == null
                ? null
                : all.stream().filter(each -> isSame(each.condition(), condition)).findFirst().orElse(null);
    }

    /** Adds an enabled breakpoint, or enables the one of that condition, and returns it. */
    public Breakpoint add(Condition condition) {
        Breakpoint there = find(breakpoints.get(), condition);
        if (there != null) {
            setEnabled(there.id(), true);
            return new Breakpoint(there.id(), there.condition(), true);
        }
        Breakpoint made = new Breakpoint(++lastId, condition, true);
        List<Breakpoint> all = new ArrayList<>(breakpoints.get());
        all.add(made);
        breakpoints.set(List.copyOf(all));
        return made;
    }

    /** Removes the breakpoint of this condition, or adds one. */
    public void toggle(Condition condition) {
        Breakpoint there = find(breakpoints.get(), condition);
        if (there == null) {
            add(condition);
        } else {
            remove(there.id());
        }
    }

    /** Removes the breakpoint of this id, if it is there. */
    public void remove(int id) {
        change(each -> each.id() == id ? null : each);
    }

    /** Enables or disables the breakpoint of this id, if it is there. */
    public void setEnabled(int id, boolean enabled) {
        change(each -> each.id() == id ? new Breakpoint(id, each.condition(), enabled) : each);
    }

    /** Puts kept breakpoints in the place of all; one whose id is taken gets another. */
    public void setAll(List<Breakpoint> kept) {
        Set<Integer> taken = new HashSet<>();
        lastId = Math.max(lastId, kept.stream().mapToInt(Breakpoint::id).max().orElse(0));
        List<Breakpoint> all = new ArrayList<>();
        for (Breakpoint each : kept) {
            int id = taken.add(each.id()) ? each.id() : ++lastId;
            all.add(new Breakpoint(id, each.condition(), each.enabled()));
        }
        breakpoints.set(List.copyOf(all));
    }

    private void change(UnaryOperator<@Nullable Breakpoint> change) {
        List<Breakpoint> all = new ArrayList<>();
        for (Breakpoint each : breakpoints.get()) {
            Breakpoint changed = change.apply(each);
            if (changed != null) {
                all.add(changed);
            }
        }
        if (!all.equals(breakpoints.get())) {
            breakpoints.set(List.copyOf(all));
        }
    }
}
