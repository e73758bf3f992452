package tapedeck.ui.session;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/** The file that a window's session is in, and what it is called where it is in none. On the FX thread only. */
final class OwnFile {
    private final SessionPlaces places;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyObjectWrapper<@Nullable Message> name = new ReadOnlyObjectWrapper<>(this, "name");
    /** What was opened, where this is no more that file's window, but of it; or null. */
    private @Nullable Path from;

    OwnFile(SessionPlaces places) {
        this.places = places;
    }

    /** Null if there is none. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The file's name, or what says of which file or of what it is; null of a session that is nowhere yet. */
    ReadOnlyObjectProperty<@Nullable Message> nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** This window has the file from now on; false if another has it: then it has none. */
    boolean take(Path target) {
        boolean ours = places.take(target);
        if (!ours) {
            places.leave();
        }
        from = target;
        file.set(ours ? target : null);
        name.set(ours ? called(target) : Message.of("saving.name.copy", "name", called(target)));
        return ours;
    }

    /** It holds what could be read of a file, which stays as it is. */
    void isPartOf(Path of) {
        isNone(of, Message.of("saving.name.part", "name", called(of)));
    }

    /** It was saved by itself, and in no file. */
    void isRecovered(Message what) {
        isNone(null, Message.of("saving.name.recovered", "name", what));
    }

    /** Returns whether a session that is called so has the name of what runs. */
    static boolean isOfWhatRuns(Message name) {
        return name.key().equals("saving.name.recovered");
    }

    private void isNone(@Nullable Path of, Message called) {
        places.leave();
        from = of;
        file.set(null);
        name.set(called);
    }

    private static Message called(Path file) {
        return Message.verbatim(String.valueOf(file.getFileName()));
    }

    /** A file to save it in that somebody may take: its own, or {@link SessionTasks#beside one} beside that which it came from. */
    Path proposed(@Nullable Path runs, String title) {
        Path own = file.get();
        return own != null ? own : SessionTasks.beside(from, runs, title);
    }
}
