package tapedeck.ui.present;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.deck.DeckState;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.link.DeckFrame;
import tapedeck.ui.link.DeckLink;

/** The tools of a teacher while he presents: a remote control's keys, a blank screen, a pointer and a pen. On the FX thread only. */
public final class PresentTools {
    private final BlankScreen blank;
    private final InkLayer ink = new InkLayer();
    private final FarPointer pointer;
    private Place drawn = Place.NONE;

    /** The place where a run is shown: what was drawn goes with it. */
    private record Place(long iteration, int playhead) {
        static final Place NONE = new Place(-1, -1);

        static Place of(DeckFrame frame) {
            DeckState state = frame.state();
            return state == null ? NONE : new Place(state.position().iteration(), state.playhead().place());
        }
    }

    /**
     * Tools for {@code view}.
     *
     * @param back has the focus after the screen was blank
     * @param first does what comes before the next step of the run, such as the end of a vote; false where nothing does
     */
    public PresentTools(DeckLink link, Actions actions, Region view, Region back, BooleanProperty present,
            BooleanSupplier first) {
        blank = new BlankScreen(back);
        pointer = new FarPointer(view);
        actions.bind(Action.PRESENT_NEXT, null, () -> {
            if (!first.getAsBoolean()) {
                actions.of(Action.STEP).run();
            }
        });
        actions.bind(Action.PRESENT_BACK, null, () -> actions.of(Action.BACK).run());
        actions.toggle(Action.BLANK, null, blank.blankProperty());
        actions.bind(Action.PRESENT_POINTER, Feather.TARGET, present, pointer.outProperty(),
                () -> pointer.outProperty().set(!pointer.outProperty().get()));
        actions.bind(Action.PRESENT_PEN, Feather.EDIT_2, present, ink.outProperty(),
                () -> ink.outProperty().set(!ink.outProperty().get()));
        actions.bind(Action.PRESENT_LEAVE, null, () -> {
            if (!putAway()) {
                present.set(false);
            }
        });
        present.subscribe(on -> {
            if (on) {
                KeyDispatcher.enter(view, ActionContext.PRESENTING);
            } else {
                KeyDispatcher.leave(view);
                blank.blankProperty().set(false);
                putAway();
            }
        });
        link.onFrame(frame -> {
            Place now = Place.of(frame);
            if (!now.equals(drawn)) {
                drawn = now;
                ink.clear();
            }
        });
    }

    /** Returns whether anything was out. */
    private boolean putAway() {
        boolean any = pointer.outProperty().get() || ink.outProperty().get();
        pointer.outProperty().set(false);
        ink.outProperty().set(false);
        return any;
    }

    /** Wipes off what was drawn. */
    public void wipe() {
        ink.clear();
    }

    /** Returns whether nothing is to be seen. */
    public BooleanProperty blankProperty() {
        return blank.blankProperty();
    }

    /** Returns what is drawn, to lie over what it is drawn on. */
    public Node ink() {
        return ink;
    }

    /** Returns what lies over all of the window. */
    public List<Node> layers() {
        return List.of(pointer, blank);
    }
}
