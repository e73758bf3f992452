package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnTensor;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.text.Message;

/**
 * The breakpoints as the viewer has set them; what he changes can be taken back. An id is never given twice, but to the one
 * that comes back. On the FX thread only.
 */
public final class BreakpointList {
    private static final Object NOTHING = "nothing";

    private final ReadOnlyObjectWrapper<List<Breakpoint>> breakpoints = new ReadOnlyObjectWrapper<>(this, "breakpoints",
            List.of());
    private final EditStack edits;
    /** On places of tapes that are not shown, by their kind. */
    private final Map<Object, List<Breakpoint>> aside = new HashMap<>();
    /** The kind of tape that is shown, or that none is. */
    private Object kind = NOTHING;
    private int lastId;

    /** The owner of an edit of a place; of another condition it is that. */
    private record OnTape(Condition condition, Object kind) {}

    /** An empty list, whose changes go through {@code edits}. */
    public BreakpointList(EditStack edits) {
        this.edits = edits;
        edits.hide(subject -> subject instanceof OnTape(Condition _, Object of) && !of.equals(kind));
    }

    private Object subject(Condition condition) {
        return condition.isPlace() ? new OnTape(condition, kind) : condition;
    }

    /** All, in the order they were made; each value is immutable. */
    public ReadOnlyObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints.getReadOnlyProperty();
    }

    /** Returns whether both hold at the same place or on the same numbers, whatever the place is called. */
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
        edits.perform(new Edit(subject(condition), Message.of("breakpoints.edit.add", "condition", condition.message()),
                () -> insert(breakpoints.get().size(), made), () -> drop(made.id())));
        return made;
    }

    /** Puts one that holds at {@code to} in the place of the one that holds at {@code from}; adds it if there is none. */
    public void change(Condition from, Condition to) {
        List<Breakpoint> before = breakpoints.get();
        Breakpoint there = find(before, from);
        if (there == null) {
            add(to);
            return;
        }
        Message label = Message.of("breakpoints.edit.change", "condition", to.message());
        Breakpoint other = find(before, to);
        if (other == null) {
            Breakpoint made = new Breakpoint(++lastId, to, true);
            edits.perform(
                    new Edit(subject(to), label, () -> replace(there.id(), made), () -> replace(made.id(), there)));
        } else if (other.id() != there.id()) {
            int index = before.indexOf(there);
            edits.perform(new Edit(subject(to), label, () -> {
                drop(there.id());
                replace(other.id(), new Breakpoint(other.id(), other.condition(), true));
            }, () -> {
                replace(other.id(), other);
                insert(index, there);
            }));
        }
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
        List<Breakpoint> all = breakpoints.get();
        for (int i = 0; i < all.size(); i++) {
            Breakpoint there = all.get(i);
            if (there.id() == id) {
                int index = i;
                edits.perform(new Edit(subject(there.condition()),
                        Message.of("breakpoints.edit.remove", "condition", there.condition().message()),
                        () -> drop(id), () -> insert(index, there)));
            }
        }
    }

    /** Enables or disables the breakpoint of this id, if it is there. */
    public void setEnabled(int id, boolean enabled) {
        for (Breakpoint there : breakpoints.get()) {
            if (there.id() == id && there.enabled() != enabled) {
                Message condition = there.condition().message();
                edits.perform(Edit.ofValue(subject(there.condition()),
                        enabled
                                ? Message.of("breakpoints.edit.enable", "condition", condition)
                                : Message.of("breakpoints.edit.disable", "condition", condition),
                        next -> replace(id, next), there, new Breakpoint(id, there.condition(), enabled)));
            }
        }
    }

    /**
     * Another kind of tape is shown: the breakpoints on places of the one before do not belong on it, and come back, as what was
     * done to them, when that is shown again. Those on numbers stay.
     *
     * @param before the kind that was shown, or null for none
     * @param now the kind that is
     */
    public void enter(@Nullable Object before, @Nullable Object now) {
        if (before != null) {
            aside.put(before, breakpoints.get().stream().filter(each -> each.condition().isPlace()).toList());
        }
        List<Breakpoint> all = new ArrayList<>(
                breakpoints.get().stream().filter(each -> !each.condition().isPlace()).toList());
        List<Breakpoint> own = now == null ? null : aside.remove(now);
        all.addAll(own == null ? List.of() : own);
        breakpoints.set(List.copyOf(all));
        kind = now == null ? NOTHING : now;
        edits.look();
    }

    /**
     * The program has other lines now: what is set on a line goes along, and goes with its line. This is no edit, and what was
     * set on lines before cannot be taken back any more.
     *
     * @param moved from a line's index to the one that it has now, or to -1 if it is gone
     */
    public void move(IntUnaryOperator moved) {
        edits.forget(subject -> subject instanceof OnTape(Condition.AtLine _, Object of) && of.equals(kind));
        breakpoints.set(moved(breakpoints.get(), moved));
    }

    /** Breakpoints as {@link #move} would leave them. */
    public static List<Breakpoint> moved(List<Breakpoint> all, IntUnaryOperator moved) {
        List<Breakpoint> next = new ArrayList<>();
        for (Breakpoint each : all) {
            if (each.condition() instanceof Condition.AtLine(int line)) {
                int now = moved.applyAsInt(line - 1);
                if (now >= 0) {
                    next.add(new Breakpoint(each.id(), new Condition.AtLine(now + 1), each.enabled()));
                }
            } else {
                next.add(each);
            }
        }
        return List.copyOf(next);
    }

    /** Puts kept breakpoints in the place of all; one whose id is taken gets another. This is no edit. */
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

    private void insert(int index, Breakpoint breakpoint) {
        List<Breakpoint> all = new ArrayList<>(breakpoints.get());
        all.add(Math.min(index, all.size()), breakpoint);
        breakpoints.set(List.copyOf(all));
    }

    private void drop(int id) {
        breakpoints.set(breakpoints.get().stream().filter(each -> each.id() != id).toList());
    }

    private void replace(int id, Breakpoint next) {
        breakpoints.set(breakpoints.get().stream().map(each -> each.id() == id ? next : each).toList());
    }
}
