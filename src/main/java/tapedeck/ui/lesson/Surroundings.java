package tapedeck.ui.lesson;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tapedeck.lesson.told.Aim;
import tapedeck.lesson.told.Cue;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** What a lesson needs of the window around it. On the FX thread only. */
public interface Surroundings {
    /** What is picked. */
    SelectionModel selection();

    /** Opens a part of the window, if it is shut. */
    void look(Aim.Pane pane);

    /** Brings something of the graph into view, and picks it. */
    void look(Selection thing);

    /** The same of an element of the tensor, in row-major order. */
    void look(Selection thing, int element);

    /** Opens the listing, and brings a line of it into view, from 1. */
    void look(int line);

    /**
     * Lights these and dims all else.
     *
     * @param things of the graph
     * @param lines of the listing, from 1
     */
    void light(Set<Selection> things, Set<Integer> lines);

    /** Dims nothing any more. */
    void lightAll();

    /** Opens a page of the inspector. */
    void open(Cue.Page page);

    /**
     * Asks whether scripts may run that did not come with the program.
     *
     * @param scripts their names
     * @param answer is told, once
     */
    void ask(List<String> scripts, Consumer<Boolean> answer);
}
