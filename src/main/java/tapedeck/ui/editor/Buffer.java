package tapedeck.ui.editor;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A script as somebody edits it: its text beside what its file holds and what runs, which may both be others. Lines end in
 * {@code \n}, whatever the file has. No Nodes. On the FX thread only.
 */
public final class Buffer {
    private final ObjectProperty<Path> place;
    private final BooleanProperty kept;
    private final ReadOnlyStringWrapper text;
    private final ObjectProperty<@Nullable String> saved;
    private final StringProperty running;
    private final ReadOnlyObjectWrapper<LineMap> lines = new ReadOnlyObjectWrapper<>(this, "lines", LineMap.SAME);
    private LineMap carried = LineMap.SAME;
    private final ReadOnlyObjectWrapper<@Nullable MistakePlace> mistake = new ReadOnlyObjectWrapper<>(this, "mistake");
    private final BooleanBinding unsaved;
    private final BooleanBinding changed;

    /**
     * A text as it is opened: it has been saved, and nothing of it has been changed since it ran.
     *
     * @param place the file that it is kept in, or is to be; absolute
     * @param kept whether there is such a file
     */
    public Buffer(Path place, boolean kept, String text) {
        String begun = normal(text);
        this.place = new SimpleObjectProperty<>(this, "place", place);
        this.kept = new SimpleBooleanProperty(this, "kept", kept);
        this.text = new ReadOnlyStringWrapper(this, "text", begun);
        saved = new SimpleObjectProperty<>(this, "saved", begun);
        running = new SimpleStringProperty(this, "running", begun);
        unsaved = Bindings.createBooleanBinding(() -> !this.text.get().equals(saved.get()), this.text, saved);
        changed = Bindings.createBooleanBinding(() -> !this.text.get().equals(running.get()), this.text, running);
    }

    /** With lines that end as they do here. */
    static String normal(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text as it stands. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The text as it stands. */
    public String text() {
        return text.get();
    }

    /** The file that it is kept in, or by whose name it goes until it is. */
    public ReadOnlyObjectProperty<Path> placeProperty() {
        return place;
    }

    /** The file that it is kept in, or by whose name it goes until it is. */
    public Path place() {
        return place.get();
    }

    /** Returns whether it is kept in a file. */
    public ReadOnlyBooleanProperty savedProperty() {
        return kept;
    }

    /** Returns whether it holds what its file does not. */
    public BooleanBinding unsavedProperty() {
        return unsaved;
    }

    /** Returns whether something else runs. */
    public BooleanBinding changedProperty() {
        return changed;
    }

    /** Returns which of its lines are lines of what runs; another object whenever that may be another. */
    public ReadOnlyObjectProperty<LineMap> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** The same, but a line that was changed where it stands counts as the one that it was. */
    public LineMap carried() {
        return carried;
    }

    /** Returns what is wrong with it, as far as it was tried; null if nothing, or since it was typed in. */
    public ReadOnlyObjectProperty<@Nullable MistakePlace> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /** Somebody typed: this is the text now. */
    public void type(String now) {
        String next = normal(now);
        if (!next.equals(text.get())) {
            mistake.set(null); // it is about a text that is no more
            text.set(next);
            match();
        }
    }

    /** This runs now, perhaps an older text of the same script. Where the lines are now that ran before. */
    public LineMap runs(String program) {
        String next = normal(program);
        if (next.equals(running.get())) {
            return LineMap.SAME;
        }
        LineMap moved = moved(next);
        running.set(next);
        match();
        return moved;
    }

    /** Where the lines that run would be if {@code program} did. */
    public LineMap moved(String program) {
        return LineMap.carrying(split(running.get()), split(normal(program)));
    }

    /** Its file holds this now; a text that held nothing else follows, an edited one is kept. Whether it followed. */
    public boolean isRead(String fromFile) {
        String next = normal(fromFile);
        boolean follows = !unsaved.get();
        saved.set(next);
        if (follows) {
            type(next);
        }
        return follows;
    }

    /** Returns whether its file holds this already, as far as is known. */
    public boolean isSavedAs(String fromFile) {
        return normal(fromFile).equals(saved.get());
    }

    /** Returns whether this is how it stands. */
    public boolean isText(String other) {
        return normal(other).equals(text.get());
    }

    /** Its file is gone, or nobody has looked into it yet: nothing of it is saved. */
    public void isLost() {
        saved.set(null);
    }

    /** It was written to {@code target} as {@code written}, and is kept there from now on. */
    public void isSaved(Path target, String written) {
        place.set(target);
        kept.set(true);
        saved.set(normal(written));
    }

    /** Something is wrong with {@code text}: told only as long as that is the text. Whether it is. */
    public boolean isWrong(String tried, @Nullable MistakePlace found) {
        boolean stands = normal(tried).equals(text.get());
        if (stands) {
            mistake.set(found);
        }
        return stands;
    }

    private void match() {
        List<String> runs = split(running.get());
        List<String> stands = split(text.get());
        carried = changed.get() ? LineMap.carrying(runs, stands) : LineMap.SAME; // first: who is told of the others asks for it
        lines.set(changed.get() ? LineMap.of(runs, stands) : LineMap.SAME);
    }

    private static List<String> split(String text) {
        return List.of(text.split("\n", -1));
    }
}
