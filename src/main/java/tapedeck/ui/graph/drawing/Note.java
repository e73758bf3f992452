package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.text.Texts;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.NotePlace;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Remark;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.selection.Selection;

/** A small dark label: a Function's local derivative, or what an update does. */
public final class Note extends Region {
    private final Text text = new Text();
    private final CardSizes metrics;

    Note(CardSizes metrics) {
        this.metrics = metrics;
        getStyleClass().add("note");
        text.getStyleClass().add("note-text");
        getChildren().add(text);
        setMouseTransparent(true);
        setManaged(false);
    }

    /** The notes of {@code remarks}, each where what it is about is drawn, once for all that is in one module. */
    static List<Note> of(List<Remark> remarks, Shown shown, GraphLayout layout, CardSizes metrics, Texts texts) {
        List<Note> notes = new ArrayList<>();
        Set<Box> taken = new HashSet<>();
        for (Remark remark : remarks) {
            Box card = remark.about() instanceof Selection.TensorSelected(long id) ? layout.cards().get(id) : null;
            Graph.Call call = switch (remark.about()) {
                case Selection.TensorSelected(long id) -> shown.around(id);
                case Selection.FunctionSelected(int index) -> shown.calls().get(index);
            };
            Box anchor = card != null ? card : call == null ? null : layout.junctions().get(call.index());
            if (anchor != null && taken.add(anchor)) {
                List<String> lines = remark.lines().stream().map(texts::of).toList();
                Note note = new Note(metrics);
                note.show(lines, card != null
                        ? NotePlace.beside(anchor, lines, layout, metrics)
                        : NotePlace.at(anchor, lines, layout, metrics));
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
        text.relocate(metrics.em(0.4), (getHeight() - text.getLayoutBounds().getHeight()) / 2);
    }
}
