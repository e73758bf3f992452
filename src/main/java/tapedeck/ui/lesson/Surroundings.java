package tapedeck.ui.lesson;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** The surroundings of a lesson in the window. On the FX thread only. */
public interface Surroundings {
    /** Returns what is picked, and what is lit. */
    SelectionModel selection();

    /** A lesson begins: from now on it says what is seen, and nobody else changes the window unasked. */
    void begin();

    /** The lesson is over: what was open before it is open again. */
    void end();

    /** Brings a part of the window into view. */
    void look(FocusTarget.Pane pane);

    /** A step of the lesson begins: what only the one before changed in the graph is as it was. */
    void enterStep();

    /** Brings something of the graph into view, and picks it. */
    void look(Selection thing);

    /** Brings an element of a tensor into view, in row-major order, and picks it. */
    void look(Selection.TensorSelected tensor, int element);

    /** Brings a line of the listing into view, from 1. */
    void look(int line);

    /** Has these lines of the listing be seen, from 1. */
    void reveal(int first, int last);

    /** Puts what is typed into on the card of a tensor, in the place of its gradient, until the next step begins; null takes it away. */
    void putOnCard(long tensor, @Nullable Node typed);

    /** Has the graph all the room, unless this step has looked at what stands below it. */
    void speakOfGraph();

    /** Has the curve show which loss is wanted, until the next step begins. */
    void want(double loss);

    /** Has the program, where it is seen, be one that can be changed and run, until the next step begins. */
    void offerProgram();

    /** Returns the text of the script that is shown, as it stands in its editor; null without one. */
    @Nullable
    String program();

    /** Has the script that is shown be this in its editor. */
    void type(String text);

    /** Has {@code tried} asked before somebody has the script run: where that was a try at a lesson's goal, it says so. */
    void tryInstead(BooleanSupplier tried);

    /**
     * Keeps what is seen as it is, while all is done anew that leads to an earlier step; false shows what is there then.
     */
    void freeze(boolean on);

    /** Opens a page of the inspector. */
    void open(Cue.Page page);

    /**
     * Asks whether a script may run that did not come with this program.
     *
     * @param lesson what it belongs to
     * @param script its name
     * @param answer is told, once
     */
    void ask(String lesson, String script, Consumer<Boolean> answer);

    /** Asks no more. */
    void askNoMore();
}
