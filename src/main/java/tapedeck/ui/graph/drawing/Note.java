package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.text.Texts;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.NotePlace;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Remark;
import tapedeck.ui.graph.model.ShownGraph;

/** A small dark label: a Function's local derivative. */
public final class Note extends Region {
    private final Text text = new Text();
    private final CardSizes metrics;

    Note(CardSizes metrics) {
        this.metrics = metrics;
        getStyleClass().add("function-note");
        text.getStyleClass().add("note-text");
        getChildren().add(text);
        setMouseTransparent(true);
        setManaged(false);
    }

    /** The notes of {@code remarks}, each at the junction or folded module it is about, where there is room for it. */
    static List<Note> of(List<Remark> remarks, ShownGraph shown, GraphLayout layout, CardSizes metrics, Texts texts) {
        List<Note> notes = new ArrayList<>();
        for (Remark remark : remarks) {
            Graph.Call call = shown.calls().get(remark.function());
            Box junction = call == null ? null : layout.junctions().get(call.index());
            List<String> lines = remark.lines().stream().map(texts::of).toList();
            Box place = junction == null ? null : NotePlace.at(junction, lines, layout, metrics);
            if (place != null) {
                Note note = new Note(metrics);
                note.show(lines, place);
                notes.add(note);
            }
        }
        return notes;
    }

    void show(List<String> lines, Box box) {
        text.setText(String.join("\n", lines));
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    protected void layoutChildren() {
        double spare = getWidth() - text.getLayoutBounds().getWidth() - 2 * metrics.em(0.4);
        if (spare > 1) { // presented, its letters stay smaller than those of cards, by which the room was found
            resizeRelocate(getLayoutX() + spare / 2, getLayoutY(), getWidth() - spare, getHeight());
        }
        text.relocate(metrics.em(0.4), (getHeight() - text.getLayoutBounds().getHeight()) / 2);
    }
}
