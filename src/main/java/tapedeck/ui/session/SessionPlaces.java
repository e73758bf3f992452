package tapedeck.ui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** What a window has of the places of its user: its autosave, the tables of sessions, and the file that it has open. */
final class SessionPlaces implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionPlaces.class.getName());

    private final Path folder;
    private final Autosaves autosaves;
    private Optional<Path> file = Optional.empty();
    private Optional<Hold> hold = Optional.empty();

    /** @param folder of the user's, for what this program keeps */
    SessionPlaces(Path folder) {
        this.folder = folder;
        autosaves = new Autosaves(folder);
    }

    Autosaves autosaves() {
        return autosaves;
    }

    /** A folder for tables that only a session has. */
    Path tables() {
        return folder.resolve("tables");
    }

    /** This window has that file open from now on, instead of another; false if another window has it. */
    boolean take(Path next) {
        if (file.equals(Optional.of(next))) {
            return true;
        }
        String stands = UUID.nameUUIDFromBytes(next.toString().getBytes(StandardCharsets.UTF_8)).toString();
        try {
            Optional<Hold> taken = Hold.of(folder.resolve("open").resolve(stands + ".lock"));
            if (taken.isEmpty()) {
                return false;
            }
            leave();
            hold = taken;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "another window will not be told of " + next, e);
            leave();
        }
        file = Optional.of(next);
        return true;
    }

    /** This window has no file open any more. */
    void leave() {
        hold.ifPresent(Hold::close);
        hold = Optional.empty();
        file = Optional.empty();
    }

    @Override
    public void close() {
        leave();
        autosaves.close();
    }
}
