package tapedeck.ui.inspector;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.StateLine;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.selection.BatchRow;
import tapedeck.ui.selection.RowLocator;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/**
 * The model of what the inspector looks at: what is picked, else what the last step is about; and which element of it. Without Nodes. On
 * the FX thread only.
 */
final class InspectorModel {
    private static final double FIRST_STEP = 1e-6;

    private final SelectionModel selection;
    private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private final IntegerProperty element = new SimpleIntegerProperty(this, "element");
    private final DoubleProperty h = new SimpleDoubleProperty(this, "h", FIRST_STEP);
    private @Nullable RowLocator rows;
    private @Nullable TapeSnapshot snapshot;
    /** The element is moved by what is looked at, by nobody's hand. */
    private boolean moving;
    private int wanted = -1;

    InspectorModel(SelectionModel selection) {
        this.selection = selection;
        selection.selectedProperty().addListener((_, _, _) -> look());
        selection.rowProperty().addListener((_, _, _) -> followRow());
        element.addListener((_, _, _) -> pickRow());
    }

    void show(@Nullable TapeSnapshot next) {
        snapshot = next;
        look();
    }

    /** Has rows of tensors told, and those that are picked here followed. */
    void setRows(RowLocator teller) {
        rows = teller;
    }

    /** The row of a tensor of rows that the element is in, if it is one of a table. */
    Optional<BatchRow> row() {
        Subject now = subject.get();
        return now == null || now.tensor().shape().dim() != 2 || now.tensor().data().numel() == 0
                ? Optional.empty()
                : Optional.of(new BatchRow(now.tensor().id(), element.get() / now.tensor().shape().size(1)));
    }

    /** Where the row that the element is in comes from. */
    Optional<Message> tellRow() {
        RowLocator known = rows;
        return known == null ? Optional.empty() : row().flatMap(known::tell);
    }

    /** Shows where the row that the element is in comes from. */
    void openRow() {
        RowLocator known = rows;
        if (known != null) {
            row().ifPresent(known::open);
        }
    }

    private void pickRow() {
        RowLocator known = rows;
        if (known != null && !moving) {
            row().ifPresent(known::pick);
        }
    }

    /** The element goes along with the row that is followed. */
    private void followRow() {
        BatchRow followed = selection.rowProperty().get();
        BatchRow here = row().orElse(null);
        if (followed != null && here != null && here.tensor() == followed.tensor() && !here.equals(followed)) {
            int wide = Objects.requireNonNull(subject.get()).tensor().shape().size(1);
            element.set(followed.row() * wide + element.get() % wide);
        }
    }

    private void look() {
        moving = true;
        try {
            lookAt();
        } finally {
            moving = false;
        }
        followRow();
    }

    private void lookAt() {
        TapeSnapshot now = snapshot;
        Selection looked = selection.selected() == null ? happening(now) : selection.selected();
        Subject before = subject.get();
        Subject next = now == null || looked == null ? null : Subject.of(now, looked);
        if (next != null) {
            int count = next.tensor().data().numel();
            boolean same = before != null && before.tensor().id() == next.tensor().id()
                    && before.tensor().shape().equals(next.tensor().shape());
            if (wanted >= 0) {
                element.set(Math.min(wanted, Math.max(0, count - 1)));
            } else if (!same) {
                element.set(next.firstElement());
            }
        }
        subject.set(next);
    }

    /** Returns what the last step made or changed, as the line that tells it has it; null if that is nothing or everything. */
    private static @Nullable Selection happening(@Nullable TapeSnapshot now) {
        return StateLine.of(now, null).stream().limit(1).filter(step -> step.tensor() >= 0)
                .map(step -> new Selection.TensorSelected(step.tensor())).findFirst().orElse(null);
    }

    SelectionModel selection() {
        return selection;
    }

    ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The element that is looked at, in row-major order. */
    IntegerProperty elementProperty() {
        return element;
    }

    /** The step of finite differences. */
    DoubleProperty hProperty() {
        return h;
    }

    /** Picks an element of a tensor. */
    void go(ElementPlace place) {
        wanted = place.element();
        try {
            if (selection.selected() instanceof Selection.TensorSelected(long id) && id == place.tensor()) {
                look();
            } else {
                selection.select(new Selection.TensorSelected(place.tensor()));
            }
        } finally {
            wanted = -1;
        }
    }

    /** Moves the element, and stays inside. */
    void move(int by) {
        Subject now = subject.get();
        if (now != null) {
            element.set(Math.clamp(element.get() + (long) by, 0, Math.max(0, now.tensor().data().numel() - 1)));
        }
    }

    /**
     * Picks the element at an index that was typed, {@code 3,7} or {@code [3, 7]}.
     *
     * @return what is wrong with it, or null
     */
    @Nullable
    Message choose(String text) {
        Subject now = subject.get();
        if (now == null) {
            return null;
        }
        Shape shape = now.tensor().whole();
        String inner = text.strip().replaceFirst("^\\[(.*)]$", "$1").strip();
        String[] parts = inner.isEmpty() ? new String[0] : inner.split(",", -1);
        if (parts.length != shape.dim()) {
            return Message.of("inspector.index.how-many", "n", shape.dim(), "shape", ElementPlace.shape(shape));
        }
        int[] index = new int[parts.length];
        for (int d = 0; d < index.length; d++) {
            String part = parts[d].strip();
            if (!part.matches("\\d{1,9}")) {
                return Message.of("text.number.not-whole", "typed", part);
            }
            index[d] = Integer.parseInt(part);
            if (index[d] >= shape.size(d)) {
                return Message.of("inspector.index.out-of-bounds", "index", index[d], "dimension", d, "size",
                        shape.size(d));
            }
        }
        TensorState.Sampling sampling = now.tensor().sampling();
        long every = sampling == null ? 1 : sampling.every();
        int at = ElementPlace.ravel(index, shape);
        if (every == 0 || at % every != 0) {
            return Message.of("inspector.index.not-recorded", "index", text.strip(), "every", every);
        }
        element.set((int) (at / every));
        return null;
    }

    /** Returns what to do next while there is nothing to show; null if there is. */
    @Nullable
    Message hint() {
        if (snapshot == null) {
            return Message.of("inspector.hint.nothing");
        }
        if (subject.get() != null) {
            return null;
        }
        return Message.of(selection.selected() == null ? "inspector.hint.pick" : "inspector.hint.not-yet");
    }
}
