package tapedeck.ui.output;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.RunOutput;
import tapedeck.deck.RunOutput.Shown;
import tapedeck.python.plot.PlotFigure;

/**
 * The figures that a run showed, one of which is looked at: the newest, until somebody looks at an earlier one, or goes to an
 * iteration that has one. On the FX thread only; it has no Nodes.
 */
public final class PlotsModel {
    /**
     * A figure that is looked at.
     *
     * @param number of it, from 1
     * @param all how many there are
     * @param iteration that had begun last when it was shown; 0 before the first
     */
    public record Looked(PlotFigure figure, long number, long all, long iteration) {}

    private final ReadOnlyObjectWrapper<@Nullable Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private List<Shown> shown = List.of();
    private int forgotten;
    private int index;
    private long at;

    /** Returns what is looked at, or null while there is nothing. */
    public ReadOnlyObjectProperty<@Nullable Looked> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /**
     * Takes what was shown by now.
     *
     * @param iteration that the viewer looks at while the program holds, from one to another; 0 while it plays
     */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    void show(RunOutput.View said, long iteration) {
        if (said.shown() != shown) {
            List<Shown> now = said.shown().stream().filter(each -> each.exhibit() instanceof PlotFigure).toList();
            boolean newest = index >= shown.size() - 1 || now.size() < shown.size();
            index = newest ? now.size() - 1 : Math.max(0, index - Math.max(0, said.forgotten() - forgotten));
            shown = said.shown();
            forgotten = said.forgotten();
        }
        boolean goes = at > 0 && iteration > 0 && iteration != at;
        at = iteration;
        for (int i = 0; i < shown.size() && goes; i++) {
            index = shown.get(i).iteration() == iteration ? i : index;
        }
        look();
    }

    /** Looks at the figure before. */
    public void previous() {
        index = Math.max(0, index - 1);
        look();
    }

    /** Looks at the figure after. */
    public void next() {
        index = Math.min(shown.size() - 1, index + 1);
        look();
    }

    private void look() {
        Looked now = index >= 0 && index < shown.size() && shown.get(index).exhibit() instanceof PlotFigure figure
                ? new Looked(figure, (long) forgotten + index + 1, (long) forgotten + shown.size(),
                        shown.get(index).iteration())
                : null;
        Looked before = looked.get();
        if (now == null || before == null || now.number != before.number || now.all != before.all
                || isAnother(now.figure, before.figure)) {
            looked.set(now);
        }
    }

    @SuppressWarnings("ReferenceEquality") // comparing all numbers of two figures would take long
    private static boolean isAnother(PlotFigure one, PlotFigure other) {
        return one != other;
    }
}
