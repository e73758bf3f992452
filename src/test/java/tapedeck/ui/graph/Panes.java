package tapedeck.ui.graph;

import javafx.animation.AnimationTimer;
import tapedeck.edit.EditStack;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.action.Actions;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.GraphAccessibleText;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Panes for tests, which speak the language of the system: tests ask {@link #WORDS} what they expect to read. */
public final class Panes {
    public static final LiveTexts WORDS = LiveTexts.ofSystem();

    private Panes() {}

    static GraphPane pane() {
        return pane(new Appearance(Theme.LIGHT));
    }

    static GraphPane pane(Appearance appearance) {
        return pane(new Actions(WORDS), appearance);
    }

    static GraphPane pane(Actions actions, Appearance appearance) {
        return new GraphPane(actions, appearance, new SelectionModel(), new EditStack(), LayoutEngine::new);
    }

    /** Lets a pane have its pulses, until the timer is stopped. On the FX thread. */
    static AnimationTimer pulsing(GraphPane pane) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pane.pulse(now);
            }
        };
        timer.start();
        return timer;
    }

    static boolean isDrawn(GraphPane pane) {
        return pane.view().drawing().shown() != null && pane.view().drawing().isComplete();
    }

    /** What is said of a tensor. */
    static String spoken(TensorState tensor) {
        return WORDS.of(GraphAccessibleText.of(tensor));
    }

    /** What is said of a Function. */
    static String spoken(FunctionState function, TapeSnapshot snapshot) {
        return WORDS.of(GraphAccessibleText.of(function, id -> Names.name(snapshot.tensor(id))));
    }
}
