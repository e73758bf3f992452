package tapedeck.ui.editor;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that were opened, each once, with what was typed in them: what is left unsaved is there again when its script is.
 * No Nodes. On the FX thread only.
 */
public final class ScriptBuffers {
    private final Map<Path, Buffer> all = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Buffer> current = new ReadOnlyObjectWrapper<>(this, "current");

    /** Of none yet. */
    public ScriptBuffers() {
        // says nothing but its summary
    }

    /** The one that is shown, or null. */
    public ReadOnlyObjectProperty<@Nullable Buffer> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** A script that is in no file yet: until it is, it goes by a name. */
    public Buffer begin(Path place, String text) {
        Buffer buffer = new Buffer(place, false, text);
        all.put(place, buffer);
        return buffer;
    }

    /** A script is shown, of which {@code text} runs. Where the lines are now of what ran before. */
    public LineMap enter(Path place, String text) {
        Buffer buffer = all.computeIfAbsent(place, _ -> new Buffer(place, isScript(place), text));
        LineMap moved = buffer.runs(text);
        current.set(buffer);
        return moved;
    }

    /** Returns whether it is a script's file: what a notebook's cells hold is no text of a notebook, and kept in a file of its own. */
    private static boolean isScript(Path place) {
        return place.toString().toLowerCase(Locale.ROOT).endsWith(".py");
    }

    /** A script is taken up as it stood, while {@code program} ran, whatever its file holds now. */
    public void stand(Path place, String program, String text) {
        Buffer buffer = all.get(place);
        if (buffer == null) {
            buffer = new Buffer(place, isScript(place), program);
            buffer.isLost(); // until somebody looks what is there
            all.put(place, buffer);
        }
        buffer.type(text);
    }

    /** Something else is shown. */
    public void leave() {
        current.set(null);
    }

    /** The script in a file, or by its name, if it was opened. */
    public @Nullable Buffer find(Path place) {
        return all.get(place);
    }

    /** A script is kept in another file from now on; it goes by the old one too, for the runs that were. */
    public void move(Buffer buffer, Path place) {
        all.put(place, buffer);
    }

    /** Those that hold what no file does. */
    public List<Buffer> unsaved() {
        return all.values().stream().distinct().filter(each -> each.unsavedProperty().get()).toList();
    }
}
