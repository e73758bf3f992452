package tapedeck.ui.controls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.input.UpdateGuard;

/**
 * The model of the bounds at which a training is to hold by itself: each kind of stop once, set or not, with its number. On the FX thread
 * only.
 */
public final class StopsModel {
    private final Map<StopKind, Stop> stops = new EnumMap<>(StopKind.class);
    private Consumer<Condition> onSet = _ -> {};
    private Consumer<Condition> onUnset = _ -> {};
    private BiConsumer<Condition, Condition> onNumber = (_, _) -> {};
    private final UpdateGuard quiet = new UpdateGuard();

    /** One kind of stop. */
    private record Stop(BooleanProperty set, DoubleProperty number) {}

    /** Nothing is set but divergence, as on a new deck. */
    public StopsModel() {
        for (StopKind kind : StopKind.values()) {
            Stop stop = new Stop(new SimpleBooleanProperty(this, "set", kind == StopKind.DIVERGENCE),
                    new SimpleDoubleProperty(this, "number", kind.first()));
            stops.put(kind, stop);
            stop.set.subscribe((_, set) -> tell(set ? onSet : onUnset, kind, stop.number.get()));
            stop.number.subscribe((before, now) -> {
                if (stop.set.get()) {
                    quiet.tell(() -> onNumber.accept(kind.condition(before.doubleValue()),
                            kind.condition(now.doubleValue())));
                }
            });
        }
    }

    private void tell(Consumer<Condition> listener, StopKind kind, double number) {
        quiet.tell(() -> listener.accept(kind.condition(number)));
    }

    /**
     * Told of what is set and unset here, never of what {@link #show} took over.
     *
     * @param set a condition to hold at from now on
     * @param unset one no longer to hold at; {@link Condition.NotFinite} too, which a deck holds at by itself
     * @param number what was held at, and with another number is from now on
     */
    public void onChange(Consumer<Condition> set, Consumer<Condition> unset,
            BiConsumer<Condition, Condition> number) {
        onNumber = number;
        onSet = set;
        onUnset = unset;
    }

    /**
     * Takes over what the deck holds at, if it was changed elsewhere. Of several of a kind, the one already shown, else
     * the last. Conditions of no kind that is here are ignored, and so is {@link Condition.NotFinite}, of which
     * {@link #showDivergence} tells.
     */
    public void show(List<Condition> conditions) {
        for (StopKind kind : StopKind.values()) {
            if (kind.hasNumber()) {
                quiet.show(() -> show(kind, conditions));
            }
        }
    }

    /** The same of divergence, which has no number. */
    public void showDivergence(boolean stops) {
        quiet.show(() -> set(StopKind.DIVERGENCE).set(stops));
    }

    private void show(StopKind kind, List<Condition> conditions) {
        double now = number(kind).get();
        double found = Double.NaN;
        for (Condition each : conditions) {
            double number = kind.number(each);
            if (!Double.isNaN(number) && found != now) {
                found = number;
            }
        }
        if (!Double.isNaN(found)) {
            number(kind).set(found);
        }
        set(kind).set(!Double.isNaN(found));
    }

    /** Returns whether it is set. */
    BooleanProperty set(StopKind kind) {
        return Objects.requireNonNull(stops.get(kind)).set;
    }

    /** Its number. */
    DoubleProperty number(StopKind kind) {
        return Objects.requireNonNull(stops.get(kind)).number;
    }
}
