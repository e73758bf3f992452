package tapedeck.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.session.WindowPreferences;

/**
 * The layout of the window, and which of its panes are open. What is set by hand belongs to the way; while presenting it belongs to that
 * presentation, and is forgotten with it. Knows no Nodes.
 */
final class Panes {
    private final Map<WindowLayout, WindowLayoutPanes> ways = new EnumMap<>(WindowLayout.class);
    /** While a script is open, which has more to say beside the graph. */
    private final Map<WindowLayout, WindowLayoutPanes> scripted = new EnumMap<>(WindowLayout.class);
    private final Map<WindowLayout, WindowLayoutPanes> presented = new EnumMap<>(WindowLayout.class);
    private final Map<WindowLayout, WindowLayoutPanes> taught = new EnumMap<>(WindowLayout.class);
    private final ObjectProperty<WindowLayout> way = new SimpleObjectProperty<>(this, "way", WindowLayout.WATCH);
    private final BooleanProperty script = new SimpleBooleanProperty(this, "script");
    private final BooleanProperty present = new SimpleBooleanProperty(this, "present");
    private final BooleanProperty lesson = new SimpleBooleanProperty(this, "lesson");
    private final ReadOnlyObjectWrapper<WindowLayoutPanes> now;
    private final BooleanProperty listing = new SimpleBooleanProperty(this, "listing");
    private final BooleanProperty inspector = new SimpleBooleanProperty(this, "inspector");
    private final BooleanProperty bench = new SimpleBooleanProperty(this, "bench");
    private final BooleanProperty oneScale = new SimpleBooleanProperty(this, "oneScale");
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen");
    private final BooleanProperty valley = new SimpleBooleanProperty(this, "valley");
    private final BooleanProperty tape = new SimpleBooleanProperty(this, "tape");
    private final ObjectProperty<BenchSide> side = new SimpleObjectProperty<>(this, "side", BenchSide.NOTHING);

    /** As at first: watching. */
    Panes() {
        for (WindowLayout each : WindowLayout.values()) {
            ways.put(each, WindowLayoutPanes.of(each));
            scripted.put(each, WindowLayoutPanes.ofScript(each));
        }
        now = new ReadOnlyObjectWrapper<>(this, "now", current());
        now.subscribe(this::bind);
        bind(null, now.get());
        way.subscribe((_, _) -> now.set(current()));
        script.subscribe((_, _) -> now.set(current()));
        present.subscribe((_, _) -> {
            presented.clear();
            now.set(current());
        });
        lesson.subscribe((_, _) -> {
            taught.clear();
            tape.set(false);
            now.set(current());
        });
    }

    private WindowLayoutPanes current() {
        return lesson.get() // also while it is presented: nothing closes that it speaks of
                ? taught.computeIfAbsent(way.get(), WindowLayoutPanes::taught)
                : present.get()
                        ? presented.computeIfAbsent(way.get(), WindowLayoutPanes::presented)
                        : Objects.requireNonNull((script.get() ? scripted : ways).get(way.get()));
    }

    private void bind(@Nullable WindowLayoutPanes before, WindowLayoutPanes after) {
        if (before != null) {
            listing.unbindBidirectional(before.listingProperty());
            inspector.unbindBidirectional(before.inspectorProperty());
            bench.unbindBidirectional(before.benchProperty());
            oneScale.unbindBidirectional(before.oneScaleProperty());
        }
        listing.bindBidirectional(after.listingProperty());
        inspector.bindBidirectional(after.inspectorProperty());
        bench.bindBidirectional(after.benchProperty());
        oneScale.bindBidirectional(after.oneScaleProperty());
    }

    /** The way the window is in. */
    ObjectProperty<WindowLayout> wayProperty() {
        return way;
    }

    /** Returns whether a script is open. */
    BooleanProperty scriptProperty() {
        return script;
    }

    /** Returns whether it is shown to a class. */
    BooleanProperty presentProperty() {
        return present;
    }

    /** Returns whether a lesson is taught: it says what is seen, and what the user had open is open again after it. */
    BooleanProperty lessonProperty() {
        return lesson;
    }

    /** Returns whether what is seen stays as it is, whatever happens behind it. */
    BooleanProperty frozenProperty() {
        return frozen;
    }

    /** Returns whether a lesson speaks of the tape: in a lesson it is seen only then. */
    BooleanProperty tapeProperty() {
        return tape;
    }

    /** What a lesson has beside the curve, or another face of the bench. */
    ObjectProperty<BenchSide> sideProperty() {
        return side;
    }

    /** The panes of the way the window is in. */
    ReadOnlyObjectProperty<WindowLayoutPanes> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Returns whether the listing is open now. */
    BooleanProperty listingProperty() {
        return listing;
    }

    /** Returns whether the inspector is open now. */
    BooleanProperty inspectorProperty() {
        return inspector;
    }

    /** Returns whether the strip or the bench below the graph is open now. */
    BooleanProperty benchProperty() {
        return bench;
    }

    /** Returns whether the strip below the graph has the valley, and not the curve. */
    BooleanProperty valleyProperty() {
        return valley;
    }

    /** Returns whether the valley has a place below the graph. */
    boolean hasRoomForValley() {
        return (way.get() == WindowLayout.WATCH || way.get() == WindowLayout.STEP) && !present.get() && !lesson.get();
    }

    /** Opens the valley below the graph, or where it is open there brings the curve back; {@code elsewhere} opens it where it has no place there. */
    void showValley(Runnable elsewhere) {
        if (!hasRoomForValley()) {
            elsewhere.run();
            return;
        }
        valley.set(!(bench.get() && valley.get()));
        bench.set(true);
    }

    /** Returns whether the gradients of all cards are coloured on one scale now. */
    BooleanProperty oneScaleProperty() {
        return oneScale;
    }

    /** Opens and closes what nobody has set by hand, as suits a window so many pixels wide. */
    void suit(double width) {
        Objects.requireNonNull(ways.get(WindowLayout.STEP)).suit(width);
        Objects.requireNonNull(scripted.get(WindowLayout.STEP)).suit(width);
    }

    /** Opens what was open last time, and from now on has it remembered. */
    void remember(WindowPreferences remembered) {
        List.of(ways, scripted).forEach(
                all -> all.forEach((at, panes) -> panes.remember(remembered, at == WindowLayout.STEP)));
    }
}
