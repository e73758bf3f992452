package tapedeck.ui.graph;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/** The options of how the graph is shown. */
public final class GraphOptions {
    private final BooleanProperty oneScale = new SimpleBooleanProperty(this, "oneScale");
    private final BooleanProperty strip = new SimpleBooleanProperty(this, "strip");
    private final BooleanProperty neurons = new SimpleBooleanProperty(this, "neurons");
    private final BooleanProperty neuronGradients = new SimpleBooleanProperty(this, "neuronGradients");
    private final BooleanProperty noted = new SimpleBooleanProperty(this, "noted", true);
    private final BooleanProperty freeRun = new SimpleBooleanProperty(this, "freeRun");
    private final BooleanProperty filling = new SimpleBooleanProperty(this, "filling");
    private final BooleanProperty resting = new SimpleBooleanProperty(this, "resting", true);
    private final BooleanProperty inspected = new SimpleBooleanProperty(this, "inspected");
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room");
    private final BooleanProperty tableView = new SimpleBooleanProperty(this, "tableView");
    private final ObjectProperty<Message> idle = new SimpleObjectProperty<>(this, "idle", Message.of("graph.empty"));
    private final BooleanProperty coming = new SimpleBooleanProperty(this, "coming", true);
    private final ObjectProperty<@Nullable Message> busy = new SimpleObjectProperty<>(this, "busy");
    private final BooleanProperty legendPinned = new SimpleBooleanProperty(this, "legendPinned");
    private final BooleanProperty minimapShown = new SimpleBooleanProperty(this, "minimapShown", true);
    private final BooleanProperty toolsShown = new SimpleBooleanProperty(this, "toolsShown", true);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private final Subscription system = Platform.getPreferences().reducedMotionProperty()
            .subscribe(reduceMotion::set);

    /** Returns whether all gradients, and the edges they went over, are coloured on one logarithmic scale, or each on its own. */
    public BooleanProperty oneScaleProperty() {
        return oneScale;
    }

    /** Returns whether every module is one card, in a strip without tools; what was folded before comes back after it. */
    public BooleanProperty stripProperty() {
        return strip;
    }

    /** Returns whether a strip shows each neuron where there are few, and not each module. */
    public BooleanProperty neuronsProperty() {
        return neurons;
    }

    /** Returns whether neurons have the colours of the gradients that they receive, and not of what they answer. */
    public BooleanProperty neuronGradientsProperty() {
        return neuronGradients;
    }

    /** Returns whether a Function's formula stands beside it also where it is a single one, which the line of the story says, too. */
    public BooleanProperty notedProperty() {
        return noted;
    }

    /** Returns whether iterations run freely: then cards have their ranges alone, and not what each update did. */
    public BooleanProperty freeRunProperty() {
        return freeRun;
    }

    /** Returns whether all of the graph is always seen, as large as its pane lets it. */
    public BooleanProperty fillingProperty() {
        return filling;
    }

    /** Returns whether the key to the colours stays, without tools, as before a class; else it comes with the pointer, and beside a strip not at all. */
    public BooleanProperty legendPinnedProperty() {
        return legendPinned;
    }

    /** Returns whether all of it is shown between what happens, where not all can be read at once. */
    public BooleanProperty restingProperty() {
        return resting;
    }

    /**
     * Returns whether an inspector beside it says what its cards hold: then no hover card covers others, and its tools take no room of its
     * own.
     */
    public BooleanProperty inspectedProperty() {
        return inspected;
    }

    /**
     * Returns how high the graph is while nothing stands below it, in pixels: zoom and places are those for that height, whatever stands
     * there now; 0 is without such a height.
     */
    public DoubleProperty roomProperty() {
        return room;
    }

    /** Returns whether the graph is shown as a table, one row a Function. */
    public BooleanProperty tableViewProperty() {
        return tableView;
    }

    /** Returns what is said while there is no graph. */
    public ObjectProperty<Message> idleProperty() {
        return idle;
    }

    /** Returns whether a graph comes where there is none now: then its place shows as a skeleton. */
    public BooleanProperty comingProperty() {
        return coming;
    }

    /** Returns what is said while ghosts are all there is; null where nothing goes on. */
    public ObjectProperty<@Nullable Message> busyProperty() {
        return busy;
    }

    /** Returns whether there is a small map while not all is seen. */
    public BooleanProperty minimapShownProperty() {
        return minimapShown;
    }

    /** Returns whether its tools are at its edge, and its small map; without them all goes by keys. */
    public BooleanProperty toolsShownProperty() {
        return toolsShown;
    }

    /** Returns whether steps change without movement; as the system has it, whenever that changes. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Has {@code view} do as the viewer wants; {@code changed} is run where another part of it is to be seen. */
    void lead(GraphView view, Runnable changed) {
        freeRun.subscribe(view.drawing()::setFreeRun);
        noted.subscribe(on -> {
            view.drawing().setNoted(on);
            view.presenter().sayAgain();
        });
        strip.addListener((_, _, _) -> changed.run());
        neurons.addListener((_, _, _) -> changed.run());
        neuronGradients.addListener((_, _, _) -> changed.run());
        filling.subscribe(on -> {
            view.camera().setFilling(on);
            changed.run();
        });
        legendPinned.subscribe(on -> {
            view.setPresented(on);
            changed.run();
        });
        inspected.addListener((_, _, _) -> changed.run());
        idle.subscribe(view::setIdle);
        coming.subscribe(view::setComing);
        busy.subscribe(view::setBusy);
        resting.subscribe(view::setResting);
        room.subscribe(pixels -> view.setRoom(pixels.doubleValue()));
        tableView.addListener((_, _, _) -> changed.run());
        minimapShown.addListener((_, _, _) -> changed.run());
        toolsShown.addListener((_, _, _) -> changed.run());
        reduceMotion.subscribe(view.presenter()::setStill);
    }

    /** Follows the system no more. */
    void dispose() {
        system.unsubscribe();
    }
}
