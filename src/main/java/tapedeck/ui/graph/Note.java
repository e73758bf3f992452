package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A small dark label: a Function's local derivative, or what an update does. */
final class Note extends Region {
    private final Text text = new Text();
    private final Metrics metrics;

    Note(Metrics metrics) {
        this.metrics = metrics;
        getStyleClass().add("note");
        text.getStyleClass().add("note-text");
        getChildren().add(text);
        setMouseTransparent(true);
        setManaged(false);
    }

    /** The notes of {@code remarks}, each where what it is about is drawn, once for all that is in one module. */
    static List<Note> of(List<Remark> remarks, Shown shown, GraphLayout layout, Metrics metrics) {
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
                Note note = new Note(metrics);
                note.show(remark.lines(), card != null
                        ? NotePlace.beside(anchor, remark.lines(), layout, metrics)
                        : NotePlace.at(anchor, remark.lines(), layout, metrics));
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
